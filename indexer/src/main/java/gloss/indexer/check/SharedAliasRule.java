package gloss.indexer.check;

import gloss.engine.Text;
import gloss.indexer.Content;
import gloss.indexer.ContentEntry;
import gloss.indexer.FrontMatter.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An alias leads to one entry only. */
final class SharedAliasRule implements Rule {
    /** Each alias and title, and where it stands. */
    private final Map<String, List<Place>> places = new HashMap<>();

    private record Place(ContentEntry entry, int line, boolean isTitle) {}

    SharedAliasRule(Content content) {
        for (ContentEntry entry : content.entries()) {
            String title = key(entry.entry().title().plain());
            add(title, new Place(entry, entry.lineOf("title"), true));
            for (Value alias : entry.matter().all("aliases")) {
                add(key(alias), new Place(entry, alias.line(), false));
            }
        }
    }

    private void add(String key, Place place) {
        places.computeIfAbsent(key, k -> new ArrayList<>()).add(place);
    }

    /** Equal for aliases that differ only in case, backticks and spaces. */
    static String key(String text) {
        return String.join(" ", text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
    }

    static String key(Value alias) {
        return key(Text.ofInline(alias.text()).plain());
    }

    @Override
    public void check(ContentEntry entry, Problems problems) {
        for (Value alias : entry.matter().all("aliases")) {
            String key = key(alias);
            if (key.isEmpty()) {
                continue;
            }
            places.getOrDefault(key, List.of()).stream()
                    .filter(place -> !place.entry().id().equals(entry.id()))
                    .findFirst()
                    .ifPresent(other -> problems.error(alias.line(), message(alias.text(), other)));
        }
    }

    private static String message(String alias, Place other) {
        return "\""
                + alias
                + "\" is "
                + (other.isTitle() ? "the title of " : "also an alias of ")
                + other.entry().path()
                + ":"
                + other.line()
                + "; keep it in one of them, or say in each what is special to it";
    }
}
