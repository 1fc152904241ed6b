package gloss.bench.http;

import gloss.bench.Shipped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How the measured servers are started. */
final class Servers {
    private Servers() {}

    /** Gloss as everybody starts it, on an index that is there. */
    static ServerProcess gloss(Path index) throws IOException {
        Path home = Shipped.home();
        return ServerProcess.start(
                List.of(
                        home.resolve("gloss").toString(),
                        "serve",
                        "--port=0",
                        "--no-watch",
                        "--data=" + home.resolve("data"),
                        "--index=" + index));
    }

    /** Gloss as java starts it when nothing is said: no AOT cache, no options. */
    static ServerProcess plainGloss(Path index) throws IOException {
        Path home = Shipped.home();
        return ServerProcess.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dgloss.home=" + home,
                        "-jar",
                        home.resolve("cli/target/gloss.jar").toString(),
                        "serve",
                        "--port=0",
                        "--no-watch",
                        "--data=" + home.resolve("data"),
                        "--index=" + index));
    }

    /** Javalin alone, with the same memory and collector as Gloss. */
    static ServerProcess bare() throws IOException {
        return ServerProcess.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareServer.class.getName()));
    }
}
