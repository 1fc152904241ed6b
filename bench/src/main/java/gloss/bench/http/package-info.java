@NullMarked
package gloss.bench.http;

import org.jspecify.annotations.NullMarked;
