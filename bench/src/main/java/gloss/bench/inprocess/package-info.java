@NullMarked
package gloss.bench.inprocess;

import org.jspecify.annotations.NullMarked;
