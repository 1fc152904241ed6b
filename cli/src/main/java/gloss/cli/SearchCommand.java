package gloss.cli;

import gloss.engine.Hit;
import gloss.engine.SearchEngine;
import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import gloss.engine.Searcher;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "search", description = "Prints the hits of a query.")
final class SearchCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private Workspace workspace = new Workspace();

    @Parameters(paramLabel = "QUERY", arity = "1..*")
    private String[] query = {};

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (SearchEngine engine = workspace.engine();
                Searcher searcher = engine.searcher()) {
            SearchResult result =
                    searcher.search(SearchRequest.of(String.join(" ", query)).facets(false));
            out.println(
                    (result.weak() ? "nothing matches well; " : "")
                            + result.total().value()
                            + " hits "
                            + result.query());
            for (Hit hit : result.hits()) {
                out.printf("%6.2f  %-32s %s%n", hit.score(), hit.id(), hit.title().text().plain());
            }
            out.flush();
            return result.weak() ? 1 : 0;
        }
    }
}
