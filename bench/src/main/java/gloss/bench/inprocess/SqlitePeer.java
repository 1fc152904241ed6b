package gloss.bench.inprocess;

import gloss.engine.Entry;
import gloss.engine.Passage;
import gloss.engine.Text;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** SQLite's FTS5 in memory: BM25 with weights, porter stemming, snippets; topics counted. */
final class SqlitePeer implements Peer {
    private static final String SEARCH =
            "SELECT id, highlight(entry, 1, '<b>', '</b>'),"
                    + " snippet(entry, 3, '<b>', '</b>', '…', 24)"
                    + " FROM entry WHERE entry MATCH ? ORDER BY bm25(entry, 0, 2, 2, 1, 1, 0)"
                    + " LIMIT 10";
    private static final String FACETS =
            "SELECT topic, count(*) FROM entry WHERE entry MATCH ? GROUP BY topic";

    private final Connection connection;
    private final PreparedStatement search;
    private final PreparedStatement facets;

    SqlitePeer(List<Entry> entries) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE VIRTUAL TABLE entry USING fts5(id UNINDEXED, title, aliases, body,"
                            + " tags, topic UNINDEXED, tokenize = 'porter unicode61')");
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Entry entry : entries) {
                insert.setString(1, entry.id().slug());
                insert.setString(2, entry.title().plain());
                insert.setString(3, joined(entry.aliases()));
                insert.setString(4, joined(entry.passages().stream().map(Passage::text).toList()));
                insert.setString(5, String.join(" ", entry.tags()));
                insert.setString(6, entry.topic());
                insert.execute();
            }
        }
        search = connection.prepareStatement(SEARCH);
        facets = connection.prepareStatement(FACETS);
    }

    private static String joined(List<Text> texts) {
        return texts.stream().map(Text::plain).collect(Collectors.joining("\n"));
    }

    @Override
    public String name() {
        return "SQLite FTS5";
    }

    @Override
    public List<String> search(String query) {
        String match =
                Arrays.stream(query.split("[^\\p{L}\\p{N}_]+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> '"' + word + '"')
                        .collect(Collectors.joining(" OR "));
        if (match.isEmpty()) {
            return List.of();
        }
        try {
            List<String> slugs = new ArrayList<>();
            search.setString(1, match);
            try (ResultSet rows = search.executeQuery()) {
                while (rows.next()) {
                    slugs.add(rows.getString(1));
                }
            }
            facets.setString(1, match);
            try (ResultSet rows = facets.executeQuery()) {
                while (rows.next()) {
                    rows.getInt(2);
                }
            }
            return slugs;
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite refused " + match, e);
        }
    }

    @Override
    public void close() {
        try {
            search.close();
            facets.close();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite can't be closed", e);
        }
    }
}
