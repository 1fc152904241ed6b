package gloss.engine.text.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a piece of code shows: its constructs, and the names it uses rather than makes up.
 *
 * @param shapes in the order of the text
 * @param names that are called, imported, decorated with or inherited from, or are attributes
 */
public record CodeAnalysis(List<Shape> shapes, List<Name> names) {
    public CodeAnalysis {
        shapes = List.copyOf(shapes);
        names = List.copyOf(names);
    }

    /**
     * A name with its dots: {@code functools.wraps}.
     *
     * @param own whether it looks like a function of the author's own, which says little
     */
    public record Name(String text, int start, int end, boolean own) {}

    /** Functions and types that Python has without an import. */
    private static final Set<String> BUILTINS =
            Set.of(
                    "abs",
                    "aiter",
                    "all",
                    "anext",
                    "any",
                    "ascii",
                    "bin",
                    "bool",
                    "breakpoint",
                    "bytearray",
                    "bytes",
                    "callable",
                    "chr",
                    "classmethod",
                    "compile",
                    "complex",
                    "delattr",
                    "dict",
                    "dir",
                    "divmod",
                    "enumerate",
                    "eval",
                    "exec",
                    "filter",
                    "float",
                    "format",
                    "frozenset",
                    "getattr",
                    "globals",
                    "hasattr",
                    "hash",
                    "help",
                    "hex",
                    "id",
                    "input",
                    "int",
                    "isinstance",
                    "issubclass",
                    "iter",
                    "len",
                    "list",
                    "locals",
                    "map",
                    "max",
                    "memoryview",
                    "min",
                    "next",
                    "object",
                    "oct",
                    "open",
                    "ord",
                    "pow",
                    "print",
                    "property",
                    "range",
                    "repr",
                    "reversed",
                    "round",
                    "set",
                    "setattr",
                    "slice",
                    "sorted",
                    "staticmethod",
                    "str",
                    "sum",
                    "super",
                    "tuple",
                    "type",
                    "vars",
                    "zip");

    public static CodeAnalysis of(String text) {
        List<Lexeme> lexemes = Lexer.read(text);
        Snippet snippet = new Snippet(lexemes);
        Definitions.find(snippet);
        Displays.find(snippet);
        Statements.find(snippet);
        Expressions.find(snippet);
        Comparisons.find(snippet);
        Assignments.find(snippet);
        Literals.find(snippet);
        List<Shape> shapes = new ArrayList<>(snippet.shapes());
        shapes.sort(Comparator.comparingInt(Shape::start).thenComparingInt(Shape::end));
        return new CodeAnalysis(shapes, names(lexemes));
    }

    /**
     * Whether {@code text} is code rather than prose that mentions some. Two names never stand side
     * by side in Python; in prose they do.
     */
    public static boolean isCode(String text) {
        List<Lexeme> lexemes = Lexer.read(text);
        int signs = 0;
        int statements = 0;
        for (int i = 0; i < lexemes.size(); i++) {
            Lexeme lexeme = lexemes.get(i);
            Lexeme next = i + 1 < lexemes.size() ? lexemes.get(i + 1) : null;
            if (next != null && lexeme.isName() && next.isName() && !isSoftKeyword(lexeme)) {
                return false;
            }
            if (next != null && lexeme.isName() && next.kind() == Lexeme.Kind.NUMBER) {
                return false;
            }
            signs += isSign(lexeme) ? 1 : 0;
            statements += lexeme.kind() == Lexeme.Kind.KEYWORD ? 1 : 0;
        }
        if (signs == 0) {
            return lexemes.size() >= 5 && of(text).shapes().size() == 1 && statements == 2;
        }
        return lexemes.size() >= 4 || (lexemes.size() >= 2 && !of(text).shapes().isEmpty());
    }

    private static boolean isSoftKeyword(Lexeme lexeme) {
        String text = lexeme.text();
        return text.equals("match") || text.equals("case") || text.equals("type");
    }

    /** Brackets, assignments and colons; not the dots and dashes of prose. */
    private static boolean isSign(Lexeme lexeme) {
        return lexeme.kind() == Lexeme.Kind.OPERATOR
                && !(lexeme.is(".")
                        || lexeme.is("-")
                        || lexeme.is("/")
                        || lexeme.is(",")
                        || lexeme.is("!"));
    }

    private static List<Name> names(List<Lexeme> lexemes) {
        Set<String> local = locals(lexemes);
        List<Name> names = new ArrayList<>();
        int i = 0;
        while (i < lexemes.size()) {
            if (!lexemes.get(i).isName()) {
                i++;
                continue;
            }
            int last = i;
            while (last + 2 < lexemes.size()
                    && lexemes.get(last + 1).is(".")
                    && lexemes.get(last + 2).isName()) {
                last += 2;
            }
            take(lexemes, i, last, local, names);
            i = last + 1;
        }
        return names;
    }

    private static void take(
            List<Lexeme> lexemes, int first, int last, Set<String> local, List<Name> names) {
        int from = first;
        boolean ours = local.contains(lexemes.get(first).text());
        if (ours) {
            from += 2;
        }
        if (from > last) {
            return;
        }
        boolean attribute = last > first;
        boolean called = last + 1 < lexemes.size() && lexemes.get(last + 1).is("(");
        boolean keyword =
                last + 1 < lexemes.size()
                        && lexemes.get(last + 1).is("=")
                        && lexemes.get(last).depth() > 0;
        boolean special =
                first > 0
                        && (lexemes.get(first - 1).is("@")
                                || lexemes.get(first - 1).is("import")
                                || lexemes.get(first - 1).is("from")
                                || lexemes.get(first - 1).is("except")
                                || isBase(lexemes, first));
        boolean dunder = lexemes.get(last).text().startsWith("__");
        boolean exception = lexemes.get(last).text().matches("[A-Z]\\w{2,40}(Error|Exception)");
        if (attribute || called || special || dunder || keyword || exception) {
            int start = lexemes.get(from).start();
            int end = lexemes.get(last).end();
            StringBuilder text = new StringBuilder();
            for (int i = from; i <= last; i++) {
                text.append(lexemes.get(i).text());
            }
            boolean own =
                    !(attribute || special || dunder || keyword || exception)
                            && Character.isLowerCase(text.charAt(0))
                            && !BUILTINS.contains(text.toString());
            names.add(new Name(text.toString(), start, end, own));
        }
    }

    /** Whether the name at {@code i} is one of a class's bases, or a parameter of one. */
    private static boolean isBase(List<Lexeme> lexemes, int i) {
        for (int j = i - 1; j >= 2; j--) {
            Lexeme lexeme = lexemes.get(j);
            if (lexeme.is("(") && lexeme.depth() == 0) {
                return lexemes.get(j - 1).isName() && lexemes.get(j - 2).is("class");
            }
            if (lexeme.kind() == Lexeme.Kind.NEWLINE) {
                return false;
            }
        }
        return false;
    }

    /** Names that the snippet itself makes: assigned, defined, looped over, bound by as. */
    private static Set<String> locals(List<Lexeme> lexemes) {
        Set<String> local = new HashSet<>();
        local.add("self");
        local.add("cls");
        for (int i = 0; i < lexemes.size(); i++) {
            if (!lexemes.get(i).isName()) {
                continue;
            }
            String name = lexemes.get(i).text();
            boolean dunder = name.startsWith("__");
            Lexeme before = i > 0 ? lexemes.get(i - 1) : null;
            Lexeme after = i + 1 < lexemes.size() ? lexemes.get(i + 1) : null;
            boolean bound =
                    before != null
                            && (before.is("def")
                                    || before.is("class")
                                    || before.is("as")
                                    || before.is("for"));
            boolean assigned =
                    after != null
                            && (after.is(":=") || (after.is("=") && lexemes.get(i).depth() == 0))
                            && (before == null || !before.is("."));
            if ((bound || assigned) && !dunder) {
                local.add(name);
            }
        }
        return local;
    }
}
