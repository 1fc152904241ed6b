/**
 * From a folder of Markdown files to a published generation: reading, rendering, diffing,
 * reporting.
 */
@NullMarked
package gloss.indexer;

import org.jspecify.annotations.NullMarked;
