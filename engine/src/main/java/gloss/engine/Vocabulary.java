package gloss.engine;

import java.util.List;
import java.util.Optional;

/** Synonyms and topics: they belong to a generation, and changing them needs no re-indexing. */
public record Vocabulary(List<Synonyms> synonyms, List<Topic> topics) {
    public static final Vocabulary EMPTY = new Vocabulary(List.of(), List.of());

    public Vocabulary {
        synonyms = List.copyOf(synonyms);
        topics = List.copyOf(topics);
    }

    /**
     * One line of synonyms: a query that has one of {@code from} is also searched for each of
     * {@code to}. For words that mean the same both lists are equal. Words without any are what the
     * entries aren't about, though they may mention them: another language, a tool.
     */
    public record Synonyms(List<String> from, List<String> to) {
        public Synonyms {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }

        public static Synonyms equivalent(String... words) {
            return new Synonyms(List.of(words), List.of(words));
        }
    }

    /** A topic's name, and how and in which order it is shown. */
    public record Topic(String value, String label, String description) {}

    public Optional<Topic> topic(String value) {
        for (Topic topic : topics) {
            if (topic.value().equals(value)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }
}
