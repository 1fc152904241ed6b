package gloss.cli;

import gloss.engine.EngineBusyException;
import gloss.engine.EngineUnavailableException;
import gloss.engine.Report;
import gloss.indexer.Indexer;
import gloss.indexer.ReindexService;
import gloss.server.ReindexUnavailableException;
import gloss.server.Reindexer;
import java.io.IOException;
import java.util.Optional;

/** Lets the server use the indexer, which it doesn't know. */
record ServiceReindexer(ReindexService service) implements Reindexer {
    @Override
    public Report reindex(Request request) {
        Indexer.Options options =
                new Indexer.Options(request.force(), request.dryRun(), request.rebuild());
        try {
            return service.run(options);
        } catch (IOException | EngineBusyException | EngineUnavailableException e) {
            throw new ReindexUnavailableException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Optional<Report> last() {
        return service.last();
    }

    @Override
    public Runnable listen(Listener listener) {
        return service.listen(
                new ReindexService.Listener() {
                    @Override
                    public void progress(int done, int total) {
                        listener.progress(done, total);
                    }

                    @Override
                    public void ended(Report report) {
                        listener.ended(report);
                    }
                });
    }
}
