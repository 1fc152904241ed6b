/**
 * The order of hits and what is shown of them, the same for every engine: an engine finds
 * candidates, the ranker orders them and the highlighter chooses what to show.
 */
@NullMarked
package gloss.engine.rank;

import org.jspecify.annotations.NullMarked;
