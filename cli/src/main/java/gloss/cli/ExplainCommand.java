package gloss.cli;

import com.fasterxml.jackson.databind.JsonNode;
import gloss.server.lookup.Plain;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        description =
                "Says why an entry ranks where it does for a query. Exit code 1: it isn't found.")
final class ExplainCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private Workspace workspace = new Workspace();

    @Parameters(index = "0", paramLabel = "QUERY", description = "What is searched for.")
    private String query = "";

    @Parameters(index = "1", paramLabel = "SLUG", description = "The entry.")
    private String slug = "";

    @Option(names = "--json", description = "Print what /api/explain answers.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Answers answers = workspace.answers()) {
            JsonNode explanation = answers.explain(query, slug);
            if (json) {
                out.println(explanation.toPrettyString());
            } else {
                explanation.path("lines").forEach(line -> out.println(Plain.line(line.asText())));
            }
            out.flush();
            return explanation.path("rank").asInt() > 0 ? 0 : 1;
        }
    }
}
