/** The Model Context Protocol: concepts for an assistant, over HTTP and over stdin and stdout. */
@NullMarked
package gloss.server.mcp;

import org.jspecify.annotations.NullMarked;
