package gloss.engine.text.code;

/** Comprehensions, slices and other things in brackets. */
final class Displays {
    private Displays() {}

    static void find(Snippet code) {
        for (int i = 0; i < code.size(); i++) {
            if (code.is(i, "[")) {
                square(code, i);
            } else if (code.is(i, "{")) {
                curly(code, i);
            } else if (code.is(i, "(")) {
                round(code, i);
            }
        }
    }

    private static boolean isComprehension(Snippet code, int open) {
        int inside = open + 1;
        int loop = inside < code.size() ? code.find(inside, code.partner(open), "for") : -1;
        return loop > inside && code.find(loop, code.partner(open), "in") > loop;
    }

    private static void square(Snippet code, int open) {
        int close = code.partner(open);
        if (isComprehension(code, open)) {
            code.add("list comprehension", open, close);
        } else if (open > 0 && code.endsOperand(open - 1)) {
            int colon = open + 1 < code.size() ? code.find(open + 1, close, ":") : -1;
            if (colon > 0 || code.is(open + 1, ":")) {
                code.add("slicing", open, close);
            } else if (code.is(open + 1, "-") && close == open + 3) {
                code.add("negative index", open, close);
            }
        }
    }

    private static void curly(Snippet code, int open) {
        int close = code.partner(open);
        boolean pairs = open + 1 < code.size() && code.find(open + 1, close, ":") > 0;
        if (isComprehension(code, open)) {
            code.add(pairs ? "dict comprehension" : "set comprehension", open, close);
        }
        for (int i = open + 1; i < Math.min(close, code.size()); i++) {
            boolean element = code.is(i - 1, "{") || code.is(i - 1, ",");
            if (element && code.is(i, "**") && code.get(i).depth() == code.get(open).depth() + 1) {
                code.add("dictionary unpacking", open, close);
                return;
            }
        }
    }

    private static void round(Snippet code, int open) {
        if (isComprehension(code, open)) {
            code.add("generator expression", open, code.partner(open));
        }
        if (open > 0 && code.isName(open - 1) && !isDefinition(code, open - 1)) {
            arguments(code, open);
        }
    }

    private static boolean isDefinition(Snippet code, int name) {
        return code.is(name - 1, "def") || code.is(name - 1, "class");
    }

    /** {@code f(*xs)} and {@code f(**options)}. */
    private static void arguments(Snippet code, int open) {
        int close = Math.min(code.partner(open), code.size());
        for (int i = open + 1; i < close; i++) {
            boolean first = code.is(i - 1, "(") || code.is(i - 1, ",");
            if (first && code.get(i).depth() == code.get(open).depth() + 1) {
                if (code.is(i, "*")) {
                    code.add("argument unpacking", i, i + 1);
                } else if (code.is(i, "**")) {
                    code.add("keyword argument unpacking", i, i + 1);
                }
            }
        }
    }
}
