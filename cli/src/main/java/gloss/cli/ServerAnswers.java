package gloss.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gloss.engine.SearchRequest;
import gloss.server.lookup.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Answers from a running server, which has everything open and warm. */
final class ServerAnswers implements Answers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofMillis(500)).build();

    private ServerAnswers(String base) {
        this.base = base;
    }

    /** The server of this index folder, if one runs. */
    static Optional<Answers> of(Path indexFolder) {
        Path file = indexFolder.resolve("server.json");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String url = JSON.readTree(file.toFile()).path("url").asText();
            URI uri = new URI(url);
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (!http || uri.getHost() == null) {
                return Optional.empty();
            }
            ServerAnswers answers = new ServerAnswers(url.replaceFirst("/+$", ""));
            if (answers.isReady()) {
                return Optional.of(answers);
            }
            answers.close();
            return Optional.empty();
        } catch (IOException | URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** A file that a dead server left behind leads nowhere, or to somebody else. */
    private boolean isReady() {
        try {
            HttpResponse<String> answer = get("/readyz");
            return answer.statusCode() == 200 && answer.body().equals("{\"ready\":true}");
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public JsonNode search(SearchRequest request) {
        StringBuilder query = new StringBuilder("/api/search?q=").append(encoded(request.text()));
        request.filters().topics().forEach(v -> query.append("&topic=").append(encoded(v)));
        request.filters().levels().forEach(v -> query.append("&level=").append(encoded(v)));
        request.filters().tags().forEach(v -> query.append("&tag=").append(encoded(v)));
        query.append("&from=").append(request.from()).append("&size=").append(request.size());
        query.append("&facets=").append(request.facets());
        query.append("&literal=").append(request.literal());
        if (request.syntax() == SearchRequest.Syntax.LUCENE) {
            query.append("&syntax=lucene");
        }
        return parse(checked(get(query.toString())).body());
    }

    @Override
    public JsonNode explain(String query, String slug) {
        String target = "/api/explain?q=" + encoded(query) + "&slug=" + encoded(slug);
        return parse(checked(get(target)).body());
    }

    @Override
    public Answer lookup(String query, View view) {
        String shape =
                "format="
                        + view.format()
                        + "&width="
                        + view.terminal().width()
                        + "&color="
                        + (view.terminal().style() == Style.ANSI ? "always" : "never");
        HttpResponse<String> answer = get("/api/lookup?q=" + encoded(query) + "&" + shape);
        if (answer.statusCode() == 200 && view.full()) {
            HttpResponse<String> json = get("/api/lookup?format=json&q=" + encoded(query));
            String id = parse(checked(json).body()).at("/answer/id").asText();
            answer = get("/api/entries/" + encoded(id) + "?" + shape);
        }
        if (answer.statusCode() == 404) {
            return new Answer(false, answer.body());
        }
        return new Answer(true, checked(answer).body());
    }

    private HttpResponse<String> get(String target) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + target))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("the server at " + base + " doesn't answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedException("interrupted");
        }
    }

    private HttpResponse<String> checked(HttpResponse<String> answer) {
        if (answer.statusCode() == 200) {
            return answer;
        }
        JsonNode problem = parse(answer.body());
        String detail = problem.path("detail").asText("status " + answer.statusCode());
        JsonNode topics = problem.path("topics");
        String known = topics.isArray() ? "; there are " + listed(topics) : "";
        if (answer.statusCode() < 500 && answer.statusCode() != 429) {
            throw new IllegalArgumentException(detail + known);
        }
        throw new FailedException(detail);
    }

    private static String listed(JsonNode array) {
        StringBuilder out = new StringBuilder();
        array.forEach(value -> out.append(out.isEmpty() ? "" : ", ").append(value.asText()));
        return out.toString();
    }

    private JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new FailedException("the server at " + base + " answers with something else");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
