package gloss.indexer.examples;

import java.time.Duration;

/** What became of an example. */
public sealed interface Outcome {
    /** It printed what it should, or it need not print anything and didn't raise. */
    record Ok() implements Outcome {}

    /** It printed something else. */
    record Differs(String expected, String got) implements Outcome {}

    /**
     * It raised, and there is nothing to compare that with.
     *
     * @param error the last line of the traceback
     */
    record Raised(String error) implements Outcome {}

    /** The examples of the entry ran longer than they may, and this is where. */
    record TimedOut(Duration limit) implements Outcome {}

    /** It printed more than it may. */
    record PrintedTooMuch(int limit) implements Outcome {}

    /** It ended the interpreter, or the interpreter died of it. */
    record Ended(int exitCode) implements Outcome {}

    /** One before it went so wrong that this one didn't run. */
    record NotRun() implements Outcome {}

    default boolean isOk() {
        return this instanceof Ok;
    }
}
