/** Examines content before readers meet it: what is wrong, in which line, and how to mend it. */
@NullMarked
package gloss.indexer.check;

import org.jspecify.annotations.NullMarked;
