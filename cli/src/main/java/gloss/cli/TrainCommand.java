package gloss.cli;

import gloss.engine.SearchEngine;
import gloss.server.GlossServer;
import gloss.server.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Does what a server does, on an index that is there, and ends: the launcher has the JDK watch, so
 * that it keeps what it learned in an AOT cache and later starts need not learn it again.
 */
@Command(name = "train", hidden = true, description = "For the launcher's AOT cache.")
final class TrainCommand implements Callable<Integer> {
    private static final int ROUNDS = 20;

    private static final List<String> PATHS =
            List.of(
                    "/",
                    "/?q=mutable+default",
                    "/?q=decorator&fragment=results",
                    "/api/search?q=mutable+default",
                    "/api/search?q=why+is+my+list+shared+between+calls",
                    "/api/search?q=def+f%28x%2C+acc%3D%5B%5D%29%3A",
                    "/api/search?q=genrator+expresion&topic=iteration",
                    "/api/search?q=%2F%2F",
                    "/api/search?q=TypeError%3A+unhashable+type%3A+%27list%27",
                    "/api/suggest?q=deco",
                    "/api/lookup?q=mro",
                    "/mutable+default",
                    "/e/mutable-default-arguments",
                    "/api/status");

    @Mixin private Workspace workspace = new Workspace();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (SearchEngine engine = workspace.engine();
                GlossServer server = new GlossServer(engine, ServerOptions.local(0)).start();
                HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < ROUNDS * PATHS.size(); i++) {
                URI uri = URI.create(server.url() + PATHS.get(i % PATHS.size()));
                client.send(
                        HttpRequest.newBuilder(uri).build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
        return 0;
    }
}
