package gloss.cli;

import gloss.engine.SearchEngine;
import gloss.engine.Searcher;
import gloss.indexer.Indexer;
import gloss.server.mcp.McpStdio;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "mcp",
        description = "Answers an assistant over stdin and stdout (Model Context Protocol).")
final class McpCommand implements Callable<Integer> {
    @Mixin private Workspace workspace = new Workspace();

    @Override
    public Integer call() throws Exception {
        try (SearchEngine engine = workspace.engine()) {
            if (isEmpty(engine)) {
                workspace.service(engine).run(Indexer.Options.NORMAL);
            }
            McpStdio.serve(engine, System.in, System.out);
        }
        return 0;
    }

    private static boolean isEmpty(SearchEngine engine) {
        try (Searcher searcher = engine.searcher()) {
            return searcher.status().generation().number() == 0;
        }
    }
}
