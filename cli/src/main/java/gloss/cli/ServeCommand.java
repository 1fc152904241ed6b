package gloss.cli;

import gloss.engine.Report;
import gloss.engine.SearchEngine;
import gloss.indexer.Indexer;
import gloss.indexer.Progress;
import gloss.server.GlossServer;
import gloss.server.ServerOptions;
import io.javalin.util.JavalinBindException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "serve", description = "Indexes what has changed and serves it.")
final class ServeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private Workspace workspace = new Workspace();

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
    private @org.jspecify.annotations.Nullable URI publicUrl;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        ServerOptions options =
                new ServerOptions(host, port, Optional.ofNullable(publicUrl), Optional.empty());
        try (SearchEngine engine = workspace.engine()) {
            if (Workspace.damage(engine) != null) {
                err.println(
                        "The index can't be opened and is built anew ("
                                + Workspace.damage(engine)
                                + ")");
            }
            Report report = workspace.indexer(engine).run(Indexer.Options.NORMAL, Progress.NONE);
            IndexCommand.print(report, err, err);
            try (GlossServer server = new GlossServer(engine, options).start()) {
                err.println("Gloss answers at " + server.url());
                err.flush();
                awaitStop();
            } catch (JavalinBindException e) {
                throw new FailedException(
                        "port " + port + " is in use; choose another one with --port");
            }
        }
        return 0;
    }

    private static void awaitStop() throws InterruptedException {
        CountDownLatch stop = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(stop::countDown, "stop"));
        stop.await();
    }
}
