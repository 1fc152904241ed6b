/** The embedded engine beside clusters of one and of three nodes. */
@NullMarked
package gloss.bench.cluster;

import org.jspecify.annotations.NullMarked;
