package gloss.server;

import gloss.engine.Report;
import io.javalin.config.RoutesConfig;
import io.javalin.http.sse.SseClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Re-indexes as server-sent events: {@code progress} while one takes long, {@code report} when it
 * ends; the last report comes at once. A slow client misses events rather than slowing an index.
 */
final class ReindexEvents {
    private static final int CLIENTS = 200;
    private static final int WAITING = 64;
    private static final long HEARTBEAT_SECONDS = 15;

    private final Reindexer reindexer;
    private final Json json;
    private final Semaphore places = new Semaphore(CLIENTS);

    ReindexEvents(Reindexer reindexer, Json json) {
        this.reindexer = reindexer;
        this.json = json;
    }

    void register(RoutesConfig routes) {
        routes.sse("/api/reindex/events", this::follow);
    }

    private record Event(String name, String data) {}

    private void follow(SseClient client) {
        if (!places.tryAcquire()) {
            client.sendComment("too many listeners; try again later");
            return;
        }
        client.keepAlive();
        Follower follower = new Follower(client);
        reindexer.last().ifPresent(follower::ended);
        follower.stopListening = reindexer.listen(follower);
        client.onClose(follower::stop);
        Thread.ofVirtual().name("reindex-events").start(follower::send);
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
                places.release();
                if (stop != null) {
                    stop.run();
                }
            }
        }
    }
}
