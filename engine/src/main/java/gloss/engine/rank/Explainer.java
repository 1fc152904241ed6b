package gloss.engine.rank;

import gloss.engine.EntryId;
import gloss.engine.Explanation;
import gloss.engine.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Answers "why is this entry here, and why not there?". */
public final class Explainer {
    private static final int DEPTH = 1000;

    private final SearchPipeline pipeline;

    public Explainer(SearchPipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** Explains a missing entry. */
    public static Explanation missing(EntryId id) {
        return new Explanation(id, 0, 0, List.of("there is no entry '" + id + "'"));
    }

    public Explanation explain(SearchRequest request, AnalyzedEntry entry) {
        EntryId id = entry.summary().id();
        SearchPipeline.Found found = pipeline.find(request.page(DEPTH, 0).facets(false));
        List<SearchPipeline.Ranked> ranked = found.ranked();
        int rank = 0;
        for (int i = 0; i < ranked.size(); i++) {
            if (ranked.get(i).entry().summary().id().equals(id)) {
                rank = i + 1;
            }
        }
        double score = rank == 0 ? 0 : ranked.get(rank - 1).score();
        List<String> lines = new ArrayList<>();
        if (rank > 0) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "rank %d of %d, score %.2f",
                            rank,
                            found.total().value(),
                            score));
        } else {
            lines.add("not among the " + found.total().value() + " hits");
        }
        if (found.weak()) {
            lines.add("nothing matches well; these are the closest entries");
        }
        if (found.plan().isEmpty()) {
            lines.add("the query has no word or symbol to search for");
        }
        lines.addAll(Reasons.of(found.plan(), entry));
        if (rank > 1) {
            SearchPipeline.Ranked first = ranked.getFirst();
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "ahead of it: '%s' with score %.2f",
                            first.entry().summary().id(),
                            first.score()));
        }
        return new Explanation(id, rank, score, lines);
    }
}
