package gloss.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gloss.indexer.check.Invisible;
import gloss.indexer.check.Problem;
import gloss.indexer.examples.PythonInterpreter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code check} found.
 *
 * @param root of the content
 */
record CheckReport(Path root, int entries, List<Problem> problems, Examples examples, Index index) {
    static final String NO_PYTHON =
            "there is no Python " + PythonInterpreter.OLDEST + " or newer as python3 on the PATH";

    CheckReport {
        problems = List.copyOf(problems);
    }

    /**
     * @param count how many were to be run
     * @param python its version; empty if nothing was run
     * @param skipped why nothing was run, though it should have been
     */
    record Examples(int count, String python, String skipped) {
        static final Examples NONE = new Examples(0, "", "");
    }

    /**
     * @param damage where it differs from its checksums
     */
    record Index(boolean checked, List<String> damage) {
        static final Index NOT_CHECKED = new Index(false, List.of());

        Index {
            damage = List.copyOf(damage);
        }
    }

    boolean isGood() {
        return index.damage().isEmpty() && errors() == 0;
    }

    private long errors() {
        return problems.stream().filter(Problem::isError).count();
    }

    private long warnings() {
        return problems.size() - errors();
    }

    /** Paths are such that an editor finds them from where the command was given. */
    void text(PrintWriter out) {
        Path here = Path.of("").toAbsolutePath();
        Path base = root.startsWith(here) ? here.relativize(root) : root;
        String prefix = base.toString().isEmpty() ? "" : base + "/";
        for (Problem problem : problems) {
            // Content is text from strangers: it must not steer the terminal.
            out.println(Invisible.shown(prefix + problem));
        }
        index.damage().forEach(line -> out.println("index: " + Invisible.shown(line)));
        if (index.checked() && index.damage().isEmpty()) {
            out.println("The index agrees with its checksums.");
        }
        if (!examples.skipped().isEmpty()) {
            out.println("The examples were skipped: " + examples.skipped() + ".");
        }
        out.println(
                number(entries, "entry", "entries")
                        + ranText()
                        + ": "
                        + number(errors(), "error", "errors")
                        + ", "
                        + number(warnings(), "warning", "warnings"));
        out.flush();
    }

    private String ranText() {
        return examples.python().isEmpty()
                ? ""
                : ", "
                        + number(examples.count(), "example", "examples")
                        + " run on Python "
                        + examples.python();
    }

    private static String number(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    void json(PrintWriter out) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode reply = mapper.createObjectNode();
        reply.put("entries", entries);
        reply.put("errors", errors());
        reply.put("warnings", warnings());
        ObjectNode ran = reply.putObject("examples");
        ran.put("run", examples.count());
        ran.put("python", examples.python().isEmpty() ? null : examples.python());
        ran.put("skipped", examples.skipped().isEmpty() ? null : examples.skipped());
        ArrayNode found = reply.putArray("problems");
        for (Problem problem : problems) {
            found.addObject()
                    .put("severity", problem.severity().value())
                    .put("path", problem.path())
                    .put("line", problem.line())
                    .put("message", problem.message());
        }
        if (index.checked()) {
            ArrayNode damage = reply.putArray("index");
            index.damage().forEach(damage::add);
        }
        out.println(mapper.writeValueAsString(reply));
        out.flush();
    }
}
