package gloss.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import gloss.engine.EngineUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Talks to the cluster: to another host when one fails, and again, ever later, when all of them are
 * busy or away. Everything that is sent may be sent twice: documents have fixed ids, and what must
 * happen once is conditional on a sequence number. Safe for use by many threads.
 */
final class Cluster implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final long FAST_FAILING = Duration.ofSeconds(1).toNanos();

    /** Then every host is asked once, as long as they say no at once. */
    private static final long QUICK = Duration.ofMillis(500).toNanos();

    private static final long FIRST_PAUSE = 40;
    private static final long LONGEST_PAUSE = 2_000;

    private final HttpClient client;
    private final Hosts hosts;
    private final Optional<Credentials> credentials;
    private final Duration patience;
    private final Duration writePatience;
    private final Duration timeout;

    /** When patience last came to an end; for a moment after that nobody else needs to wait. */
    private volatile long gaveUp;

    Cluster(OpenSearchOptions options) {
        this.hosts = new Hosts(options.hosts());
        this.credentials = options.credentials();
        this.patience = options.patience();
        this.writePatience = options.writePatience();
        this.timeout = options.timeLimit().plusSeconds(4);
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(CONNECT);
        options.authority().ifPresent(file -> builder.sslContext(Authorities.trusting(file)));
        this.client = builder.build();
        this.gaveUp = System.nanoTime() - FAST_FAILING;
    }

    /** Reads, within the patience of somebody who waits for an answer. */
    Reply read(String method, String path, @Nullable Object body) {
        byte[] bytes = body == null ? null : Json.bytes(body);
        return send(method, path, bytes, patience, timeout);
    }

    Reply write(String method, String path, @Nullable Object body) {
        byte[] bytes = body == null ? null : Json.bytes(body);
        return writeBytes(method, path, bytes);
    }

    Reply writeBytes(String method, String path, byte @Nullable [] body) {
        return send(method, path, body, writePatience, writePatience);
    }

    /** As a write that somebody waits for: once the cluster is away there is no use in waiting. */
    Reply tryWrite(String method, String path, @Nullable Object body) {
        byte[] bytes = body == null ? null : Json.bytes(body);
        return send(method, path, bytes, patience, timeout);
    }

    private Reply send(
            String method, String path, byte @Nullable [] body, Duration patient, Duration limit) {
        boolean reading = patient.equals(patience);
        boolean once = reading && System.nanoTime() - gaveUp < FAST_FAILING;
        long deadline = System.nanoTime() + (once ? QUICK : patient.toNanos());
        @Nullable Throwable cause = null;
        String problem = "";
        for (int attempt = 1; ; attempt++) {
            int host = hosts.next();
            try {
                HttpResponse<byte[]> response = attempt(host, method, path, body, limit);
                hosts.answered(host);
                Reply reply = reply(response);
                if (!isPassing(reply)) {
                    return checked(reply, method, path);
                }
                problem = "it answers " + reply.status() + " " + reply.reason();
            } catch (IOException e) {
                hosts.failed(host);
                cause = e;
                problem = hosts.host(host).getAuthority() + ": " + Failures.words(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EngineUnavailableException("interrupted while asking the cluster", e);
            }
            long pause = attempt < hosts.size() ? 0 : pause(attempt - hosts.size());
            boolean all = once && attempt >= hosts.size();
            if (all || System.nanoTime() + pause * 1_000_000 - deadline > 0) {
                if (reading && !once) {
                    gaveUp = System.nanoTime();
                }
                String message = "the OpenSearch cluster does not answer (" + problem + ")";
                throw cause == null
                        ? new EngineUnavailableException(message)
                        : new EngineUnavailableException(message, cause);
            }
            await(pause);
        }
    }

    private HttpResponse<byte[]> attempt(
            int host, String method, String path, byte @Nullable [] body, Duration limit)
            throws IOException, InterruptedException {
        URI uri = URI.create(hosts.host(host).toString().replaceAll("/+$", "") + path);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .timeout(limit)
                        .header(
                                "Content-Type",
                                path.contains("_bulk") || path.contains("_msearch")
                                        ? "application/x-ndjson"
                                        : "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(body));
        credentials.ifPresent(c -> request.header("Authorization", c.header()));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Reply reply(HttpResponse<byte[]> response) throws IOException {
        JsonNode body;
        try {
            body = Json.tree(response.body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            if (response.statusCode() < 300) {
                throw e;
            }
            body = MissingNode.getInstance();
        }
        return new Reply(response.statusCode(), body);
    }

    /** Whether waiting may help. */
    private static boolean isPassing(Reply reply) {
        return switch (reply.status()) {
            case 429, 502, 503, 504 -> true;
            case 500 ->
                    reply.body()
                            .path("error")
                            .path("type")
                            .asText()
                            .equals("search_phase_execution_exception");
            default -> false;
        };
    }

    private static Reply checked(Reply reply, String method, String path) {
        if (reply.status() == 401) {
            throw new ClusterRefusesException(
                    "the OpenSearch cluster does not accept the credentials, or wants some");
        }
        if (reply.status() == 403) {
            // A block is the cluster's state; all other reasons may name the user.
            boolean block = reply.reason().startsWith("cluster_block_exception");
            throw new ClusterRefusesException(
                    "the OpenSearch cluster refuses "
                            + method
                            + " "
                            + path.replaceAll("\\?.*", "")
                            + (block
                                    ? ": " + reply.reason()
                                    : ": these credentials do not have the right"));
        }
        if (reply.status() >= 500) {
            throw new EngineUnavailableException(
                    "the OpenSearch cluster failed: " + reply.reason());
        }
        return reply;
    }

    /** Doubles, and differs from client to client, lest all of them come back at once. */
    static long pause(int attempt) {
        long most = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(10, attempt));
        return most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1);
    }

    static void await(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailableException("interrupted while asking the cluster", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
