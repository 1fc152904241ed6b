package gloss.engine.lucene;

import gloss.engine.EntryId;
import gloss.engine.Explanation;
import gloss.engine.SearchRequest;
import gloss.engine.rank.Reasons;
import gloss.engine.text.QueryPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Answers "why is this entry here, and why not there?". */
final class Explainer {
    private final Snapshot snapshot;
    private final long timeLimitNanos;

    Explainer(Snapshot snapshot, long timeLimitNanos) {
        this.snapshot = snapshot;
        this.timeLimitNanos = timeLimitNanos;
    }

    /**
     * @param doc the entry's document, or a negative number if there is none
     */
    Explanation explain(SearchRequest request, EntryId id, int doc) throws IOException {
        if (doc < 0) {
            return new Explanation(id, 0, 0, List.of("there is no entry '" + id + "'"));
        }
        QueryPlan plan = snapshot.planner().plan(request.text(), request.literal());
        List<String> lines = new ArrayList<>();
        Search search = new Search(snapshot, timeLimitNanos);
        List<Search.Ranked> ranked = search.all(request);
        int rank = 0;
        for (int i = 0; i < ranked.size(); i++) {
            if (ranked.get(i).entry().summary().id().equals(id)) {
                rank = i + 1;
            }
        }
        double score = rank == 0 ? 0 : ranked.get(rank - 1).score();
        if (rank > 0) {
            lines.add(
                    String.format(
                            Locale.ROOT, "rank %d of %d, score %.2f", rank, ranked.size(), score));
        } else {
            lines.add("not among the " + ranked.size() + " hits");
        }
        if (plan.isEmpty()) {
            lines.add("the query has no word or symbol to search for");
        }
        lines.addAll(Reasons.of(plan, snapshot.entry(doc)));
        if (rank > 1) {
            Search.Ranked first = ranked.getFirst();
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
