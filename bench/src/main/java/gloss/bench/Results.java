package gloss.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file of results: one section for each benchmark, replaced when it is run again. */
public final class Results {
    private Results() {}

    /**
     * Prints a section and, if {@code file} is given, puts it there in place of the one with the
     * same name.
     *
     * @param file may be empty
     * @param markdown the section without its heading
     */
    public static void write(String file, String name, String markdown) throws IOException {
        String section = "## " + name + "\n\n" + markdown.strip() + "\n";
        System.out.println(section);
        if (file.isBlank()) {
            return;
        }
        Path path = Path.of(file);
        String text =
                Files.exists(path) ? Files.readString(path, StandardCharsets.UTF_8) : "# Results\n";
        String heading = "\n## " + name + "\n";
        int start = text.indexOf(heading);
        if (start < 0) {
            text = text.stripTrailing() + "\n\n" + section;
        } else {
            int end = text.indexOf("\n## ", start + heading.length());
            String rest = end < 0 ? "" : text.substring(end);
            text = text.substring(0, start + 1) + section + rest;
        }
        Files.writeString(path, text);
    }
}
