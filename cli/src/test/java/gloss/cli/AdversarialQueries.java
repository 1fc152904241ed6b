package gloss.cli;

import gloss.engine.Entry;
import gloss.engine.Text;
import java.util.List;
import java.util.Random;

/** Queries that people never meant to type, and some that they did. */
final class AdversarialQueries {
    private static final List<String> PIECES =
            List.of(
                    "\"",
                    "'",
                    "-",
                    "--",
                    "*",
                    "**",
                    "(",
                    ")",
                    "((((",
                    "]]",
                    "[::-1]",
                    "{",
                    ":",
                    "::",
                    "topic:",
                    "topic:oop",
                    "level:x",
                    "tag:",
                    "-list",
                    "-\"",
                    "AND",
                    "OR NOT",
                    "~2",
                    "^3",
                    "\\",
                    "/",
                    "//",
                    "<script>",
                    "&amp;",
                    "%00",
                    "\u0000",
                    "\u202e",
                    "\ud800",
                    "\udc00x",
                    "é",
                    "日本語",
                    "🐍",
                    "a",
                    "the",
                    "is",
                    "of",
                    "to",
                    "in",
                    "python",
                    "def",
                    "f(x=[])",
                    "lambda:",
                    "\n",
                    "\t",
                    "Traceback (most recent call last):",
                    "Error:",
                    "0",
                    "-1",
                    "9".repeat(30),
                    "x".repeat(300),
                    "a.b.c.d.e",
                    "__",
                    "_",
                    ".",
                    "...",
                    "!r",
                    "@",
                    "@@",
                    ";",
                    "?",
                    "#",
                    "[x for x in",
                    "while True:",
                    "=",
                    "==",
                    ":=");

    private AdversarialQueries() {}

    static String next(Random random, List<Entry> entries) {
        StringBuilder query = new StringBuilder();
        int pieces = 1 + random.nextInt(6);
        for (int i = 0; i < pieces; i++) {
            switch (random.nextInt(4)) {
                case 0 -> query.append(words(random, entries));
                case 1 -> query.append((char) random.nextInt(0x250));
                default -> query.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            query.append(random.nextBoolean() ? " " : "");
        }
        return query.toString();
    }

    private static String words(Random random, List<Entry> entries) {
        Entry entry = entries.get(random.nextInt(entries.size()));
        Text text = entry.aliases().get(random.nextInt(entry.aliases().size()));
        int start = random.nextInt(text.plain().length());
        return text.plain().substring(start);
    }
}
