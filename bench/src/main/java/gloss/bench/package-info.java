/** How fast Gloss is, against what else it could be and against the machine's limit. */
@NullMarked
package gloss.bench;

import org.jspecify.annotations.NullMarked;
