package gloss.indexer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * The YAML between the dashes, as text with line numbers. Every scalar is text ({@code 3.10} stays
 * {@code 3.10}); anchors are off.
 */
public final class FrontMatter {
    private static final Set<String> KEYS =
            Set.of("title", "level", "tags", "aliases", "see-also", "formerly");

    /** A text and its line in the file, counted from 1. */
    public record Value(String text, int line) {}

    private final Map<String, List<Value>> values = new LinkedHashMap<>();
    private final Map<String, Integer> keyLines = new HashMap<>();
    private final List<Value> unknown = new ArrayList<>();
    private final List<String> lines;

    private FrontMatter(List<String> lines) {
        this.lines = lines;
    }

    /**
     * @param lines of the whole file
     * @param end the index of the closing dashes
     * @param longest the most characters that it may have
     */
    static FrontMatter read(List<String> lines, int end, int longest) throws BadEntryException {
        String yaml = String.join("\n", lines.subList(1, end)) + "\n";
        if (yaml.length() > longest) {
            throw new BadEntryException(
                    1, "the front matter is longer than " + longest + " characters");
        }
        FrontMatter matter = new FrontMatter(lines);
        Optional<Node> root = matter.compose(yaml, longest);
        if (root.isEmpty()) {
            return matter;
        }
        if (!(root.get() instanceof MappingNode map)) {
            throw matter.bad(2, "expected lines like \"title: …\"");
        }
        for (NodeTuple tuple : map.getValue()) {
            matter.take(tuple);
        }
        return matter;
    }

    private Optional<Node> compose(String yaml, int longest) throws BadEntryException {
        LoadSettings settings =
                LoadSettings.builder()
                        .setSchema(new FailsafeSchema())
                        .setMaxAliasesForCollections(0)
                        .setAllowDuplicateKeys(false)
                        .setCodePointLimit(longest)
                        .build();
        try {
            return new Compose(settings).composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(0) + 2;
            throw bad(line, "this is not YAML (" + e.getProblem() + ")");
        } catch (ReaderException e) {
            long before = yaml.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count();
            throw bad(
                    (int) before + 2,
                    String.format("remove the invisible character U+%04X", e.getCodePoint()));
        } catch (YamlEngineException e) {
            throw bad(2, "this is not YAML (" + e.getMessage() + ")");
        }
    }

    private void take(NodeTuple tuple) throws BadEntryException {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            throw bad(line(tuple.getKeyNode()), "expected a name such as \"title\"");
        }
        List<Value> found = new ArrayList<>();
        if (tuple.getValueNode() instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                found.add(scalar(item));
            }
        } else if (!isEmpty(tuple.getValueNode())) {
            found.add(scalar(tuple.getValueNode()));
        }
        if (values.containsKey(key.getValue())) {
            throw bad(line(key), "\"" + key.getValue() + "\" is here twice; join them");
        }
        if (!KEYS.contains(key.getValue())) {
            unknown.add(new Value(key.getValue(), line(key)));
        }
        keyLines.put(key.getValue(), line(key));
        values.put(key.getValue(), found);
    }

    private static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }

    private Value scalar(Node node) throws BadEntryException {
        int line = line(node);
        if (!(node instanceof ScalarNode scalar)) {
            throw bad(line, "expected text here, found a list or a mapping");
        }
        if (!node.getTag().equals(Tag.STR) || node.getAnchor().isPresent()) {
            throw bad(line, "expected text here");
        }
        return new Value(scalar.getValue().strip(), line);
    }

    /** With the line itself, and the usual mend: quotes. */
    private BadEntryException bad(int line, String what) {
        String text = line <= lines.size() ? lines.get(line - 1).strip() : "";
        String mend = Quoting.mend(text);
        return new BadEntryException(
                line,
                what
                        + (mend.isEmpty() ? "" : "; quote the value: " + mend)
                        + (text.isEmpty() ? "" : "\n    " + text));
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 2;
    }

    /** The only value of a field, or its first one. */
    public Optional<Value> first(String key) {
        return values.getOrDefault(key, List.of()).stream().findFirst();
    }

    /** All values of a field, in order. */
    public List<Value> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** The line of a field's name; 1 if it isn't there. */
    public int lineOf(String key) {
        return keyLines.getOrDefault(key, 1);
    }

    /** Names that mean nothing here. */
    List<Value> unknown() {
        return unknown;
    }
}
