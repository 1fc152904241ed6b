package gloss.engine.text;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The line of a traceback, or of a pasted error, that says what went wrong.
 *
 * @param line the message with its exception's name
 */
record ErrorMessage(String line) {
    /** A name that ends as exceptions do, with modules before it. */
    private static final String NAME =
            "(?:[\\w.]{0,80}\\.)?\\w{0,60}"
                    + "(?:Error|Exception|Warning|Interrupt|Iteration|ExceptionGroup"
                    + "|DoesNotExist|ObjectsReturned|NotFound|BadRequest|Missing)";

    /** At a line's beginning, as tracebacks have it. */
    private static final Pattern MESSAGE =
            Pattern.compile("^[\\s|+\\-]*(" + NAME + "(?::[ \\t].{0,2000})?)$", Pattern.MULTILINE);

    /** After a frame of a traceback that lost its line ends: a search box has one line only. */
    private static final Pattern AFTER_FRAME =
            Pattern.compile(
                    "File \"[^\"]{1,300}\", line \\d.{0,2000}?\\s(" + NAME + ": .{0,2000})$");

    /** What type checkers say, with or without a place before it: {@code app.py:3: error: …}. */
    private static final Pattern CHECKED =
            Pattern.compile("^[ \\t]*(?:\\S{1,300}:\\d+: )?error: (.{1,2000})$", Pattern.MULTILINE);

    private static final int LONGEST = 20_000;

    /** The last message in {@code text}; empty if it isn't about an error. */
    static Optional<ErrorMessage> in(String text) {
        boolean several = text.indexOf('\n') >= 0;
        if (!several && !text.contains(": ")) {
            return Optional.empty();
        }
        String shown = text.length() <= LONGEST ? text : text.substring(text.length() - LONGEST);
        String lastFrame = shown.substring(Math.max(0, shown.lastIndexOf("File \"")));
        return last(MESSAGE, shown)
                .filter(message -> several || message.contains(": "))
                .or(() -> last(AFTER_FRAME, lastFrame))
                .or(() -> last(CHECKED, shown))
                .map(message -> new ErrorMessage(message.strip()));
    }

    private static Optional<String> last(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).reduce((a, b) -> b);
    }

    /**
     * Whether the word at {@code start} is the programmer's own: quoted, called, or a number. Such
     * a word says nothing about the error unless entries know it.
     */
    boolean isOwn(int start, int end) {
        char before = Chars.at(line, start - 1);
        char after = Chars.at(line, end);
        return Chars.isQuote(before)
                || Chars.isQuote(after)
                || after == '('
                || Chars.isDigit(line.charAt(start));
    }
}
