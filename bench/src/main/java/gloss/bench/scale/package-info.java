@NullMarked
package gloss.bench.scale;

import org.jspecify.annotations.NullMarked;
