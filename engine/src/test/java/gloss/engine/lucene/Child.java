package gloss.engine.lucene;

import gloss.engine.EngineBusyException;
import gloss.engine.Entries;
import gloss.engine.Generation;
import gloss.engine.Report;
import gloss.engine.Update;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Another process that uses an index: its main method, and how tests start it. */
final class Child implements AutoCloseable {
    static final int ENTRIES = 40;

    private final Process process;
    private final BufferedReader out;

    private Child(Process process) {
        this.process = process;
        this.out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static Child start(String job, Path index) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command =
                List.of(
                        java.toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        job,
                        index.toString());
        return new Child(
                new ProcessBuilder(command).redirectError(new File("target", "child.err")).start());
    }

    /** The next line it prints; null when it has ended. */
    String line() throws IOException {
        return out.readLine();
    }

    Process process() {
        return process;
    }

    /** As {@code kill -9} does; what it has printed can still be read. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws IOException {
        try (LuceneSearchEngine engine = new LuceneSearchEngine(Path.of(arguments[1]))) {
            switch (arguments[0]) {
                case "try" -> attempt(engine);
                case "publish" -> publish(engine, 1);
                case "publish-on-and-on" -> {
                    for (int i = 1; ; i++) {
                        publish(engine, i);
                    }
                }
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }

    private static void attempt(LuceneSearchEngine engine) {
        try (Update update = engine.beginUpdate()) {
            update.put(Entries.entry("from-the-child").build());
            say("free");
        } catch (EngineBusyException e) {
            say("busy");
        }
    }

    /** Publishes in all ways there are, and says what it published. */
    private static void publish(LuceneSearchEngine engine, int i) {
        List<Generation> generations = engine.generations();
        if (i % 5 == 0 && generations.size() > 1) {
            say("published " + engine.rollback(generations.getLast()).number());
            return;
        }
        try (Update update = i % 3 == 0 ? engine.beginRebuild() : engine.beginUpdate()) {
            String mark = ProcessHandle.current().pid() + "-" + i;
            for (int n = 0; n < ENTRIES; n++) {
                update.put(
                        Entries.entry("entry-" + n)
                                .title("Entry " + mark)
                                .tags(mark)
                                .lead("Some words to make it larger. ".repeat(20))
                                .build());
            }
            say("published " + update.publish(Report.empty()).number());
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
