package gloss.server.page;

import gloss.engine.Level;
import gloss.engine.Vocabulary;
import gloss.server.html.Html;

/** How topics, levels and numbers are named on the page. */
record Labels(Vocabulary vocabulary) {
    String topic(String value) {
        return vocabulary.topic(value).map(Vocabulary.Topic::label).orElse(value);
    }

    String description(String topic) {
        return vocabulary.topic(topic).map(Vocabulary.Topic::description).orElse("");
    }

    static String level(Level level) {
        return level.name().charAt(0) + level.value().substring(1);
    }

    static String topicUrl(String topic) {
        return "/t/" + PageQuery.encoded(topic).replace("+", "%20");
    }

    /** "1 entry", "2 entries". */
    static Html entries(long count) {
        return count == 1 ? Html.of("1 entry") : Html.of("{} entries", count(count));
    }

    static String count(long count) {
        return String.format(java.util.Locale.ROOT, "%,d", count);
    }
}
