/** Runs the Python examples of entries and compares what they print with what the entry says. */
@NullMarked
package gloss.indexer.examples;

import org.jspecify.annotations.NullMarked;
