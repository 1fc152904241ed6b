/**
 * The embedded engine. Only {@link gloss.engine.lucene.LuceneSearchEngine} is for others, and
 * {@link gloss.engine.lucene.LuceneSyntax} for other engines that speak Lucene's query language.
 */
@NullMarked
package gloss.engine.lucene;

import org.jspecify.annotations.NullMarked;
