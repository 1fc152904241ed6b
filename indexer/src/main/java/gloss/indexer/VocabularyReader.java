package gloss.indexer;

import gloss.engine.Report.Finding;
import gloss.engine.Vocabulary;
import gloss.engine.Vocabulary.Synonyms;
import gloss.engine.Vocabulary.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Reads synonyms.txt, topics.yaml and tags.txt. Each of them may be missing. */
final class VocabularyReader {
    private final ContentFolder folder;
    private final List<Finding> findings = new ArrayList<>();

    VocabularyReader(ContentFolder folder) {
        this.folder = folder;
    }

    /** What could not be read; the rest was. */
    List<Finding> findings() {
        return findings;
    }

    Vocabulary read() {
        return new Vocabulary(synonyms(), topics());
    }

    private List<Synonyms> synonyms() {
        List<Synonyms> synonyms = new ArrayList<>();
        String[] lines = lines(ContentFolder.SYNONYMS);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int arrow = SynonymLine.arrow(line);
            List<String> from = SynonymLine.terms(arrow < 0 ? line : line.substring(0, arrow));
            List<String> to = arrow < 0 ? from : SynonymLine.terms(line.substring(arrow + 2));
            if (from.isEmpty() || (arrow < 0 && from.size() < 2)) {
                findings.add(
                        new Finding(
                                ContentFolder.SYNONYMS,
                                i + 1,
                                "expected \"a, b\", \"a => b\" or \"a =>\"\n    " + line));
                continue;
            }
            synonyms.add(new Synonyms(from, to));
        }
        return synonyms;
    }

    private List<Topic> topics() {
        List<Topic> topics = new ArrayList<>();
        String yaml = String.join("\n", lines(ContentFolder.TOPICS));
        LoadSettings settings =
                LoadSettings.builder()
                        .setSchema(new FailsafeSchema())
                        .setMaxAliasesForCollections(0)
                        .build();
        try {
            if (new Compose(settings).composeString(yaml).isEmpty()) {
                return topics; // Load would throw a NullPointerException
            }
            Object root = new Load(settings).loadFromString(yaml);
            if (root instanceof List<?> list) {
                for (Object item : list) {
                    if (item instanceof Map<?, ?> map && map.get("topic") instanceof String name) {
                        topics.add(
                                new Topic(
                                        name,
                                        text(map.get("label"), name),
                                        text(map.get("description"), "")));
                    } else {
                        String message =
                                "item " + (list.indexOf(item) + 1) + " has no \"topic: …\"";
                        findings.add(new Finding(ContentFolder.TOPICS, 1, message));
                    }
                }
            } else if (root != null) {
                findings.add(
                        new Finding(ContentFolder.TOPICS, 1, "expected a list of \"- topic: …\""));
            }
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            findings.add(
                    new Finding(ContentFolder.TOPICS, line, "this is not YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            findings.add(
                    new Finding(ContentFolder.TOPICS, 1, "this is not YAML: " + e.getMessage()));
        }
        return topics;
    }

    /** The tag vocabulary; empty if there is none. */
    Set<String> tags() {
        Set<String> tags = new TreeSet<>();
        for (String line : lines(ContentFolder.TAGS)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                tags.add(line.strip());
            }
        }
        return tags;
    }

    private String[] lines(String name) {
        Path path = folder.resolve(name);
        if (!Files.isRegularFile(path)) {
            return new String[0];
        }
        try {
            return Files.readString(path, StandardCharsets.UTF_8).split("\\R", -1);
        } catch (IOException e) {
            findings.add(new Finding(name, 1, "the file can't be read as UTF-8 text"));
            return new String[0];
        }
    }

    private static String text(@org.jspecify.annotations.Nullable Object value, String otherwise) {
        return value instanceof String text ? text : otherwise;
    }
}
