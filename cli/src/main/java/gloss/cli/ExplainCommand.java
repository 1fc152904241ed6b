package gloss.cli;

import gloss.engine.EntryId;
import gloss.engine.Explanation;
import gloss.engine.SearchEngine;
import gloss.engine.SearchRequest;
import gloss.engine.Searcher;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "explain", description = "Says why an entry ranks where it does for a query.")
final class ExplainCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private Workspace workspace = new Workspace();

    @Parameters(index = "0", paramLabel = "QUERY")
    private String query = "";

    @Parameters(index = "1", paramLabel = "SLUG")
    private String slug = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (SearchEngine engine = workspace.engine();
                Searcher searcher = engine.searcher()) {
            Explanation explanation = searcher.explain(SearchRequest.of(query), new EntryId(slug));
            explanation.lines().forEach(out::println);
            out.flush();
            return explanation.rank() > 0 ? 0 : 1;
        }
    }
}
