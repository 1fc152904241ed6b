package gloss.cli;

import gloss.engine.EngineBusyException;
import gloss.engine.EngineUnavailableException;
import gloss.engine.QuerySyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;

/** Tells people what went wrong in a sentence; only a bug shows its stack trace. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(
            Exception e, CommandLine command, CommandLine.ParseResult result) {
        boolean expected =
                e instanceof IOException
                        || e instanceof UncheckedIOException
                        || e instanceof FailedException
                        || e instanceof EngineBusyException
                        || e instanceof EngineUnavailableException
                        || e instanceof QuerySyntaxException
                        || e instanceof IllegalArgumentException;
        if (expected) {
            command.getErr().println("gloss: " + e.getMessage());
        } else {
            command.getErr().println("gloss: this is a bug");
            e.printStackTrace(command.getErr());
        }
        boolean usage = e instanceof IllegalArgumentException || e instanceof QuerySyntaxException;
        return usage ? 2 : 1;
    }
}
