package gloss.engine.opensearch;

import gloss.engine.Generation;
import gloss.engine.Report;
import gloss.engine.Vocabulary;
import java.time.Instant;

/** All of a generation that isn't entries. */
record GenerationData(
        Generation generation, Vocabulary vocabulary, Report report, String fingerprint) {
    static final GenerationData EMPTY =
            new GenerationData(
                    new Generation(0, Instant.EPOCH, false),
                    Vocabulary.EMPTY,
                    Report.empty(),
                    Fields.fingerprint());

    /** As it is stored; number and time stand in {@link State}. */
    record Stored(Vocabulary vocabulary, Report report, String fingerprint) {}

    Stored stored() {
        return new Stored(vocabulary, report, fingerprint);
    }

    static GenerationData of(Generation generation, Stored stored) {
        return new GenerationData(
                generation, stored.vocabulary(), stored.report(), stored.fingerprint());
    }
}
