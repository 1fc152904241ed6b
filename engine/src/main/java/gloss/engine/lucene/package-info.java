/** The embedded engine. Only {@link gloss.engine.lucene.LuceneSearchEngine} is for others. */
@NullMarked
package gloss.engine.lucene;

import org.jspecify.annotations.NullMarked;
