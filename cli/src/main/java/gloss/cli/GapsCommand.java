package gloss.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gloss.engine.Hit;
import gloss.engine.SearchEngine;
import gloss.engine.SearchRequest;
import gloss.engine.SearchResult;
import gloss.engine.Searcher;
import gloss.server.Gap;
import gloss.server.GapLog;
import gloss.server.lookup.Plain;
import gloss.server.lookup.Style;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "gaps",
        description = {
            "Lists the questions that found nothing good, with the entries that come closest: an"
                    + " alias, or an entry, is missing there. What is answered by now is left out.",
            "A server notes them when started with --gap-log. Exit code 1: there is no such log."
        })
final class GapsCommand implements Callable<Integer> {
    private static final int NEAR = 3;

    @Spec private CommandSpec spec;

    @Mixin private Workspace workspace = new Workspace();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "The log (default: gaps.tsv in the index folder).",
            defaultValue = "${env:GLOSS_GAP_LOG}")
    private @Nullable String file;

    @Option(
            names = "--size",
            paramLabel = "NUMBER",
            description = "How many questions to list (default: ${DEFAULT-VALUE}).",
            defaultValue = "20")
    private int size;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** A question that still has no good answer. */
    private record Open(Gaps.Question question, List<Hit> near) {}

    @Override
    public Integer call() throws IOException {
        Path log =
                file == null || file.isBlank() || file.equals("index")
                        ? workspace.gapLog()
                        : Path.of(file);
        if (!Files.exists(log)) {
            throw new FailedException(
                    "there is no log of gaps in " + log + "; gloss serve --gap-log keeps one");
        }
        List<Gap> gaps = GapLog.read(log);
        List<Open> open = new ArrayList<>();
        int answered = 0;
        // Never by a running server, which would note them as asked again.
        try (SearchEngine engine = workspace.engine();
                Searcher searcher = engine.searcher()) {
            for (Gaps.Question question : Gaps.questions(gaps)) {
                SearchResult result =
                        searcher.search(
                                SearchRequest.of(question.text()).facets(false).page(0, NEAR));
                if (result.weak() || result.hits().isEmpty()) {
                    open.add(new Open(question, result.hits()));
                } else {
                    answered++;
                }
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(open, answered).toPrettyString());
        } else {
            print(out, open, answered);
        }
        out.flush();
        return 0;
    }

    private void print(PrintWriter out, List<Open> open, int answered) {
        Style style = Terminal.current().style();
        String others =
                switch (answered) {
                    case 0 -> "";
                    case 1 -> "; 1 more is answered by now";
                    default -> "; " + answered + " more are answered by now";
                };
        out.println(
                style.faint(
                        open.isEmpty()
                                ? "No question is without a good answer" + others + "."
                                : open.size()
                                        + (open.size() == 1 ? " question" : " questions")
                                        + " without a good answer"
                                        + others
                                        + "."));
        for (Open gap : open.subList(0, Math.min(Math.max(0, size), open.size()))) {
            Gaps.Question question = gap.question();
            out.println();
            out.println(style.title(Plain.line(question.text())));
            String times = question.count() == 1 ? "once" : question.count() + " times";
            String day = question.last().atZone(ZoneId.systemDefault()).toLocalDate().toString();
            out.println("    " + style.faint("asked " + times + ", last on " + day));
            if (gap.near().isEmpty()) {
                out.println("    " + style.faint("no entry comes near"));
            }
            for (Hit hit : gap.near()) {
                String title = Plain.line(hit.title().text().plain());
                out.println("    " + style.link(hit.id().slug()) + "  " + title);
            }
        }
    }

    private ObjectNode json(List<Open> open, int answered) {
        ObjectNode root = new JsonMapper().createObjectNode();
        ArrayNode gaps = root.putArray("gaps");
        for (Open gap : open.subList(0, Math.min(Math.max(0, size), open.size()))) {
            ObjectNode node = gaps.addObject();
            node.put("question", gap.question().text());
            node.put("count", gap.question().count());
            node.put("last", gap.question().last().toString());
            ArrayNode near = node.putArray("near");
            for (Hit hit : gap.near()) {
                near.addObject()
                        .put("id", hit.id().slug())
                        .put("title", hit.title().text().plain())
                        .put("url", "/e/" + hit.id());
            }
        }
        return root.put("open", open.size()).put("answered", answered);
    }
}
