package gloss.cli;

import gloss.engine.EngineBusyException;
import gloss.engine.EngineUnavailableException;
import java.io.IOException;
import picocli.CommandLine;

/** Tells people what went wrong in a sentence; only a bug shows its stack trace. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(
            Exception e, CommandLine command, CommandLine.ParseResult result) {
        boolean expected =
                e instanceof IOException
                        || e instanceof FailedException
                        || e instanceof EngineBusyException
                        || e instanceof EngineUnavailableException
                        || e instanceof IllegalArgumentException;
        if (expected) {
            command.getErr().println("gloss: " + e.getMessage());
        } else {
            command.getErr().println("gloss: this is a bug");
            e.printStackTrace(command.getErr());
        }
        return e instanceof IllegalArgumentException ? 2 : 1;
    }
}
