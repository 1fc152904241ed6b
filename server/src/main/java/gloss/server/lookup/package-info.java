/**
 * One question, one answer: finds it by the one ranking there is, and shows it as Markdown, as text
 * for a terminal or as HTML. Knows nothing of HTTP.
 */
@NullMarked
package gloss.server.lookup;

import org.jspecify.annotations.NullMarked;
