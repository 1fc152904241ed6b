package gloss.cli;

import gloss.engine.Generation;
import gloss.engine.SearchEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "rollback",
        description = {
            "Publishes one of the last generations again.",
            "It stays until content changes, or until somebody runs gloss index."
        })
final class RollbackCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    @Spec private CommandSpec spec;

    @Mixin private Workspace workspace = new Workspace();

    @Parameters(
            paramLabel = "GENERATION",
            arity = "0..1",
            description = "Which one (default: the one before the published one).")
    private @Nullable Long number;

    @Option(names = "--list", description = "Only show which generations there are.")
    private boolean list;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (SearchEngine engine = workspace.engine()) {
            List<Generation> generations = engine.generations();
            if (list) {
                generations.forEach(generation -> out.println(describe(generation)));
            } else {
                Generation target = target(generations);
                Generation now = workspace.service(engine).rollback(target);
                out.println(
                        "Generation "
                                + now.number()
                                + " is what generation "
                                + target.number()
                                + " was. It stays until content changes; gloss index replaces it.");
            }
            out.flush();
            return 0;
        }
    }

    private Generation target(List<Generation> generations) {
        if (number == null) {
            if (generations.size() < 2) {
                throw new FailedException("there is no earlier generation");
            }
            return generations.get(1);
        }
        return generations.stream()
                .filter(generation -> generation.number() == number)
                .findFirst()
                .orElseThrow(() ->
                        new FailedException(
                                "generation "
                                        + number
                                        + " is not kept; there are "
                                        + generations.stream().map(Generation::number).toList()));
    }

    private static String describe(Generation generation) {
        return generation.number()
                + "  published "
                + TIME.format(generation.published())
                + (generation.pinned() ? "  pinned by a rollback" : "");
    }
}
