package gloss.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** What the parts of the contract suite do again and again. */
abstract class ContractTests {
    static final EntryId MRO = new EntryId("mro");

    abstract SearchEngine engine();

    final Generation publish(Entry... entries) {
        return publish(Arrays.asList(entries));
    }

    final Generation publish(Collection<Entry> entries) {
        try (Update update = engine().beginUpdate()) {
            entries.forEach(update::put);
            return update.publish(Report.empty());
        }
    }

    final Generation delete(String... slugs) {
        try (Update update = engine().beginUpdate()) {
            Arrays.stream(slugs).map(EntryId::new).forEach(update::delete);
            return update.publish(Report.empty());
        }
    }

    final void publishLibrary() {
        try (Update update = engine().beginUpdate()) {
            Library.entries().forEach(update::put);
            update.vocabulary(Library.vocabulary());
            update.publish(Report.empty());
        }
    }

    final SearchResult search(SearchRequest request) {
        try (Searcher searcher = engine().searcher()) {
            return searcher.search(request);
        }
    }

    final SearchResult search(String text) {
        return search(SearchRequest.of(text));
    }

    /** The ids of the hits, in order. */
    final List<String> hits(String text) {
        return ids(search(text));
    }

    static List<String> ids(SearchResult result) {
        return ids(result.hits());
    }

    static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.id().slug()).toList();
    }

    /** The ids of all entries, sorted. */
    static List<String> content(Searcher searcher) {
        return StreamSupport.stream(searcher.sources().spliterator(), false)
                .map(source -> source.id().slug())
                .sorted()
                .toList();
    }

    final List<String> content() {
        try (Searcher searcher = engine().searcher()) {
            return content(searcher);
        }
    }

    /** The ids of all library entries for which something holds, sorted. */
    static List<String> library(java.util.function.Predicate<Entry> which) {
        return List.copyOf(
                new TreeSet<>(
                        Library.entries().stream()
                                .filter(which)
                                .map(entry -> entry.id().slug())
                                .toList()));
    }
}
