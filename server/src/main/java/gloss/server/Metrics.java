package gloss.server;

import gloss.engine.EngineUnavailableException;
import gloss.engine.SearchEngine;
import gloss.engine.Searcher;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Counts for Prometheus. Routes are named by their template, never by what was asked: addresses
 * would make ever new series, and tell what people search for.
 */
final class Metrics {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
    };

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();
    private final Counter good = searches("good");
    private final Counter none = searches("none");

    private record Series(String method, String route, int status) {}

    Metrics(SearchEngine engine) {
        Gauge.builder("gloss.generation", engine, Metrics::generation)
                .description("The published generation of the index")
                .register(registry);
    }

    private static double generation(SearchEngine engine) {
        try (Searcher searcher = engine.searcher()) {
            return searcher.status().generation().number();
        } catch (EngineUnavailableException e) {
            return Double.NaN;
        }
    }

    private Counter searches(String answer) {
        return Counter.builder("gloss.searches")
                .description("Searches, by whether they had a good answer")
                .tag("answer", answer)
                .register(registry);
    }

    void register(JavalinConfig config) {
        config.requestLogger.http(this::count);
        HeadAndGet.route(
                config.routes,
                "/metrics",
                ctx ->
                        Sending.fresh(
                                ctx,
                                "text/plain; version=0.0.4; charset=utf-8",
                                Sending.bytes(registry.scrape())));
    }

    private void count(Context ctx, Float millis) {
        Series series = new Series(method(ctx), route(ctx), ctx.statusCode());
        timers.computeIfAbsent(series, this::timer)
                .record((long) (millis * 1_000_000), TimeUnit.NANOSECONDS);
    }

    private Timer timer(Series series) {
        return Timer.builder("gloss.http.requests")
                .description("Requests answered, by route and status")
                .tag("method", series.method())
                .tag("route", series.route())
                .tag("status", Integer.toString(series.status()))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    /** Anybody can make up a method. */
    private static String method(Context ctx) {
        return switch (ctx.req().getMethod()) {
            case "GET", "HEAD", "POST", "OPTIONS" -> ctx.req().getMethod();
            default -> "other";
        };
    }

    private static String route(Context ctx) {
        Endpoint route = ctx.endpoints().lastHttpEndpoint();
        return route == null || !route.path.startsWith("/") ? "none" : route.path;
    }

    void searched(boolean answered) {
        (answered ? good : none).increment();
    }
}
