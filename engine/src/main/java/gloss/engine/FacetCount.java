package gloss.engine;

/**
 * @param count how many hits there would be if this value alone were selected in its facet, the
 *     other facets as they are
 */
public record FacetCount(String value, String label, int count, boolean selected) {}
