package gloss.cli;

import com.fasterxml.jackson.databind.JsonNode;
import gloss.engine.Filters;
import gloss.engine.Level;
import gloss.engine.SearchRequest;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "search",
        description = "Prints the hits of a query. Exit code 1: nothing matches well.")
final class SearchCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private Workspace workspace = new Workspace();

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to search for.")
    private String[] query = {};

    @Option(names = "--topic", description = "Only this topic; may be repeated.")
    private Set<String> topics = new LinkedHashSet<>();

    @Option(
            names = "--level",
            description = "Only this level (${COMPLETION-CANDIDATES}); may be repeated.",
            completionCandidates = LevelNames.class)
    private Set<Level> levels = new LinkedHashSet<>();

    @Option(names = "--tag", description = "Only this tag; may be repeated.")
    private Set<String> tags = new LinkedHashSet<>();

    @Option(names = "--from", description = "How many hits to skip.", defaultValue = "0")
    private int from;

    @Option(names = "--size", description = "How many hits to print.", defaultValue = "10")
    private int size;

    @Option(names = "--literal", description = "Only what is typed: no corrections or synonyms.")
    private boolean literal;

    @Option(names = "--lucene", description = "Read the query as Lucene's query language.")
    private boolean lucene;

    @Option(names = "--json", description = "Print what /api/search answers.")
    private boolean json;

    static final class LevelNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Level.values()).map(Level::value).iterator();
        }
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Answers answers = workspace.answers()) {
            JsonNode result = answers.search(request());
            if (json) {
                out.println(result.toPrettyString());
            } else {
                new HitPrinter(out, Terminal.current()).print(result, from);
            }
            out.flush();
            boolean found = !result.path("weak").asBoolean() && !result.path("hits").isEmpty();
            return found ? 0 : 1;
        }
    }

    private SearchRequest request() {
        Set<String> levelNames = new LinkedHashSet<>();
        levels.forEach(level -> levelNames.add(level.value()));
        return SearchRequest.of(String.join(" ", query))
                .page(from, size)
                .filters(new Filters(topics, levelNames, tags))
                .facets(json)
                .literal(literal)
                .syntax(lucene ? SearchRequest.Syntax.LUCENE : SearchRequest.Syntax.FREE);
    }
}
