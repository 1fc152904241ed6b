package gloss.engine;

import java.util.List;

/**
 * @param engine which implementation answers
 * @param lastReindex what the re-index that published this generation did
 * @param topics every topic that has entries, in order
 * @param outdated whether the index was made by another version and should be rebuilt
 */
public record EngineStatus(
        String engine,
        Generation generation,
        int entries,
        Report lastReindex,
        List<String> topics,
        boolean outdated) {
    public EngineStatus {
        topics = List.copyOf(topics);
    }

    public EngineStatus lastReindex(Report report) {
        return new EngineStatus(engine, generation, entries, report, topics, outdated);
    }
}
