package gloss.server;

import gloss.engine.Report;
import io.javalin.config.RoutesConfig;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Re-indexes as server-sent events: {@code progress} while one takes long, {@code report} when it
 * ends. What is the case comes at once: how far one is that is under way, else the last report. A
 * slow client misses events rather than slowing an index.
 */
final class ReindexEvents implements AutoCloseable {
    private static final String TYPE = "text/event-stream";
    private static final int CLIENTS = 200;
    private static final int WAITING = 64;
    private static final long HEARTBEAT_SECONDS = 15;

    private final Reindexer reindexer;
    private final Underway underway;
    private final Json json;
    private final Semaphore places = new Semaphore(CLIENTS);
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();

    ReindexEvents(Reindexer reindexer, Underway underway, Json json) {
        this.reindexer = reindexer;
        this.underway = underway;
        this.json = json;
    }

    void register(RoutesConfig routes) {
        SseHandler events = new SseHandler(this::follow);
        routes.get(
                "/api/reindex/events",
                ctx -> {
                    if (!TYPE.equals(ctx.header("Accept"))) {
                        throw new ProblemException(
                                406,
                                "Not acceptable",
                                "this is a stream of events; ask for it with \"Accept: "
                                        + TYPE
                                        + "\"");
                    }
                    events.handle(ctx);
                });
    }

    private record Event(String name, String data) {}

    private void follow(SseClient client) {
        if (!places.tryAcquire()) {
            client.sendComment("too many listeners; try again later");
            return;
        }
        client.keepAlive();
        Follower follower = new Follower(client);
        follower.stopListening = reindexer.listen(follower);
        underway.progress()
                .ifPresentOrElse(
                        now -> follower.progress(now.done(), now.total()),
                        () -> reindexer.last().ifPresent(follower::ended));
        followers.add(follower);
        client.onClose(follower::stop);
        Thread.ofVirtual().name("reindex-events").start(follower::send);
    }

    /** Ends all streams, which would else be torn when the server stops. */
    @Override
    public void close() {
        followers.forEach(follower -> follower.client.close());
    }

    private String text(Object value) {
        return new String(json.write(value), StandardCharsets.UTF_8);
    }

    /** One client. */
    private final class Follower implements Reindexer.Listener {
        private final SseClient client;
        private final BlockingQueue<Event> events = new LinkedBlockingQueue<>(WAITING);
        private final AtomicBoolean stopped = new AtomicBoolean();
        private volatile @Nullable Runnable stopListening;

        Follower(SseClient client) {
            this.client = client;
        }

        @Override
        public void progress(int done, int total) {
            offer("progress", Map.of("done", done, "total", total));
        }

        @Override
        public void ended(Report report) {
            offer("report", ReportReply.of(report));
        }

        private void offer(String name, Object value) {
            Event event = new Event(name, text(value));
            while (!events.offer(event)) {
                events.poll();
            }
        }

        private void send() {
            try {
                while (!stopped.get() && !client.terminated()) {
                    Event event = events.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                    if (event == null) {
                        client.sendComment("still here");
                    } else {
                        client.sendEvent(event.name(), event.data());
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                stop();
            }
        }

        private void stop() {
            Runnable stop = stopListening;
            if (stopped.compareAndSet(false, true)) {
                followers.remove(this);
                places.release();
                if (stop != null) {
                    stop.run();
                }
            }
        }
    }
}
