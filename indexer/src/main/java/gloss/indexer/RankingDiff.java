package gloss.indexer;

import gloss.indexer.Evaluation.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which golden queries are answered otherwise than before. Not safe for several threads. */
final class RankingDiff {
    /** So many queries are shown, the worst first. */
    private static final int SHOWN = 10;

    private final int queries;
    private final List<Line> lines = new ArrayList<>();
    private double fall;

    /** One query before and after. */
    private record Line(Outcome before, Outcome after) {
        double fall() {
            return before.reciprocalRank() - after.reciprocalRank();
        }

        @Override
        public String toString() {
            return place(before)
                    + " -> "
                    + place(after)
                    + "  "
                    + after.query().text().replace("\n", "\\n")
                    + "\n      wanted "
                    + String.join(", ", after.query().relevant())
                    + "; first would come "
                    + (after.first().isEmpty() ? "nothing" : String.join(", ", after.first()));
        }

        private static String place(Outcome outcome) {
            return outcome.rank() == 0 ? "not found" : "rank " + outcome.rank();
        }
    }

    /**
     * @param queries how many there are, with those that don't change
     */
    RankingDiff(int queries) {
        this.queries = queries;
    }

    void add(Outcome before, Outcome after) {
        Line line = new Line(before, after);
        fall += line.fall();
        if (before.rank() != after.rank()) {
            lines.add(line);
        }
    }

    /** By how much the mean reciprocal rank falls. */
    double fall() {
        return queries == 0 ? 0 : fall / queries;
    }

    String describe(double tolerance) {
        List<Line> worse =
                lines.stream()
                        .filter(line -> line.fall() > 0)
                        .sorted(Comparator.comparingDouble(Line::fall).reversed())
                        .toList();
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "%d of %d golden queries would be answered worse: MRR would fall by %.3f,"
                                + " and %.3f is tolerated; if that is meant, run gloss index --force",
                        worse.size(),
                        queries,
                        fall(),
                        tolerance));
        worse.stream().limit(SHOWN).forEach(line -> text.append("\n    ").append(line));
        if (worse.size() > SHOWN) {
            text.append("\n    and ").append(worse.size() - SHOWN).append(" more");
        }
        return text.toString();
    }
}
