package gloss.server.mcp;

import gloss.engine.Level;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is offered, in the words of the protocol; the same over HTTP and stdio. */
final class McpDefinitions {
    /** The oldest first; a client that asks for none of them is offered the newest. */
    static final List<String> VERSIONS =
            List.of(
                    ProtocolVersions.MCP_2025_03_26,
                    ProtocolVersions.MCP_2025_06_18,
                    ProtocolVersions.MCP_2025_11_25);

    static final McpSchema.Implementation SERVER =
            McpSchema.Implementation.builder("gloss", "0.1.0").title("Gloss").build();

    static final McpSchema.ServerCapabilities CAPABILITIES =
            McpSchema.ServerCapabilities.builder().tools(false).resources(false, false).build();

    static final String INSTRUCTIONS =
            "Explains Python concepts from a curated knowledge base. Use lookup_concept for a"
                    + " question, a symbol (//, :=, **kwargs), an error message or a few lines of code;"
                    + " search_concepts to see what there is. Each hit names a resource with the whole"
                    + " entry.";

    /** Nothing is changed, the same call gives the same answer, and nothing is fetched. */
    private static final McpSchema.ToolAnnotations READ_ONLY =
            McpSchema.ToolAnnotations.builder()
                    .readOnlyHint(true)
                    .destructiveHint(false)
                    .idempotentHint(true)
                    .openWorldHint(false)
                    .build();

    private static final Map<String, Object> QUERY =
            Map.of(
                    "type",
                    "string",
                    "minLength",
                    1,
                    "maxLength",
                    ConceptTools.MAX_QUERY,
                    "description",
                    "Words, a symptom, a symbol, an error message or code, as typed.");

    private static final Map<String, Object> TOPIC =
            Map.of(
                    "type", "string",
                    "description", "Only this topic, such as functions or oop.");

    private static final Map<String, Object> LEVEL =
            Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(Level.values()).map(Level::value).toList());

    private static final Map<String, Object> LIMIT =
            Map.of(
                    "type",
                    "integer",
                    "minimum",
                    1,
                    "maximum",
                    ConceptTools.MAX_LIMIT,
                    "default",
                    ConceptTools.LIMIT);

    static final McpSchema.Tool SEARCH =
            McpSchema.Tool.builder(
                            "search_concepts",
                            schema(
                                    List.of(
                                            Map.entry("query", QUERY),
                                            Map.entry("topic", TOPIC),
                                            Map.entry("level", LEVEL),
                                            Map.entry("limit", LIMIT))))
                    .title("Search Python concepts")
                    .description(
                            "Lists the entries that answer a query, best first, each with the"
                                    + " passage that answers it.")
                    .annotations(READ_ONLY)
                    .build();

    static final McpSchema.Tool LOOKUP =
            McpSchema.Tool.builder("lookup_concept", schema(List.of(Map.entry("query", QUERY))))
                    .title("Look up a Python concept")
                    .description(
                            "Answers with the best entry: a short explanation, a runnable example"
                                    + " with its output, and related entries.")
                    .annotations(READ_ONLY)
                    .build();

    static final McpSchema.ResourceTemplate ENTRY =
            McpSchema.ResourceTemplate.builder(ConceptTools.RESOURCE + "{slug}", "entry")
                    .title("Entry")
                    .description("A whole entry as Markdown.")
                    .mimeType("text/markdown")
                    .build();

    private McpDefinitions() {}

    private static Map<String, Object> schema(
            List<Map.Entry<String, Map<String, Object>>> properties) {
        Map<String, Object> inOrder = new LinkedHashMap<>();
        properties.forEach(property -> inOrder.put(property.getKey(), property.getValue()));
        return Map.of(
                "type",
                "object",
                "properties",
                inOrder,
                "required",
                List.of("query"),
                "additionalProperties",
                false);
    }

    static McpSchema.CallToolResult result(ConceptTools.Reply reply) {
        return McpSchema.CallToolResult.builder()
                .addTextContent(reply.markdown())
                .isError(reply.error())
                .build();
    }

    static McpSchema.ReadResourceResult resource(ConceptTools tools, String uri) {
        String markdown = tools.read(uri).orElseThrow(() -> McpError.RESOURCE_NOT_FOUND.apply(uri));
        return McpSchema.ReadResourceResult.builder(
                        List.of(
                                McpSchema.TextResourceContents.builder(uri, markdown)
                                        .mimeType("text/markdown")
                                        .build()))
                .build();
    }
}
