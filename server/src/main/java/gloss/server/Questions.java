package gloss.server;

import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import java.util.Optional;

/** Notes which questions found no good answer, so that authors learn what is missing. */
final class Questions implements BoundedEngine.Listener {
    private final Metrics metrics;
    private final Optional<GapLog> gaps;

    Questions(Metrics metrics, Optional<GapLog> gaps) {
        this.metrics = metrics;
        this.gaps = gaps;
    }

    /** A page also searches for itself, but only for its visitor with facets. */
    BoundedEngine.Listener ofPages() {
        return (request, result) -> {
            if (request.facets()) {
                searched(request, result);
            }
        };
    }

    @Override
    public void searched(SearchRequest request, SearchResult result) {
        asked(request, isGood(result));
    }

    static boolean isGood(SearchResult result) {
        return !result.weak() && result.total().value() > 0;
    }

    /** As {@link #searched}, for a question whose answer was known from before. */
    void asked(SearchRequest request, boolean good) {
        boolean question =
                !request.text().isBlank()
                        && request.from() == 0
                        && request.filters().isEmpty()
                        && request.syntax() == SearchRequest.Syntax.FREE;
        if (question) {
            metrics.searched(good);
            if (!good) {
                gaps.ifPresent(log -> log.add(request.text()));
            }
        }
    }
}
