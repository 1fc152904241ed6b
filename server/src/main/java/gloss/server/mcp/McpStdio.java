package gloss.server.mcp;

import gloss.engine.SearchEngine;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/** One client, which talks through a pair of pipes; nothing else may be written to the second. */
public final class McpStdio {
    private McpStdio() {}

    /** Answers until {@code in} ends. */
    public static void serve(SearchEngine engine, InputStream in, OutputStream out)
            throws InterruptedException {
        ConceptTools tools = new ConceptTools(engine);
        CountDownLatch end = new CountDownLatch(1);
        McpSyncServer server =
                McpServer.sync(
                                new StdioServerTransportProvider(
                                        McpJsonDefaults.getMapper(), new Watched(in, end), out))
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
        end.await();
        server.closeGracefully();
    }

    /** Tells when the input ends: the transport keeps that to itself. */
    private static final class Watched extends FilterInputStream {
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
            }
            return read;
        }
    }
}
