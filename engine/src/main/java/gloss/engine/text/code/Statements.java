package gloss.engine.text.code;

/** Compound and simple statements. */
final class Statements {
    private Statements() {}

    static void find(Snippet code) {
        boolean loop = false;
        boolean attempt = false;
        for (int i = 0; i < code.size(); i++) {
            loop |= code.is(i, "for") || code.is(i, "while");
            attempt |= code.is(i, "try") || code.is(i, "except");
            if (code.startsLine(i) || code.is(i - 1, "async") || code.is(i - 1, ":")) {
                line(code, i, loop, attempt);
            }
            anywhere(code, i);
        }
    }

    private static void line(Snippet code, int i, boolean loop, boolean attempt) {
        boolean async = code.is(i - 1, "async");
        if (code.is(i, "with") && code.find(i, ":") > i) {
            code.add(async ? "async context manager" : "with statement", i, code.find(i, ":"));
        } else if (code.is(i, "for") && code.find(i, "in") > i) {
            code.add(async ? "async for" : "for loop", i, code.find(i, "in"));
        } else if (code.is(i, "while")) {
            boolean forever = i + 1 < code.size() && code.get(i + 1).text().matches("True|1");
            code.add(forever ? "while True" : "while loop", i, i + 1);
        } else if (code.is(i, "else") && code.is(i + 1, ":") && loop && !attempt) {
            if (isLoopElse(code, i)) {
                code.add("loop else", i, i + 1);
            }
        } else if (code.is(i, "try") || code.is(i, "except")) {
            boolean group = code.is(i + 1, "*");
            code.add(group ? "exception group" : "try except", i, i);
            if (code.is(i, "except") && code.is(i + 1, ":")) {
                code.add("bare except", i, i + 1);
            }
        } else if (code.is(i, "finally")) {
            code.add("finally", i, i);
        } else if (code.isName(i, "match")
                && code.find(i, ":") > i + 1
                && !code.is(i + 1, "=")
                && !code.is(i + 1, ".")
                && !code.is(i + 1, "(")) {
            code.add("match statement", i, i + 1);
        } else if (code.isName(i, "case") && code.find(i, ":") > i + 1) {
            code.add("match statement", i, i + 1);
        } else if (code.isName(i, "type") && code.isName(i + 1)) {
            code.add("type alias", i, i + 1);
        } else if (code.is(i, "from") && code.is(i + 1, ".")) {
            code.add("relative import", i, i + 2);
        } else if (code.is(i, "from") && code.find(i, "import") > i) {
            int names = code.find(i, "import") + 1;
            if (code.is(names, "*")) {
                code.add("star import", i, names);
            }
        } else if (code.is(i, "return") && code.find(i, ",") > i) {
            code.add("several return values", i, code.find(i, ","));
        } else if (code.is(i, "if") && code.isName(i + 1, "__name__")) {
            code.add("main guard", i, i + 1);
        }
    }

    private static void anywhere(Snippet code, int i) {
        if (code.is(i, "yield")) {
            code.add(code.is(i + 1, "from") ? "yield from" : "yield", i, i + 1);
        } else if (code.is(i, "raise")) {
            int from = code.find(i, "from");
            code.add(from > i ? "raise from" : "raise", i, from > i ? from : i + 1);
        } else if (code.is(i, "await")) {
            code.add("await", i, i + 1);
        } else if (code.is(i, "nonlocal")
                || code.is(i, "global")
                || code.is(i, "assert")
                || code.is(i, "del")) {
            code.add(code.get(i).text(), i, i);
        } else if (code.isName(i, "super") && code.is(i + 1, "(")) {
            code.add("super call", i, i + 1);
        }
    }

    /** An else belongs to the loop whose line is indented alike and comes last before it. */
    private static boolean isLoopElse(Snippet code, int at) {
        int column = column(code, at);
        for (int i = at - 1; i >= 0; i--) {
            if (code.startsLine(i) && column(code, i) == column && i < at) {
                return code.is(i, "for") || code.is(i, "while");
            }
        }
        return false;
    }

    private static int column(Snippet code, int i) {
        int lineStart = i == 0 ? 0 : code.get(i - 1).end();
        return code.get(i).start() - lineStart;
    }
}
