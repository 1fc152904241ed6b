package gloss.engine;

import java.util.List;

/**
 * A text, or an unbroken part of one, with the ranges that match the query.
 *
 * @param block whether the text is a block of code rather than prose
 * @param marks in order and apart from each other
 */
public record Highlighted(Text text, boolean block, List<Range> marks) {
    public Highlighted {
        marks = List.copyOf(marks);
    }

    public static Highlighted none(Text text) {
        return new Highlighted(text, false, List.of());
    }
}
