package gloss.engine.text.code;

/**
 * A construct found in code.
 *
 * @param name in the words of Python's reference and community: "list comprehension"
 * @param start in UTF-16 code units
 */
public record Shape(String name, int start, int end) {
    /** The index term that stands for the construct. */
    public String term() {
        return "<" + name + ">";
    }
}
