package gloss.indexer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads golden.tsv: query, style and relevant slugs between tabs; {@code \n} is a line break. */
public final class GoldenSet {
    public static final String FILE = ContentFolder.GOLDEN;

    private GoldenSet() {}

    /** A line that is no golden query. */
    public static final class BadLineException extends IOException {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final String problem;

        BadLineException(Path file, int line, String problem) {
            super(file + ":" + line + ": " + problem);
            this.line = line;
            this.problem = problem;
        }

        /** Counted from 1. */
        public int line() {
            return line;
        }

        public String problem() {
            return problem;
        }
    }

    /** Empty if the folder has none. */
    public static List<GoldenQuery> read(ContentFolder folder) throws IOException {
        Path file = folder.resolve(ContentFolder.GOLDEN);
        return Files.isRegularFile(file) ? read(file) : List.of();
    }

    /**
     * @throws IOException if the file can't be read, or a line has not three columns
     */
    public static List<GoldenQuery> read(Path file) throws IOException {
        List<GoldenQuery> queries = new ArrayList<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("query\tstyle")) {
                continue;
            }
            String[] columns = line.split("\t", -1);
            if (columns.length != 3) {
                throw new BadLineException(
                        file, i + 1, "expected query, style and slugs between tabs");
            }
            List<String> relevant =
                    Arrays.stream(columns[2].split(",", -1))
                            .map(String::strip)
                            .filter(slug -> !slug.isEmpty())
                            .toList();
            queries.add(
                    new GoldenQuery(
                            i + 1, columns[0].replace("\\n", "\n"), columns[1].strip(), relevant));
        }
        return queries;
    }
}
