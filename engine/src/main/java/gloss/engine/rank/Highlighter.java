package gloss.engine.rank;

import gloss.engine.Highlighted;
import gloss.engine.Passage;
import gloss.engine.Range;
import gloss.engine.Text;
import gloss.engine.text.Alternative;
import gloss.engine.text.QueryPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses the passages that answer and marks what matches. One per query. */
public final class Highlighter {
    private static final int LONGEST_SNIPPET = 240;
    private static final int SNIPPETS = 2;
    private static final double LEAD = 2.0;
    private static final double PROSE = 1.0;
    private static final double CODE = 0.8;
    private static final double HEADING = 0.3;

    private final QueryPlan plan;

    public Highlighter(QueryPlan plan) {
        this.plan = plan;
    }

    public Highlighted title(AnalyzedEntry entry) {
        return new Highlighted(entry.title().text(), false, marks(entry.title()).merged());
    }

    /** One or two snippets, best first; the lead's beginning if no passage matches. */
    public List<Highlighted> snippets(AnalyzedEntry entry) {
        List<Passage> passages = entry.summary().passages();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage.Kind kind = passages.get(i).kind();
            Marks marks = marks(entry.passages().get(i));
            double score = marks.score() * factor(kind);
            if (score > 0) {
                candidates.add(new Candidate(i, kind, marks, score));
            }
        }
        candidates.sort(
                Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparingInt(Candidate::index));
        List<Highlighted> snippets = new ArrayList<>();
        double first = candidates.isEmpty() ? 0 : candidates.getFirst().score();
        for (Candidate candidate : candidates) {
            if (snippets.size() == SNIPPETS || candidate.score() < first / 2) {
                break;
            }
            Text text = passages.get(candidate.index()).text();
            snippets.add(
                    Window.around(text, candidate.isBlock(), candidate.marks(), LONGEST_SNIPPET));
        }
        if (snippets.isEmpty() && !passages.isEmpty()) {
            Passage lead = passages.getFirst();
            snippets.add(
                    Window.around(lead.text(), isBlock(lead.kind()), Marks.NONE, LONGEST_SNIPPET));
        }
        return snippets;
    }

    private Marks marks(Segment segment) {
        List<Range> ranges = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        Set<Long> units = new HashSet<>();
        double score = 0;
        for (Alternative alternative : plan.alternatives()) {
            if (!isIn(alternative, segment)) {
                continue;
            }
            double weight = 0;
            for (int u = alternative.from(); u < alternative.to(); u++) {
                weight += plan.units().get(u).weight();
            }
            for (String term : alternative.terms()) {
                int[] found = Matches.in(segment, alternative, term, true);
                for (int i = 0; i < found.length; i += Segment.STRIDE) {
                    ranges.add(new Range(found[i + 1], found[i + 2]));
                    weights.add(weight);
                }
            }
            long key = alternative.from() * 100L + alternative.to();
            if (units.add(key)) {
                score += weight * Math.min(1, alternative.quality());
            }
        }
        return new Marks(ranges, weights, score);
    }

    private static boolean isIn(Alternative alternative, Segment segment) {
        for (String term : alternative.terms()) {
            if (Matches.in(segment, alternative, term, true).length == 0) {
                return false;
            }
        }
        return true;
    }

    private static double factor(Passage.Kind kind) {
        return switch (kind) {
            case LEAD -> LEAD;
            case PROSE -> PROSE;
            case CODE, OUTPUT -> CODE;
            case HEADING -> HEADING;
        };
    }

    private static boolean isBlock(Passage.Kind kind) {
        return kind == Passage.Kind.CODE || kind == Passage.Kind.OUTPUT;
    }

    private record Candidate(int index, Passage.Kind kind, Marks marks, double score) {
        boolean isBlock() {
            return Highlighter.isBlock(kind);
        }
    }
}
