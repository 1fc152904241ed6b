package gloss.engine.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The revisions that one generation is made of: those of all updates that led to it, and none of
 * the updates that were given up, were lost, or were rolled back over. An entry's version is seen
 * if the revision that brought it is in the lineage and none that replaced it is.
 *
 * <p>So a version is never changed but for noting which revisions replaced it, nothing that an
 * update writes is seen before its revision is part of a published lineage, and nothing that is
 * left behind by one that failed ever is.
 *
 * @param spans in order, apart from each other
 */
record Lineage(List<Span> spans) {
    /** Revisions from {@code first} to {@code last}, both included. */
    record Span(long first, long last) {}

    Lineage {
        spans = List.copyOf(spans);
    }

    static Lineage of(long revision) {
        return new Lineage(List.of(new Span(revision, revision)));
    }

    /**
     * @param revision higher than all before it
     */
    Lineage plus(long revision) {
        List<Span> more = new ArrayList<>(spans);
        Span last = more.getLast();
        if (last.last() == revision - 1) {
            more.set(more.size() - 1, new Span(last.first(), revision));
        } else {
            more.add(new Span(revision, revision));
        }
        return new Lineage(more);
    }

    /** Finds what is seen. */
    Map<String, Object> filter() {
        List<Object> from = new ArrayList<>();
        List<Object> to = new ArrayList<>();
        for (Span span : spans) {
            from.add(Queries.range(Fields.FROM, span.first(), span.last()));
            to.add(Queries.range(Fields.TO, span.first(), span.last()));
        }
        return Map.of("bool", Map.of("filter", List.of(Queries.any(from)), "must_not", to));
    }
}
