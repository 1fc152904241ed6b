package gloss.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gloss.engine.Entry;
import gloss.engine.lucene.LuceneSearchEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A real server over a real index, on a port of its own, and a client that asks it. */
public final class RunningServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LuceneSearchEngine engine;
    private final GlossServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningServer(LuceneSearchEngine engine, GlossServer server) {
        this.engine = engine;
        this.server = server;
    }

    public static RunningServer with(Path folder, List<Entry> entries) {
        return with(folder, entries, ServerOptions.local(0));
    }

    public static RunningServer with(Path folder, List<Entry> entries, ServerOptions options) {
        LuceneSearchEngine engine = new LuceneSearchEngine(folder);
        if (!entries.isEmpty()) {
            Samples.publish(engine, entries);
        }
        return new RunningServer(engine, new GlossServer(engine, options).start());
    }

    public LuceneSearchEngine engine() {
        return engine;
    }

    GlossServer server() {
        return server;
    }

    public int port() {
        return server.port();
    }

    public URI uri(String pathAndQuery) {
        return URI.create("http://127.0.0.1:" + port() + pathAndQuery);
    }

    /**
     * @param headers names and values in turn
     */
    public HttpResponse<String> get(String pathAndQuery, String... headers) {
        return send("GET", pathAndQuery, HttpRequest.BodyPublishers.noBody(), headers);
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(body), headers);
    }

    public HttpResponse<String> send(
            String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        return exchange(method, path, body, HttpResponse.BodyHandlers.ofString(), headers);
    }

    public HttpResponse<byte[]> bytes(String pathAndQuery, String... headers) {
        return exchange(
                "GET",
                pathAndQuery,
                HttpRequest.BodyPublishers.noBody(),
                HttpResponse.BodyHandlers.ofByteArray(),
                headers);
    }

    private <T> HttpResponse<T> exchange(
            String method,
            String path,
            HttpRequest.BodyPublisher body,
            HttpResponse.BodyHandler<T> handler,
            String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public JsonNode json(String pathAndQuery, String... headers) {
        return parse(get(pathAndQuery, headers));
    }

    public static JsonNode parse(HttpResponse<String> response) {
        return parse(response.body());
    }

    public static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("no JSON: " + text, e);
        }
    }

    /** The content type without a space, which Jetty puts in for some types only. */
    public static String type(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("").replace(" ", "");
    }

    public static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Sends just these bytes, which no HTTP client would send, and returns all that comes back. */
    public String raw(byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            try {
                out.write(request);
                out.flush();
                socket.shutdownOutput();
            } catch (IOException e) {
                // Refused before all of it was sent; the answer may be there all the same.
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks as a client would who names {@code host}; the answer comes with its headers. */
    public String rawGet(String target, String host) {
        String close = "\r\nConnection: close\r\n\r\n";
        return raw("GET " + target + " HTTP/1.1\r\nHost: " + host + close);
    }

    public String raw(String request) {
        return raw(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() {
        client.close();
        server.close();
        engine.close();
    }
}
