package gloss.engine.rank;

/** An entry that an engine found; its text is read when it is asked for. */
public interface Candidate {
    AnalyzedEntry entry();

    /** The sum of the matched units' weights, each times its quality and saturation. */
    double score();
}
