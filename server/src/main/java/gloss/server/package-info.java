/** HTTP: routes, JSON, problems and the page. Knows the engine's contract, not the indexer. */
@NullMarked
package gloss.server;

import org.jspecify.annotations.NullMarked;
