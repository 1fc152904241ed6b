package gloss.indexer;

import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Passage;
import gloss.engine.Report;
import gloss.engine.Searcher;
import gloss.engine.Text;
import gloss.engine.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which queries the change of a few entries can have to do with, so that saving one file doesn't
 * cost a run of all golden queries: those that the entry answers, and those that share words with
 * it, one of them among the words that came or went. (The change also shifts word frequencies and
 * lengths by a hair, which is left out.)
 */
final class Affected implements Predicate<GoldenQuery> {
    /** With more changes than this, all queries are affected. */
    private static final int FEW = 20;

    /** A query that has fewer of its words in an entry doesn't find it. */
    private static final double SHARE = 0.3;

    private final boolean everything;
    private final Set<String> slugs = new HashSet<>();
    private final List<Words> changed = new ArrayList<>();

    /** By text: each query is asked about more than once. */
    private final Map<String, Boolean> tested = new HashMap<>();

    /**
     * The words of an entry.
     *
     * @param all before or after
     * @param moved either before or after
     */
    private record Words(Set<String> all, Set<String> moved) {
        static Words of(Set<String> before, Set<String> after) {
            Set<String> all = new HashSet<>(before);
            all.addAll(after);
            Set<String> moved = new HashSet<>(all);
            moved.removeIf(term -> before.contains(term) && after.contains(term));
            return new Words(all, moved);
        }

        /**
         * @param last the last word of the query, which may be typed in part
         */
        boolean concern(Set<String> query, String last) {
            boolean any = query.stream().anyMatch(moved::contains) || begins(moved, last);
            long shared = query.stream().filter(all::contains).count();
            return any && shared + (begins(all, last) ? 1 : 0) >= query.size() * SHARE;
        }

        private static boolean begins(Set<String> terms, String prefix) {
            return !prefix.isEmpty() && terms.stream().anyMatch(term -> term.startsWith(prefix));
        }
    }

    private Affected(boolean everything) {
        this.everything = everything;
    }

    /** All queries are affected if much changed, or what all of them are understood by. */
    static Affected by(Searcher before, Searcher after, Report report) {
        int changes = report.added() + report.updated() + report.removed();
        boolean everywhere =
                changes > FEW
                        || changes > report.changes().size()
                        || before.status().outdated()
                        || !before.vocabulary().equals(after.vocabulary());
        Affected affected = new Affected(everywhere);
        if (everywhere) {
            return affected;
        }
        for (Report.Change change : report.changes()) {
            affected.add(Slugs.of(change.path()), before, after);
        }
        return affected;
    }

    private void add(String slug, Searcher before, Searcher after) {
        EntryId id = new EntryId(slug);
        slugs.add(slug);
        changed.add(Words.of(terms(before.get(id)), terms(after.get(id))));
    }

    private Set<String> terms(Optional<Entry> found) {
        Set<String> terms = new HashSet<>();
        if (found.isPresent()) {
            Entry entry = found.get();
            entry.formerly().forEach(id -> slugs.add(id.slug()));
            add(entry.title(), terms);
            add(Text.plain(entry.id().slug().replace('-', ' ')), terms);
            add(Text.plain(entry.topic()), terms);
            entry.aliases().forEach(alias -> add(alias, terms));
            entry.tags().forEach(tag -> add(Text.plain(tag), terms));
            entry.passages().stream().map(Passage::text).forEach(text -> add(text, terms));
        }
        return terms;
    }

    private static void add(Text text, Set<String> terms) {
        new TextAnalyzer().analyze(text, (term, start, end, position, kind) -> terms.add(term));
    }

    /** Whether an entry may have come, gone or changed under this slug. */
    boolean concerns(String slug) {
        return everything || slugs.contains(slug);
    }

    @Override
    public boolean test(GoldenQuery query) {
        return query.relevant().stream().anyMatch(this::concerns)
                || everything
                || tested.computeIfAbsent(query.text(), this::sharesWords);
    }

    private boolean sharesWords(String query) {
        Set<String> terms = new HashSet<>();
        add(Text.plain(query), terms);
        String text = query.toLowerCase(Locale.ROOT);
        String last = text.substring(text.lastIndexOf(' ') + 1);
        return changed.stream().anyMatch(words -> words.concern(terms, last));
    }
}
