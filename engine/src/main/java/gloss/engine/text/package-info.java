/**
 * How text becomes terms, and how a query is understood. The same code reads entries and queries,
 * whatever engine keeps the index.
 */
@NullMarked
package gloss.engine.text;

import org.jspecify.annotations.NullMarked;
