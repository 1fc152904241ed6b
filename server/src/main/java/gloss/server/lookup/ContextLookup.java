package gloss.server.lookup;

import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Hit;
import gloss.engine.Range;
import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import gloss.engine.Searcher;
import gloss.engine.Text;
import gloss.engine.text.TextAnalyzer;
import gloss.engine.text.Token;
import gloss.server.lookup.CodeMentions.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the concepts that a piece of code or an error shows, best first. */
public final class ContextLookup {
    /** More code is not read: what somebody selects fits, what would take long doesn't. */
    public static final int MAX_CODE = 10_000;

    private static final int MAX_MENTIONS = 60;
    private static final int MAX_CONCEPTS = 20;

    private static final int MAX_ERROR_CONCEPTS = 5;

    /** What an error is about stands out; hits far behind the first share a word with it. */
    private static final double LEAST_SCORE = 0.3;

    private static final Pattern MARGIN = Pattern.compile("\\s*(E\\s+)?");

    /** A longer alias describes a problem; that a name occurs in it says little. */
    private static final int SHORT_ALIAS = 4;

    private final Searcher searcher;

    public ContextLookup(Searcher searcher) {
        this.searcher = searcher;
    }

    /**
     * The concepts of an error: its message is the last line of a traceback. Each has the range of
     * the line, or of all that was read when that line alone says nothing.
     */
    public List<Concept> error(String traceback) {
        int end = traceback.stripTrailing().length();
        int line =
                Math.max(traceback.lastIndexOf('\n', end - 1), traceback.lastIndexOf('\r', end - 1))
                        + 1;
        // pytest writes an E before what went wrong.
        Matcher margin = MARGIN.matcher(traceback).region(line, end);
        Range message = new Range(margin.lookingAt() ? margin.end() : line, end);
        List<Concept> concepts = error(traceback, message);
        return concepts.isEmpty() && end > 0
                ? error(traceback, new Range(Math.max(0, end - MAX_CODE), end))
                : concepts;
    }

    private List<Concept> error(String traceback, Range part) {
        SearchResult result =
                search(traceback.substring(part.start(), part.end()), MAX_ERROR_CONCEPTS);
        if (result.weak() || result.hits().isEmpty()) {
            return List.of();
        }
        List<CodeRange> ranges = List.of(new Lines(traceback).range(part));
        double least = result.hits().getFirst().score() * LEAST_SCORE;
        return result.hits().stream()
                .filter(hit -> hit.score() >= least)
                .flatMap(hit -> searcher.get(hit.id()).stream())
                .map(entry -> Concept.of(entry, ranges))
                .toList();
    }

    /**
     * The concepts of code: those at the cursor first, then those near it.
     *
     * @param cursor null if nothing in the code is more important than the rest
     */
    public List<Concept> code(String code, @Nullable Position cursor) {
        Lines lines = new Lines(code);
        int at = cursor == null ? -1 : lines.offset(cursor);
        int from = Math.max(0, Math.min(at - MAX_CODE / 2, code.length() - MAX_CODE));
        String part = code.substring(from, Math.min(code.length(), from + MAX_CODE));
        List<Mention> mentions = new ArrayList<>(CodeMentions.of(part));
        if (at >= 0) {
            int offset = at - from;
            mentions.sort(
                    Comparator.comparingInt((Mention mention) -> mention.distance(offset))
                            .thenComparingInt(mention -> mention.extent(offset)));
        }
        Map<EntryId, Found> found = new LinkedHashMap<>();
        mentions.stream().limit(MAX_MENTIONS).forEach(mention -> find(mention, from, found));
        List<Found> concepts = new ArrayList<>(found.values());
        if (at < 0) {
            concepts.sort(Comparator.comparingInt(byRelevance(part)));
        }
        return concepts.stream()
                .limit(MAX_CONCEPTS)
                .map(concept -> Concept.of(concept.entry(), ranges(concept, lines)))
                .toList();
    }

    private record Found(Entry entry, Set<Range> ranges) {}

    private void find(Mention mention, int from, Map<EntryId, Found> found) {
        about(mention)
                .ifPresent(entry -> {
                    Set<Range> ranges =
                            found.computeIfAbsent(
                                            entry.id(),
                                            id ->
                                                    new Found(
                                                            entry,
                                                            new TreeSet<>(
                                                                    Comparator.comparingInt(
                                                                                    Range::start)
                                                                            .thenComparingInt(
                                                                                    Range::end))))
                                    .ranges();
                    mention.ranges()
                            .forEach(r -> ranges.add(new Range(r.start() + from, r.end() + from)));
                });
    }

    /** The entry about what is mentioned, if there is one. */
    private Optional<Entry> about(Mention mention) {
        SearchResult result = search(mention.query(), 3);
        if (result.weak() || !result.query().corrected().isEmpty()) {
            return Optional.empty();
        }
        return result.hits().stream()
                .limit(mention.construct() ? 1 : 3)
                .flatMap(hit -> searcher.get(hit.id()).stream())
                .filter(entry -> mention.construct() || names(entry, mention.query()))
                .findFirst();
    }

    /** Whether the entry's title, or an alias that isn't a sentence, has the name. */
    private static boolean names(Entry entry, String name) {
        List<Token> wanted =
                new TextAnalyzer()
                        .tokens(name).stream()
                                .filter(token -> token.kind() == Token.Kind.WHOLE)
                                .toList();
        if (has(entry.title(), wanted)) {
            return true;
        }
        return entry.aliases().stream()
                .filter(alias -> alias.plain().split("\\s+", -1).length <= SHORT_ALIAS)
                .anyMatch(alias -> has(alias, wanted));
    }

    /**
     * A compound names its last part, too: {@code functools.partial} is about partial, not about
     * functools.
     */
    private static boolean has(Text text, List<Token> wanted) {
        Set<String> terms = new HashSet<>();
        int end = 0;
        for (Token token : new TextAnalyzer().tokens(text.plain())) {
            end = token.kind() == Token.Kind.WHOLE ? token.end() : end;
            if (token.kind() == Token.Kind.WHOLE
                    || (token.kind() == Token.Kind.PART && token.end() == end)) {
                terms.add(token.term());
            }
        }
        return !wanted.isEmpty() && wanted.stream().allMatch(t -> terms.contains(t.term()));
    }

    /** The rank of an entry when all of the code is searched for. */
    private ToIntFunction<Found> byRelevance(String code) {
        List<EntryId> order =
                search(code, SearchRequest.MAX_SIZE).hits().stream().map(Hit::id).toList();
        return found -> {
            int rank = order.indexOf(found.entry().id());
            return rank < 0 ? order.size() : rank;
        };
    }

    private SearchResult search(String text, int size) {
        return searcher.search(SearchRequest.of(text).facets(false).page(0, size));
    }

    private static List<CodeRange> ranges(Found found, Lines lines) {
        return found.ranges().stream().map(lines::range).toList();
    }
}
