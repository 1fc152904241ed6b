package gloss.indexer.check;

import gloss.indexer.ContentEntry;

/** The text begins with the paragraph that answers the question. */
final class LeadRule implements Rule {
    @Override
    public void check(ContentEntry entry, Problems problems) {
        if (entry.entry().markdown().isBlank()) {
            problems.error(entry.bodyLine(), "there is no text; answer the title's question");
        } else if (entry.entry().lead().isEmpty()) {
            problems.error(
                    entry.bodyLine(),
                    "the text must begin with a paragraph that answers the question in two or"
                            + " three sentences");
        }
    }
}
