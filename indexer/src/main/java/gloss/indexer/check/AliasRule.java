package gloss.indexer.check;

import gloss.indexer.ContentEntry;
import gloss.indexer.FrontMatter.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Six to thirty aliases, each of which adds something. */
final class AliasRule implements Rule {
    private static final int FEWEST = 6;
    private static final int MOST = 30;

    @Override
    public void check(ContentEntry entry, Problems problems) {
        List<Value> aliases = entry.matter().all("aliases");
        String count = aliases.size() + (aliases.size() == 1 ? " alias" : " aliases");
        if (aliases.size() < FEWEST) {
            problems.error(
                    entry.lineOf("aliases"),
                    count + "; give 6 to 30 other ways in which people ask for this");
        } else if (aliases.size() > MOST) {
            problems.warning(entry.lineOf("aliases"), count + "; keep the 30 that are most unlike");
        }
        String title = SharedAliasRule.key(entry.entry().title().plain());
        Set<String> seen = new HashSet<>();
        for (Value alias : aliases) {
            String key = SharedAliasRule.key(alias);
            if (key.isEmpty()) {
                problems.error(
                        alias.line(), "this alias is empty; if it begins with #, put it in quotes");
            } else if (key.equals(title)) {
                problems.warning(
                        alias.line(), "this alias says what the title says; ask in other words");
            } else if (!seen.add(key)) {
                problems.warning(alias.line(), "the alias \"" + alias.text() + "\" is here twice");
            }
        }
    }
}
