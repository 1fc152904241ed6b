package gloss.cli;

import gloss.engine.EntryId;
import gloss.indexer.Content;
import gloss.indexer.ContentEntry;
import gloss.indexer.check.EntryTemplate;
import gloss.indexer.check.Nearest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "new", description = "Writes a template for an entry, and prints its path.")
final class NewCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private Workspace workspace = new Workspace();

    @Parameters(index = "0", paramLabel = "TOPIC", description = "A folder in entries/.")
    private String topic = "";

    @Parameters(
            index = "1",
            paramLabel = "SLUG",
            description = "The entry's name and URL: lower-case words joined by hyphens.")
    private String slug = "";

    @Override
    public Integer call() throws IOException {
        mustBeName("topic", topic);
        mustBeName("slug", slug);
        Path root = workspace.content().root();
        Content content = Content.read(workspace.content());
        mustBeKnown(content.topics());
        mustBeFree(content);
        Path file = root.resolve("entries").resolve(topic).resolve(slug + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, EntryTemplate.TEXT, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        spec.commandLine().getOut().println(file);
        spec.commandLine().getOut().flush();
        spec.commandLine()
                .getErr()
                .println(
                        "Write the title and what says TODO (tags are in "
                                + root.resolve("tags.txt")
                                + "), then: gloss check --run "
                                + file);
        spec.commandLine().getErr().flush();
        return 0;
    }

    private void mustBeName(String what, String name) {
        if (!EntryId.isValid(name)) {
            String tidy = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            String better = tidy.replaceAll("^-|-$", "");
            throw new ParameterException(
                    spec.commandLine(),
                    "a "
                            + what
                            + " is lower-case words joined by hyphens, got \""
                            + name
                            + "\""
                            + (EntryId.isValid(better) ? "; try " + better : ""));
        }
    }

    private void mustBeKnown(Set<String> topics) {
        if (!topics.isEmpty() && !topics.contains(topic)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no topic \""
                            + topic
                            + "\""
                            + Nearest.question(topic, topics)
                            + "\nTopics: "
                            + String.join(", ", topics)
                            + "\nTo begin a new one, add it to topics.yaml first.");
        }
    }

    private void mustBeFree(Content content) {
        for (ContentEntry entry : content.entries()) {
            if (entry.id().slug().equals(slug)) {
                throw new FailedException("the slug is taken by " + entry.path());
            }
            if (entry.entry().formerly().stream().anyMatch(id -> id.slug().equals(slug))) {
                throw new FailedException(
                        "the slug is a former name of " + entry.path() + "; choose another one");
            }
        }
        if (content.ids().contains(new EntryId(slug))) {
            throw new FailedException("the slug is taken by a file that can't be read as an entry");
        }
    }
}
