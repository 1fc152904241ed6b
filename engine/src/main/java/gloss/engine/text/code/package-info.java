/**
 * Recognises Python code in queries and entries by its structure. Not a parser: fragments, half a
 * line and code with errors must be understood, too.
 */
@NullMarked
package gloss.engine.text.code;

import org.jspecify.annotations.NullMarked;
