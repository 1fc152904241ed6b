/**
 * The engine on an OpenSearch cluster, over its REST API. Only {@link
 * gloss.engine.opensearch.OpenSearchEngine} and its options are for others.
 */
@NullMarked
package gloss.engine.opensearch;

import org.jspecify.annotations.NullMarked;
