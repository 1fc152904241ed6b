/** The command line: the only place that wires the parts together. */
@NullMarked
package gloss.cli;

import org.jspecify.annotations.NullMarked;
