package gloss.server;

import gloss.server.html.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Renders our own openapi.yaml, and no more of OpenAPI than that uses, as a page. */
final class ReferencePage {
    private final Map<?, ?> api;
    private final StringBuilder out = new StringBuilder();

    ReferencePage(String openApi) {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(openApi);
        this.api = loaded instanceof Map<?, ?> map ? map : Map.of();
    }

    String html() {
        Map<?, ?> info = map(api, "info");
        out.append("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width\">\n");
        out.append("<title>Gloss: HTTP API</title>\n");
        out.append("<link rel=\"stylesheet\" href=\"/api/reference.css\">\n");
        out.append("<main>\n<h1>Gloss: HTTP API</h1>\n");
        element("p", prose(text(info, "description")));
        out.append("<p>For programs: <a href=\"/openapi.yaml\">openapi.yaml</a>. ");
        out.append("To search: <a href=\"/\">the page</a>.</p>\n");
        for (Object tag : list(api, "tags")) {
            String name = text(tag, "name");
            out.append("<section>\n");
            element("h2", escaped(name));
            element("p", prose(text(tag, "description")));
            operations(name);
            out.append("</section>\n");
        }
        out.append("<section>\n<h2>schemas</h2>\n");
        map(map(api, "components"), "schemas")
                .forEach((name, schema) -> {
                    out.append("<h3 id=\"schema-").append(escaped("" + name)).append("\">");
                    out.append("<code>").append(escaped("" + name)).append("</code></h3>\n");
                    element("p", prose(text(schema, "description")));
                    out.append("<p>").append(type(schema)).append("</p>\n");
                    fields(schema);
                });
        return out.append("</section>\n</main>\n</html>\n").toString();
    }

    private void operations(String tag) {
        map(api, "paths")
                .forEach((path, methods) -> {
                    if (methods instanceof Map<?, ?> byMethod) {
                        byMethod.forEach((method, operation) -> {
                            if (list(operation, "tags").contains(tag)) {
                                operation("" + path, "" + method, operation);
                            }
                        });
                    }
                });
    }

    private void operation(String path, String method, @Nullable Object operation) {
        out.append("<article id=\"")
                .append(escaped(text(operation, "operationId")))
                .append("\">\n");
        out.append("<h3><b>").append(escaped(method)).append("</b> <code>");
        out.append(escaped(path)).append("</code></h3>\n");
        element("p", prose(text(operation, "summary")));
        element("p", prose(text(operation, "description")));
        List<String> rows = new ArrayList<>();
        for (Object parameter : list(operation, "parameters")) {
            String about = prose(text(parameter, "description"));
            Object schema = map(parameter, "schema");
            rows.add(
                    row(
                            text(parameter, "name") + " (" + text(parameter, "in") + ")",
                            type(schema) + (about.isEmpty() ? "" : ". " + about)));
        }
        map(map(operation, "requestBody"), "content")
                .forEach((type, media) ->
                        rows.add(row("body: " + type, type(map(media, "schema")))));
        table("Request", rows);
        List<String> replies = new ArrayList<>();
        map(operation, "responses")
                .forEach((status, response) -> replies.add(row("" + status, reply(response))));
        table("Response", replies);
        out.append("</article>\n");
    }

    private String reply(@Nullable Object response) {
        Object resolved = response;
        String reference = text(response, "$ref");
        if (!reference.isEmpty()) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            resolved = map(map(map(api, "components"), "responses"), name);
        }
        StringBuilder cell = new StringBuilder(prose(text(resolved, "description")));
        map(resolved, "content")
                .forEach((type, media) -> {
                    cell.append("<br><code>").append(escaped("" + type)).append("</code> ");
                    cell.append(type(map(media, "schema")));
                });
        return cell.toString();
    }

    private void fields(@Nullable Object schema) {
        List<String> rows = new ArrayList<>();
        List<?> required = list(schema, "required");
        map(schema, "properties")
                .forEach((name, property) -> {
                    String about = prose(text(property, "description"));
                    String optional = required.contains(name) ? "" : " (optional)";
                    rows.add(
                            row(
                                    name + optional,
                                    type(property) + (about.isEmpty() ? "" : ". " + about)));
                });
        table("Member", rows);
    }

    private void table(String head, List<String> rows) {
        if (!rows.isEmpty()) {
            out.append("<table>\n<tr><th>").append(head).append("</th><th></th></tr>\n");
            rows.forEach(out::append);
            out.append("</table>\n");
        }
    }

    private static String row(String name, String html) {
        return "<tr><td><code>" + escaped(name) + "</code></td><td>" + html + "</td></tr>\n";
    }

    private static String type(@Nullable Object schema) {
        String reference = text(schema, "$ref");
        if (!reference.isEmpty()) {
            String name = escaped(reference.substring(reference.lastIndexOf('/') + 1));
            return "<a href=\"#schema-" + name + "\">" + name + "</a>";
        }
        String type = escaped(text(schema, "type"));
        List<?> values = list(schema, "enum");
        if (!values.isEmpty()) {
            return "one of "
                    + escaped(
                            String.join(
                                    ", ",
                                    values.stream()
                                            .map(v -> v.equals("") ? "nothing" : "" + v)
                                            .toList()));
        }
        String standard = text(schema, "default");
        String suffix = standard.isEmpty() ? "" : ", " + escaped(standard) + " if not given";
        return switch (type) {
            case "array" -> "array of " + type(map(schema, "items"));
            case "" -> "anything";
            default -> type + suffix;
        };
    }

    private void element(String name, String html) {
        if (!html.isEmpty()) {
            out.append('<').append(name).append('>').append(html);
            out.append("</").append(name).append(">\n");
        }
    }

    /** Our descriptions use no more of Markdown than inline code. */
    private static String prose(String text) {
        StringBuilder html = new StringBuilder();
        boolean code = false;
        for (String part : text.split("`", -1)) {
            html.append(code ? "<code>" + escaped(part) + "</code>" : escaped(part));
            code = !code;
        }
        return html.toString();
    }

    private static String escaped(String text) {
        return Escaping.html(text);
    }

    private static Map<?, ?> map(@Nullable Object of, String name) {
        Object value = of instanceof Map<?, ?> map ? map.get(name) : null;
        return value instanceof Map<?, ?> found ? found : Map.of();
    }

    private static List<?> list(@Nullable Object of, String name) {
        Object value = of instanceof Map<?, ?> map ? map.get(name) : null;
        return value instanceof List<?> found ? found : List.of();
    }

    private static String text(@Nullable Object of, String name) {
        Object value = of instanceof Map<?, ?> map ? map.get(name) : null;
        return value == null ? "" : value.toString();
    }
}
