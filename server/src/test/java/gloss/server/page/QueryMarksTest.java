package gloss.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class QueryMarksTest {
    private static List<String> marked(String text, String... words) {
        return new QueryMarks(List.of(words))
                .in(text).stream().map(r -> text.substring(r.start(), r.end())).toList();
    }

    @Test
    void findsWholeWordsInAnyCase() {
        assertThat(marked("Default defaults, undefaulted", "defaults", "default"))
                .containsExactly("Default", "defaults");
    }

    @Test
    void findsPartsOfNames() {
        assertThat(marked("call __init__ or os.init", "init")).containsExactly("init", "init");
    }

    @Test
    void doesNotCutOperators() {
        assertThat(marked("a // b / c, x /= 2", "//")).containsExactly("//");
        assertThat(marked("a // b / c, x /= 2", "/")).containsExactly("/");
        assertThat(marked("f(**kwargs, *args)", "**kwargs")).containsExactly("**kwargs");
    }

    @Test
    void bodiesKeepTheirTextAndTheirMarkup() {
        EntryBody body =
                EntryBody.of(
                        "<p>A <code>default</code> &lt;default&gt; <a href=\"/e/default\">x</a></p>",
                        new QueryMarks(List.of("default")));
        assertThat(body.marked()).isEqualTo(2);
        assertThat(body.html())
                .hasToString(
                        "<p>A <code><mark>default</mark></code> &lt;<mark>default</mark>&gt;"
                                + " <a href=\"/e/default\">x</a></p>");
    }
}
