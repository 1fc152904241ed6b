package gloss.cli;

import gloss.engine.EngineBusyException;
import gloss.engine.EngineUnavailableException;
import gloss.indexer.ContentFolder;
import gloss.indexer.ReindexService;
import gloss.indexer.Touched;
import gloss.indexer.Watcher;
import java.io.IOException;
import java.io.PrintWriter;

/** Keeps the index in line with the content beside the server: once, or as long as it runs. */
interface Following extends AutoCloseable {
    /** For a server that only answers. */
    Following NOTHING = () -> {};

    @Override
    void close();

    static Following of(
            ContentFolder folder, ReindexService service, PrintWriter err, boolean once) {
        return once ? once(service, err) : watch(folder, service, err);
    }

    private static Following watch(ContentFolder folder, ReindexService service, PrintWriter err) {
        return Watcher.start(
                        folder,
                        new Watcher.Listener() {
                            @Override
                            public void changed(Touched touched) throws IOException {
                                service.follow(touched);
                            }

                            @Override
                            public void trouble(String message) {
                                say(err, message);
                            }
                        })
                ::close;
    }

    private static Following once(ReindexService service, PrintWriter err) {
        Thread thread =
                Thread.ofPlatform()
                        .name("indexing")
                        .start(() -> {
                            try {
                                service.follow(Touched.EVERYTHING);
                            } catch (IOException
                                    | EngineBusyException
                                    | EngineUnavailableException e) {
                                say(err, String.valueOf(e.getMessage()));
                            }
                        });
        return () -> {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private static void say(PrintWriter err, String message) {
        err.println("Content can't be followed: " + message);
        err.flush();
    }
}
