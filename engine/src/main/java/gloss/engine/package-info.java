/**
 * The contract between what feeds the engine (the indexer), what asks it (server, command line) and
 * what implements it. No Lucene type and no HTTP here.
 */
@NullMarked
package gloss.engine;

import org.jspecify.annotations.NullMarked;
