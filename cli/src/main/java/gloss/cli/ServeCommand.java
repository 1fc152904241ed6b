package gloss.cli;

import gloss.engine.EngineUnavailableException;
import gloss.engine.SearchEngine;
import gloss.engine.Searcher;
import gloss.indexer.ReindexService;
import gloss.indexer.Touched;
import gloss.server.GlossServer;
import gloss.server.Reindexing;
import gloss.server.ServerOptions;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = {
            "Serves the index, and follows the content as it changes.",
            "With an index at hand it answers at once, and compares it with the content meanwhile."
        })
final class ServeCommand implements Callable<Integer> {
    /** What {@code --gap-log} without a file stands for; GLOSS_GAP_LOG may say so, too. */
    static final String IN_INDEX = "index";

    @Spec private CommandSpec spec;

    @Mixin private Workspace workspace = new Workspace();

    @Mixin private TokenOptions tokens = new TokenOptions();

    @Mixin private AccessOptions access = new AccessOptions();

    @Mixin private LimitOptions limits = new LimitOptions();

    @Option(
            names = "--port",
            description = "The port (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:GLOSS_PORT:-7070}")
    private int port;

    @Option(
            names = "--host",
            description = "The address to listen on (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:GLOSS_HOST:-127.0.0.1}")
    private String host = "127.0.0.1";

    @Option(
            names = "--public-url",
            description = "The URL under which others reach this server.",
            defaultValue = "${env:GLOSS_PUBLIC_URL}")
    private @Nullable URI publicUrl;

    @Option(
            names = "--no-watch",
            negatable = false,
            description = "Index once at the start, and then only when asked to.")
    private boolean noWatch;

    @Option(
            names = "--gap-log",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = IN_INDEX,
            description =
                    "Note searches that find nothing good, without who asked, for gloss gaps (off by"
                            + " default; without FILE: gaps.tsv in the index folder).",
            defaultValue = "${env:GLOSS_GAP_LOG}")
    private @Nullable String gapLog;

    @Option(
            names = "--no-index",
            negatable = false,
            description = "Only answer: another server, or gloss index, writes the index.")
    private boolean noIndex;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        ServerOptions options = options();
        Stopping stopping = new Stopping();
        try (ServeLock lock = ServeLock.take(workspace.indexFolder());
                SearchEngine engine = workspace.engine()) {
            Workspace.sayDamage(engine, err);
            ReindexService service = workspace.service(engine);
            service.listen(new ServeLog(err));
            TerminalProgress.on(service);
            Announcement announcement = new Announcement(lock, workspace.indexFolder());
            Reindexing reindexing =
                    noIndex
                            ? Reindexing.NONE
                            : new Reindexing(
                                    new ServiceReindexer(service),
                                    Optional.of(announcement.token()));
            GlossServer.warmUp(); // begun by Main
            try (GlossServer server = new GlossServer(engine, options, reindexing).start();
                    announcement) {
                boolean empty = isEmpty(engine, err);
                if (!noIndex) {
                    // Whoever wants to index asks this server.
                    announcement.make(host, server.port(), workspace.content().root(), err);
                    if (empty) {
                        service.follow(Touched.EVERYTHING);
                    }
                }
                options.gapLog()
                        .ifPresent(
                                file -> err.println("Noting what finds nothing good in " + file));
                err.println("Gloss answers at " + server.url());
                err.flush();
                Following following =
                        noIndex
                                ? Following.NOTHING
                                : Following.of(workspace.content(), service, err, noWatch);
                try {
                    stopping.await();
                } finally {
                    following.close();
                }
            } catch (JavalinBindException e) {
                throw new FailedException(
                        "port " + port + " is in use; choose another one with --port");
            }
        } finally {
            stopping.done();
        }
        return 0;
    }

    ServerOptions options() throws IOException {
        ServerOptions options =
                new ServerOptions(host, port, Optional.ofNullable(publicUrl), tokens.token())
                        .limits(limits.limits())
                        .access(access.access());
        if (gapLog == null || gapLog.isBlank()) {
            return options;
        }
        boolean chosen = !gapLog.equals(IN_INDEX);
        return options.gapLog(chosen ? Path.of(gapLog) : workspace.gapLog());
    }

    /** Whether there is no index yet. A cluster that is away is waited for beside the server. */
    private static boolean isEmpty(SearchEngine engine, PrintWriter err) {
        try (Searcher searcher = engine.searcher()) {
            return searcher.status().generation().number() == 0;
        } catch (EngineUnavailableException e) {
            err.println("Searches are refused for now: " + e.getMessage());
            return false;
        }
    }
}
