package gloss.indexer;

import gloss.indexer.Evaluation.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Keeps an evaluation as a file that a change of ranking shows up in, line by line. */
public final class EvaluationFile {
    private EvaluationFile() {}

    public static void write(Evaluation evaluation, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        evaluation.byStyle().forEach((style, scores) -> lines.add("# " + summary(style, scores)));
        lines.add("# " + summary("all", evaluation.answerable()));
        lines.add("rank\tweak\tstyle\tquery\tfirst");
        for (Outcome outcome : evaluation.outcomes()) {
            lines.add(
                    String.join(
                            "\t",
                            Integer.toString(outcome.rank()),
                            outcome.weak() ? "weak" : "",
                            outcome.query().style(),
                            outcome.query().text().replace("\n", "\\n"),
                            String.join(",", outcome.first())));
        }
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    public static String summary(String name, Evaluation.Scores scores) {
        return String.format(
                Locale.ROOT,
                "%-10s %4d queries  S@1 %.3f  S@3 %.3f  MRR@10 %.3f  nDCG@10 %.3f  weak %.3f",
                name,
                scores.queries(),
                scores.first(),
                scores.firstThree(),
                scores.mrr(),
                scores.ndcg(),
                scores.weak());
    }

    /** The mean reciprocal rank over the answerable queries that {@code file} tells. */
    public static double mrr(Path file) throws IOException {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            int at = line.indexOf("MRR@10 ");
            if (line.startsWith("# all") && at > 0) {
                return Double.parseDouble(line.substring(at + 7, at + 12));
            }
        }
        throw new IOException(file + " has no line \"# all …\"; was it written by evaluate?");
    }

    /** A line for each query whose rank or weakness differs from what {@code file} tells. */
    public static List<String> differences(Evaluation now, Path file) throws IOException {
        Map<String, String[]> before = new HashMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] columns = line.split("\t", -1);
            if (columns.length == 5) {
                before.put(columns[2] + "\t" + columns[3], columns);
            }
        }
        List<String> differences = new ArrayList<>();
        for (Outcome outcome : now.outcomes()) {
            String key =
                    outcome.query().style() + "\t" + outcome.query().text().replace("\n", "\\n");
            String[] old = before.get(key);
            String was = old == null ? "new" : place(Integer.parseInt(old[0]), !old[1].isEmpty());
            String is = place(outcome.rank(), outcome.weak());
            if (!was.equals(is)) {
                differences.add(was + " -> " + is + "\t" + key + "\t" + outcome.first());
            }
        }
        return differences;
    }

    private static String place(int rank, boolean weak) {
        return (rank == 0 ? "not found" : "rank " + rank) + (weak ? " (weak)" : "");
    }
}
