/** From a saved file to a search that finds it. */
@NullMarked
package gloss.bench.reindex;

import org.jspecify.annotations.NullMarked;
