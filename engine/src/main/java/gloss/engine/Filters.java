package gloss.engine;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Selected facet values: any of those in one facet, and all facets together. */
public record Filters(SortedSet<String> topics, SortedSet<String> levels, SortedSet<String> tags) {
    public static final Filters NONE = new Filters(Set.of(), Set.of(), Set.of());

    public Filters {
        topics = Collections.unmodifiableSortedSet(new TreeSet<>(topics));
        levels = Collections.unmodifiableSortedSet(new TreeSet<>(levels));
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }

    public Filters(Set<String> topics, Set<String> levels, Set<String> tags) {
        this((SortedSet<String>) new TreeSet<>(topics), new TreeSet<>(levels), new TreeSet<>(tags));
    }

    public static Filters topic(String topic) {
        return new Filters(Set.of(topic), Set.of(), Set.of());
    }

    public boolean isEmpty() {
        return topics.isEmpty() && levels.isEmpty() && tags.isEmpty();
    }

    public SortedSet<String> of(Facet facet) {
        return switch (facet) {
            case TOPIC -> topics;
            case LEVEL -> levels;
            case TAG -> tags;
        };
    }

    /** Selects the values of both. */
    public Filters and(Filters other) {
        return other.isEmpty()
                ? this
                : new Filters(
                        union(topics, other.topics),
                        union(levels, other.levels),
                        union(tags, other.tags));
    }

    private static Set<String> union(Set<String> first, Set<String> second) {
        Set<String> union = new TreeSet<>(first);
        union.addAll(second);
        return union;
    }
}
