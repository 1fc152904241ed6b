package gloss.server.mcp;

import gloss.engine.EngineUnavailableException;
import gloss.engine.SearchEngine;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client, which talks through a pair of pipes; nothing else may be written to the second. */
public final class McpStdio {
    private static final Logger LOG = LoggerFactory.getLogger(McpStdio.class);

    private McpStdio() {}

    /** Answers until {@code in} ends. */
    public static void serve(SearchEngine engine, InputStream in, OutputStream out)
            throws InterruptedException {
        ConceptTools tools = new ConceptTools(engine);
        CountDownLatch end = new CountDownLatch(1);
        Watched watched = new Watched(in, end);
        McpSyncServer server =
                McpServer.sync(
                                new StdioServerTransportProvider(
                                        McpJsonDefaults.getMapper(), watched, out))
                        .serverInfo(McpDefinitions.SERVER)
                        .instructions(McpDefinitions.INSTRUCTIONS)
                        .capabilities(McpDefinitions.CAPABILITIES)
                        .tools(
                                new SyncToolSpecification(
                                        McpDefinitions.SEARCH,
                                        (exchange, call) ->
                                                McpDefinitions.result(
                                                        tools.search(call.arguments()))),
                                new SyncToolSpecification(
                                        McpDefinitions.LOOKUP,
                                        (exchange, call) ->
                                                McpDefinitions.result(
                                                        tools.lookup(call.arguments()))))
                        .resourceTemplates(
                                new SyncResourceTemplateSpecification(
                                        McpDefinitions.ENTRY,
                                        (exchange, read) ->
                                                McpDefinitions.resource(tools, read.uri())))
                        .build();
        watched.entries.complete(
                new ListedEntries(
                        engine,
                        resource ->
                                server.addResource(
                                        new SyncResourceSpecification(
                                                resource,
                                                (exchange, read) ->
                                                        McpDefinitions.resource(
                                                                tools, read.uri()))),
                        server::removeResource));
        end.await();
        server.closeGracefully();
    }

    /**
     * Tells when the input ends, which the transport keeps to itself, and has the list of entries
     * brought up to date before each message: the SDK doesn't ask when it is wanted.
     */
    private static final class Watched extends FilterInputStream {
        final CompletableFuture<ListedEntries> entries = new CompletableFuture<>();
        private final CountDownLatch end;

        Watched(InputStream in, CountDownLatch end) {
            super(in);
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            return noticed(super.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return noticed(super.read(bytes, offset, length));
        }

        private int noticed(int read) {
            if (read < 0) {
                end.countDown();
                return read;
            }
            try {
                entries.join().refresh();
            } catch (EngineUnavailableException e) {
                LOG.warn("the list of entries may be out of date: {}", e.getMessage());
            }
            return read;
        }
    }
}
