package gloss.indexer;

import java.util.ArrayList;
import java.util.List;

/** Solr's synonym format: terms between commas; a backslash takes a sign's meaning away. */
final class SynonymLine {
    private SynonymLine() {}

    /** Where the {@code =>} is, or -1. */
    static int arrow(String line) {
        for (int i = 0; i + 1 < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.startsWith("=>", i)) {
                return i;
            }
        }
        return -1;
    }

    static List<String> terms(String side) {
        List<String> terms = new ArrayList<>();
        StringBuilder term = new StringBuilder();
        for (int i = 0; i <= side.length(); i++) {
            char c = i < side.length() ? side.charAt(i) : ',';
            if (c == '\\' && i + 1 < side.length()) {
                term.append(side.charAt(++i));
            } else if (c == ',') {
                if (!term.toString().isBlank()) {
                    terms.add(term.toString().strip());
                }
                term.setLength(0);
            } else {
                term.append(c);
            }
        }
        return terms;
    }
}
