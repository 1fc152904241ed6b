package gloss.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** One run of {@code gloss}, in this process. */
record CommandLineRun(int exit, String out, String err) {
    static CommandLineRun gloss(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int exit = line.execute(arguments);
        return new CommandLineRun(exit, out.toString(), err.toString());
    }
}
