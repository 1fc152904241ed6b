package gloss.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import gloss.engine.EngineUnavailableException;
import gloss.engine.rank.AnalyzedEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What result lists show, by index and name of the document. A version of an entry never changes,
 * so that what has been read once stays true for all generations. Safe for use by many threads.
 */
final class Summaries {
    private static final int BYTES_EACH = 16 * 1024;
    private static final int AT_ONCE = 500;

    private final Recent<String, AnalyzedEntry.Summary> recent =
            new Recent<>(Recent.quarter(BYTES_EACH));

    Map<String, AnalyzedEntry.Summary> get(Reads reads, List<String> names) {
        Map<String, AnalyzedEntry.Summary> found = new HashMap<>();
        List<String> missing = new ArrayList<>();
        String index = reads.index();
        for (String name : names) {
            AnalyzedEntry.Summary summary = recent.get(index + "/" + name);
            if (summary == null) {
                missing.add(name);
            } else {
                found.put(name, summary);
            }
        }
        for (int i = 0; i < missing.size(); i += AT_ONCE) {
            List<String> some = missing.subList(i, Math.min(missing.size(), i + AT_ONCE));
            for (JsonNode document : reads.documents(some, Fields.SUMMARY)) {
                String name = document.path("_id").asText();
                if (!document.path("found").asBoolean()) {
                    throw new EngineUnavailableException(
                            "entries of this generation have been cleaned up");
                }
                AnalyzedEntry.Summary summary = EntryDocuments.summary(document.path("_source"));
                recent.put(index + "/" + name, summary);
                found.put(name, summary);
            }
        }
        return found;
    }
}
