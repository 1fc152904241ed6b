package gloss.cli;

import gloss.engine.Searcher;
import gloss.engine.lucene.LuceneSearchEngine;
import gloss.indexer.Indexer;
import gloss.indexer.Progress;
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
        try (LuceneSearchEngine engine = workspace.engine()) {
            if (isEmpty(engine)) {
                workspace.indexer(engine).run(Indexer.Options.NORMAL, Progress.NONE);
            }
            McpStdio.serve(engine, System.in, System.out);
        }
        return 0;
    }

    private static boolean isEmpty(LuceneSearchEngine engine) {
        try (Searcher searcher = engine.searcher()) {
            return searcher.status().generation().number() == 0;
        }
    }
}
