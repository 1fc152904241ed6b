package gloss.engine.rank;

import gloss.engine.Highlighted;
import gloss.engine.Passage;
import gloss.engine.Text;
import gloss.engine.text.Alternative;
import gloss.engine.text.QueryPlan;
import gloss.engine.text.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the passages that answer and marks what matches. One per query. */
public final class Highlighter {
    private static final int LONGEST_SNIPPET = 240;
    private static final int SNIPPETS = 2;
    private static final double LEAD = 2.0;
    private static final double PROSE = 1.0;
    private static final double CODE = 0.8;
    private static final double HEADING = 0.3;

    private final QueryPlan plan;
    private final Matcher matcher;

    /**
     * What the units of each alternative are worth. Nothing is marked that says nothing: words by
     * which people ask, keywords in prose.
     */
    private final double[] worth;

    public Highlighter(QueryPlan plan) {
        this.plan = plan;
        matcher = new Matcher(plan.terms());
        worth = new double[plan.alternatives().size()];
        for (int a = 0; a < worth.length; a++) {
            Alternative alternative = plan.alternatives().get(a);
            for (int u = alternative.from(); u < alternative.to(); u++) {
                Unit unit = plan.units().get(u);
                worth[a] += unit.asking() || !alternative.counts() ? 0 : unit.weight();
            }
        }
    }

    /**
     * @param indexed the terms by which the index found the entry, or any
     */
    Highlighted title(AnalyzedEntry entry, long indexed) {
        Marks marks = marks(entry.keys(), AnalyzedEntry.TITLE + 1, indexed)[AnalyzedEntry.TITLE];
        return new Highlighted(
                entry.summary().title(), false, marks == null ? List.of() : marks.merged());
    }

    /**
     * One or two snippets, best first; the lead's beginning if no passage matches.
     *
     * @param indexed the terms by which the index found the entry, or any
     */
    List<Highlighted> snippets(AnalyzedEntry entry, long indexed) {
        List<Passage> passages = entry.summary().passages();
        List<Candidate> candidates = new ArrayList<>();
        @Nullable Marks[] found = marks(entry.passages(), passages.size(), indexed);
        for (int i = 0; i < passages.size(); i++) {
            Passage.Kind kind = passages.get(i).kind();
            Marks marks = found[i];
            double score = marks == null ? 0 : marks.score() * factor(kind);
            if (marks != null && score > 0) {
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
                    Window.around(lead.text(), isBlock(lead.kind()), new Marks(), LONGEST_SNIPPET));
        }
        return snippets;
    }

    /** What matches in each of the first {@code size} segments; null where nothing does. */
    private @Nullable Marks[] marks(Segments segments, int size, long indexed) {
        @Nullable Marks[] found = new Marks[size];
        List<Alternative> alternatives = plan.alternatives();
        matcher.enter(segments, indexed);
        for (int a = 0; a < alternatives.size(); a++) {
            Alternative alternative = alternatives.get(a);
            if (worth[a] == 0 || !matcher.find(a)) {
                continue;
            }
            for (int t = 0; t < matcher.terms(); t++) {
                Segments.Slice slice = matcher.slice(t);
                for (int i = 0; i < slice.size(); i++) {
                    int segment = slice.segment(i);
                    if (segment < size && matcher.hasAll(segment)) {
                        Marks marks = found[segment];
                        if (marks == null) {
                            marks = new Marks();
                            found[segment] = marks;
                        }
                        marks.add(slice.start(i), slice.end(i), alternative, worth[a]);
                    }
                }
            }
        }
        return found;
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
