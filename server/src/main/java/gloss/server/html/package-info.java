/** Text into HTML that can't be broken out of. */
@NullMarked
package gloss.server.html;

import org.jspecify.annotations.NullMarked;
