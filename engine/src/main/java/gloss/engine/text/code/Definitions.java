package gloss.engine.text.code;

/** Functions, classes, decorators and their parameters. */
final class Definitions {
    private Definitions() {}

    static void find(Snippet code) {
        for (int i = 0; i < code.size(); i++) {
            if (code.is(i, "def")) {
                function(code, i);
            } else if (code.is(i, "class") && code.isName(i + 1)) {
                type(code, i);
            } else if (code.is(i, "@") && code.startsLine(i) && code.isName(i + 1)) {
                code.add("decorator", i, i + 1);
            } else if (code.is(i, "lambda")) {
                code.add("lambda", i, i);
            }
        }
    }

    private static void function(Snippet code, int def) {
        if (code.is(def - 1, "async")) {
            code.add("async function", def - 1, def + 1);
        }
        if (def > 0 && code.get(def).start() > 0 && nested(code, def)) {
            code.add("nested function", def, def + 1);
        }
        int open = def + 2;
        if (code.isName(def + 1) && code.is(open, "[")) {
            code.add("type parameter", def, code.partner(open));
            open = code.partner(open) + 1;
        }
        if (!code.isName(def + 1) || !code.is(open, "(")) {
            return;
        }
        int close = code.partner(open);
        parameters(code, open, Math.min(close, code.size()));
        if (code.is(close + 1, "->")) {
            code.add("return annotation", close + 1, close + 2);
        }
    }

    /** Whether the definition is in the body of another function rather than of a class. */
    private static boolean nested(Snippet code, int def) {
        int column = column(code, def);
        for (int i = def - 1; i >= 0; i--) {
            if ((code.is(i, "def") || code.is(i, "class")) && column(code, i) < column) {
                return code.is(i, "def");
            }
        }
        return false;
    }

    private static int column(Snippet code, int i) {
        for (int j = i; j >= 0; j--) {
            if (code.startsLine(j)) {
                int lineStart = j == 0 ? 0 : code.get(j - 1).end();
                return code.get(j).start() - lineStart;
            }
        }
        return 0;
    }

    private static void parameters(Snippet code, int open, int close) {
        for (int i = open + 1; i < close; i++) {
            if (code.get(i).depth() != code.get(open).depth() + 1) {
                continue;
            }
            boolean first = code.is(i - 1, "(") || code.is(i - 1, ",");
            if (first && code.is(i, "*")) {
                String name = code.is(i + 1, ",") ? "keyword-only parameter" : "*args";
                code.add(name, i, code.is(i + 1, ",") ? i : i + 1);
            } else if (first && code.is(i, "**")) {
                code.add("**kwargs", i, i + 1);
            } else if (first && code.is(i, "/")) {
                code.add("positional-only parameter", i, i);
            } else if (code.is(i, ":") && code.isName(i - 1)) {
                code.add("type annotation", i - 1, i + 1);
                union(code, i);
            } else if (code.is(i, "=")) {
                value(code, i);
            }
        }
    }

    /** {@code int | None}, up to the next parameter. */
    private static void union(Snippet code, int colon) {
        int depth = code.get(colon).depth();
        for (int i = colon + 1; i < code.size() && code.get(i).depth() >= depth; i++) {
            boolean next = code.is(i, ",") && code.get(i).depth() == depth;
            if (next || code.is(i, "=")) {
                return;
            }
            if (code.is(i, "|")) {
                code.add("union type", colon + 1, i + 1);
                return;
            }
        }
    }

    private static void value(Snippet code, int equals) {
        boolean display = code.is(equals + 1, "[") || code.is(equals + 1, "{");
        boolean constructed =
                (code.isName(equals + 1, "list")
                                || code.isName(equals + 1, "dict")
                                || code.isName(equals + 1, "set"))
                        && code.is(equals + 2, "(");
        if (display || constructed) {
            code.add("mutable default argument", equals - 1, equals + (display ? 2 : 3));
        } else {
            code.add("default argument", equals - 1, equals + 1);
        }
    }

    private static void type(Snippet code, int at) {
        int open = at + 2;
        if (code.is(open, "[")) {
            code.add("type parameter", at, code.partner(open));
            open = code.partner(open) + 1;
        }
        if (!code.is(open, "(") || code.is(open + 1, ")")) {
            return;
        }
        int close = Math.min(code.partner(open), code.size());
        int bases = 0;
        for (int i = open + 1; i < close; i++) {
            if (code.isName(i, "metaclass") && code.is(i + 1, "=")) {
                code.add("metaclass", i, i + 2);
                return;
            }
            bases += code.is(i - 1, "(") || code.is(i - 1, ",") ? 1 : 0;
        }
        code.add(bases > 1 ? "multiple inheritance" : "inheritance", at, close);
    }
}
