package gloss.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorMessageTest {
    private static Optional<String> in(String text) {
        return ErrorMessage.in(text).map(ErrorMessage::line);
    }

    @Test
    void theLastMessageOfATracebackCounts() {
        String text =
                """
                Traceback (most recent call last):
                  File "a.py", line 3, in load
                KeyError: 'x'

                During handling of the above exception, another exception occurred:

                Traceback (most recent call last):
                  File "a.py", line 5, in load
                app.errors.LoadError: no x
                """;
        assertThat(in(text)).contains("app.errors.LoadError: no x");
    }

    @Test
    void aTracebackMayHaveLostItsLineEnds() {
        assertThat(
                        in(
                                "Traceback (most recent call last): File \"a.py\", line 3, in <module>"
                                        + " main() File \"a.py\", line 1, in main print(totl)"
                                        + " NameError: name 'totl' is not defined"))
                .contains("NameError: name 'totl' is not defined");
    }

    @Test
    void aTypeCheckersMessageIsOneWithAndWithoutItsPlace() {
        String message = "Item \"None\" of \"str | None\" has no attribute \"upper\"  [union-attr]";
        assertThat(in("error: " + message)).contains(message);
        assertThat(in("src/app.py:12: error: " + message)).contains(message);
        assertThat(in("app.py:12: error: " + message + "\nFound 1 error in 1 file\n"))
                .contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ValueError",
                "what does error: mean",
                "difference: Exception and BaseException",
                "File \"a.py\", line 3, and no message",
            })
    void proseIsNone(String text) {
        assertThat(in(text)).isEmpty();
    }

    @Test
    void framesWithoutEndDontTakeLong() {
        String frames = ("File \"x\", line 1 " + "a".repeat(100) + " ").repeat(200) + ": ";
        assertThat(in(frames)).isEmpty();
    }
}
