package gloss.cli;

import com.fasterxml.jackson.databind.JsonNode;
import gloss.server.lookup.Plain;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints the JSON of a search for people. */
final class HitPrinter {
    private static final String INDENT = "    ";

    private final PrintWriter out;
    private final Terminal terminal;

    HitPrinter(PrintWriter out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void print(JsonNode result, int from) {
        out.println(terminal.style().faint(summary(result)));
        notes(result.path("query")).forEach(note -> out.println(terminal.style().faint(note)));
        int rank = from;
        for (JsonNode hit : result.path("hits")) {
            rank++;
            out.println();
            hit(rank, hit);
        }
    }

    private static String summary(JsonNode result) {
        long total = result.at("/total/value").asLong();
        String more = result.at("/total/relation").asText().equals("gte") ? "more than " : "";
        if (total == 0) {
            return "Nothing matches.";
        }
        return result.path("weak").asBoolean()
                ? "Nothing matches well. Closest:"
                : more + total + (total == 1 ? " hit" : " hits");
    }

    private static List<String> notes(JsonNode query) {
        List<String> notes = new ArrayList<>();
        query.path("corrected")
                .properties()
                .forEach(word ->
                        notes.add(
                                Plain.line(
                                        "Read \""
                                                + word.getKey()
                                                + "\" as \""
                                                + word.getValue().asText()
                                                + "\"; --literal doesn't.")));
        List<String> dropped = new ArrayList<>();
        query.path("dropped").forEach(word -> dropped.add('"' + word.asText() + '"'));
        if (!dropped.isEmpty()) {
            notes.add(Plain.line("No hit has " + String.join(", ", dropped) + "."));
        }
        return notes;
    }

    private void hit(int rank, JsonNode hit) {
        int left = terminal.width() - INDENT.length();
        String title = Plain.line(hit.path("title").asText());
        out.printf(
                "%2d. %s%n",
                rank,
                terminal.style().title(title.length() > left ? title.substring(0, left) : title));
        String place = hit.path("topic").asText() + ", " + hit.path("level").asText();
        out.println(
                INDENT
                        + terminal.style().link(hit.path("id").asText())
                        + "  "
                        + terminal.style().faint(Plain.line(place)));
        JsonNode snippet = hit.at("/highlight/snippets/0");
        if (snippet.isTextual()) {
            out.println(INDENT + MarkedText.line(snippet.asText(), terminal.style(), left));
        }
    }
}
