package gloss.bench.inprocess;

import gloss.bench.Queries;
import gloss.bench.Shipped;
import gloss.engine.Entry;
import gloss.engine.SearchEngine;
import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import gloss.engine.Searcher;
import gloss.engine.Suggestion;
import gloss.engine.text.TextAnalyzer;
import gloss.engine.text.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What each part of a search costs, on the shipped content. */
@NullUnmarked
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PartsBenchmark {
    private static final int QUERIES = 20_000;

    private SearchEngine engine;
    private Searcher searcher;
    private List<String> distinct;
    private List<String> typing;
    private String text;
    private int next;

    @Setup
    public void open() throws IOException {
        engine = Shipped.index(Files.createTempDirectory("gloss-bench"));
        searcher = engine.searcher();
        List<Entry> entries = Shipped.entries(engine);
        distinct = new Queries(entries, 3).distinct(QUERIES);
        typing = new Queries(entries, 5).typing(QUERIES);
        text = entries.getFirst().markdown();
    }

    @TearDown
    public void close() {
        searcher.close();
        engine.close();
    }

    private String query(List<String> queries) {
        next = (next + 1) % QUERIES;
        return queries.get(next);
    }

    /** One entry's text. */
    @Benchmark
    public List<Token> tokenize() {
        return new TextAnalyzer().tokens(text);
    }

    /** Understanding, finding and ranking; no hit is highlighted. */
    @Benchmark
    public SearchResult find() {
        return searcher.search(SearchRequest.of(query(distinct)).facets(false).page(0, 0));
    }

    @Benchmark
    public SearchResult findWithFacets() {
        return searcher.search(SearchRequest.of(query(distinct)).page(0, 0));
    }

    @Benchmark
    public SearchResult findWithHighlights() {
        return searcher.search(SearchRequest.of(query(distinct)).facets(false));
    }

    @Benchmark
    public SearchResult everything() {
        return searcher.search(SearchRequest.of(query(distinct)));
    }

    @Benchmark
    public SearchResult asYouType() {
        return searcher.search(SearchRequest.of(query(typing)));
    }

    @Benchmark
    public List<Suggestion> suggest() {
        return searcher.suggest(query(typing), 8);
    }
}
