/** The page: what a browser shows, rendered here whether or not it runs scripts. */
@NullMarked
package gloss.server.page;

import org.jspecify.annotations.NullMarked;
