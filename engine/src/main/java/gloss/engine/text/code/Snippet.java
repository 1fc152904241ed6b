package gloss.engine.text.code;

import java.util.ArrayList;
import java.util.List;

/** Lexemes with their brackets matched, and the shapes found so far. */
final class Snippet {
    private final List<Lexeme> lexemes;
    private final int[] partner;
    private final List<Shape> shapes = new ArrayList<>();

    Snippet(List<Lexeme> lexemes) {
        this.lexemes = lexemes;
        this.partner = new int[lexemes.size()];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < partner.length; i++) {
            partner[i] = lexemes.size();
            Lexeme lexeme = lexemes.get(i);
            if (lexeme.is("(") || lexeme.is("[") || lexeme.is("{")) {
                open.add(i);
            } else if ((lexeme.is(")") || lexeme.is("]") || lexeme.is("}")) && !open.isEmpty()) {
                int at = open.removeLast();
                partner[at] = i;
                partner[i] = at;
            }
        }
    }

    int size() {
        return lexemes.size();
    }

    Lexeme get(int i) {
        return lexemes.get(i);
    }

    boolean is(int i, String text) {
        return i >= 0 && i < lexemes.size() && lexemes.get(i).is(text);
    }

    boolean isName(int i) {
        return i >= 0 && i < lexemes.size() && lexemes.get(i).isName();
    }

    boolean isName(int i, String text) {
        return isName(i) && lexemes.get(i).text().equals(text);
    }

    boolean endsOperand(int i) {
        return i >= 0 && i < lexemes.size() && lexemes.get(i).endsOperand();
    }

    boolean beginsOperand(int i) {
        return i >= 0 && i < lexemes.size() && lexemes.get(i).beginsOperand();
    }

    /** Whether a line begins at {@code i}. */
    boolean startsLine(int i) {
        return i == 0 || (i > 0 && lexemes.get(i - 1).kind() == Lexeme.Kind.NEWLINE);
    }

    /** The other bracket of the pair; the number of lexemes if it is missing. */
    int partner(int i) {
        return partner[i];
    }

    /** The next lexeme {@code text} at the depth of {@code from}, on the same line; -1 if none. */
    int find(int from, String text) {
        return find(from, lexemes.size(), text);
    }

    int find(int from, int to, String text) {
        int depth = from < lexemes.size() ? lexemes.get(from).depth() : 0;
        for (int i = from; i < Math.min(to, lexemes.size()); i++) {
            Lexeme lexeme = lexemes.get(i);
            if (lexeme.depth() < depth || (depth == 0 && lexeme.kind() == Lexeme.Kind.NEWLINE)) {
                return -1;
            }
            if (lexeme.depth() == depth && lexeme.is(text)) {
                return i;
            }
        }
        return -1;
    }

    /** Records a shape from lexeme {@code from} to lexeme {@code to}, both included. */
    void add(String name, int from, int to) {
        int last = Math.min(to, lexemes.size() - 1);
        shapes.add(new Shape(name, lexemes.get(from).start(), lexemes.get(last).end()));
    }

    List<Shape> shapes() {
        return shapes;
    }
}
