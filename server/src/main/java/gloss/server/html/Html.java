package gloss.server.html;

import com.google.errorprone.annotations.CompileTimeConstant;
import gloss.engine.Highlighted;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A piece of HTML in which everything that was text has been escaped. Pieces are made from
 * templates, which the compiler only accepts as constants; whatever goes into a template's holes is
 * escaped unless it is {@code Html} already.
 */
public final class Html {
    public static final Html NONE = new Html("");

    private static final String HOLE = "{}";

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /**
     * Fills the holes <code>{}</code> of a template in order.
     *
     * @param template holes in attributes stand between quotes, and none is inside of a script
     * @param values text and numbers, which are escaped, {@code Html}, lists of {@code Html} and
     *     optional {@code Html}
     */
    public static Html of(@CompileTimeConstant String template, Object... values) {
        StringBuilder out = new StringBuilder(template.length() + 32 * values.length);
        int at = 0;
        for (Object value : values) {
            int hole = template.indexOf(HOLE, at);
            if (hole < 0) {
                throw new IllegalArgumentException(
                        "too many values for " + template + ": " + Arrays.toString(values));
            }
            out.append(template, at, hole);
            append(out, value);
            at = hole + HOLE.length();
        }
        if (template.indexOf(HOLE, at) >= 0) {
            throw new IllegalArgumentException(
                    "too few values for " + template + ": " + Arrays.toString(values));
        }
        return new Html(out.append(template, at, template.length()).toString());
    }

    private static void append(StringBuilder out, Object value) {
        switch (value) {
            case Html html -> out.append(html.markup);
            case String text -> out.append(Escaping.html(text));
            case Number number -> out.append(number);
            case List<?> list -> list.forEach(element -> append(out, element));
            case Optional<?> optional -> optional.ifPresent(element -> append(out, element));
            default ->
                    throw new IllegalArgumentException(
                            "neither text nor HTML: " + value.getClass().getName());
        }
    }

    /** Text with {@code <mark>} around what matches and {@code <code>} around inline code. */
    public static Html highlighted(Highlighted highlighted) {
        return new Html(Escaping.markedWithCode(highlighted));
    }

    /** HTML that was sanitised before it got into the index, as it is. */
    public static Html sanitised(String html) {
        return new Html(html);
    }

    /** {@code html} if {@code wanted}, else nothing. */
    public static Html when(boolean wanted, Html html) {
        return wanted ? html : NONE;
    }

    @Override
    public String toString() {
        return markup;
    }
}
