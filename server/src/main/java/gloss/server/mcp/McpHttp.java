package gloss.server.mcp;

import gloss.engine.SearchEngine;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Stateless Streamable HTTP: each request stands for itself. Who may ask is checked before.
 *
 * <p>In place of the SDK's own servlet, which answers a request that it can't read with a 500 and
 * its stack trace.
 */
public final class McpHttp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(McpHttp.class);

    private final McpJsonMapper json;
    private final Transport transport = new Transport();
    private final McpStatelessSyncServer server;
    private final ListedEntries entries;

    public McpHttp(SearchEngine engine) {
        json = McpJsonDefaults.getMapper();
        ConceptTools tools = new ConceptTools(engine);
        server =
                McpServer.sync(transport)
                        .serverInfo(McpDefinitions.SERVER)
                        .instructions(McpDefinitions.INSTRUCTIONS)
                        .capabilities(McpDefinitions.CAPABILITIES)
                        .immediateExecution(true)
                        .tools(
                                new SyncToolSpecification(
                                        McpDefinitions.SEARCH,
                                        (context, call) ->
                                                McpDefinitions.result(
                                                        tools.search(call.arguments()))),
                                new SyncToolSpecification(
                                        McpDefinitions.LOOKUP,
                                        (context, call) ->
                                                McpDefinitions.result(
                                                        tools.lookup(call.arguments()))))
                        .resourceTemplates(
                                new SyncResourceTemplateSpecification(
                                        McpDefinitions.ENTRY,
                                        (context, read) ->
                                                McpDefinitions.resource(tools, read.uri())))
                        .build();
        entries =
                new ListedEntries(
                        engine,
                        resource ->
                                server.addResource(
                                        new SyncResourceSpecification(
                                                resource,
                                                (context, read) ->
                                                        McpDefinitions.resource(
                                                                tools, read.uri()))),
                        server::removeResource);
    }

    /**
     * @return a JSON-RPC response, or nothing for a notification that was taken
     * @throws NoRequestException if {@code body} is no JSON-RPC
     */
    public byte[] answer(byte[] body) {
        Object message;
        try {
            message = json.readValue(body, Object.class);
        } catch (IOException e) {
            throw new NoRequestException("the body is no JSON");
        }
        if (!(message instanceof Map<?, ?> call)
                || !"2.0".equals(call.get("jsonrpc"))
                || !(call.get("method") instanceof String method)) {
            throw new NoRequestException("the body is no JSON-RPC request");
        }
        Object params = call.get("params");
        if (params != null && !(params instanceof Map<?, ?>)) {
            throw new NoRequestException("params must be an object");
        }
        if (!call.containsKey("id")) {
            transport.notify(method, params);
            return new byte[0];
        }
        if (method.equals("resources/list")) {
            entries.refresh();
        }
        Object id = call.get("id");
        if (!(id instanceof String || id instanceof Integer || id instanceof Long)) {
            throw new NoRequestException("an id is a string or an integer");
        }
        return write(transport.request(method, id, params));
    }

    private static JSONRPCResponse error(Object id, int code, String why) {
        return JSONRPCResponse.error(id, new JSONRPCResponse.JSONRPCError(code, why));
    }

    private byte[] write(JSONRPCResponse response) {
        try {
            return json.writeValueAsBytes(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /** Where the SDK's server puts its handler. */
    private static final class Transport implements McpStatelessServerTransport {
        private @Nullable McpStatelessServerHandler handler;

        @Override
        public void setMcpHandler(McpStatelessServerHandler newHandler) {
            handler = newHandler;
        }

        private McpStatelessServerHandler handler() {
            if (handler == null) {
                throw new IllegalStateException("the server has not been built");
            }
            return handler;
        }

        void notify(String method, @Nullable Object params) {
            handler()
                    .handleNotification(
                            McpTransportContext.EMPTY,
                            new McpSchema.JSONRPCNotification(method, params))
                    .block();
        }

        JSONRPCResponse request(String method, Object id, @Nullable Object params) {
            try {
                JSONRPCResponse response =
                        handler()
                                .handleRequest(
                                        McpTransportContext.EMPTY,
                                        new McpSchema.JSONRPCRequest(method, id, params))
                                .block();
                return response == null
                        ? error(id, McpSchema.ErrorCodes.INTERNAL_ERROR, "no answer")
                        : response;
            } catch (McpError e) {
                return JSONRPCResponse.error(id, e.getJsonRpcError());
            } catch (RuntimeException e) {
                // The SDK throws whatever comes when params miss something that it needs.
                LOG.info("MCP request {} failed", method, e);
                return error(id, McpSchema.ErrorCodes.INVALID_PARAMS, "the params can't be read");
            }
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }

        @Override
        public List<String> protocolVersions() {
            return McpDefinitions.VERSIONS;
        }
    }
}
