package gloss.server.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gloss.engine.Highlighted;
import gloss.engine.Range;
import gloss.engine.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HtmlTest {
    @Test
    void textIsEscapedInContentAndInAttributes() {
        assertThat(Html.of("<a title=\"{}\">{}</a>", "\"'><b>", "a & <b>"))
                .hasToString("<a title=\"&quot;&#39;&gt;&lt;b&gt;\">a &amp; &lt;b&gt;</a>");
    }

    @Test
    void htmlGoesInAsItIs() {
        Html bold = Html.of("<b>{}</b>", "<");
        assertThat(Html.of("{}{}{}{}", bold, List.of(bold, bold), Optional.of(bold), 3))
                .hasToString("<b>&lt;</b><b>&lt;</b><b>&lt;</b><b>&lt;</b>3");
        assertThat(Html.of("[{}{}]", Optional.empty(), Html.when(false, bold))).hasToString("[]");
    }

    @Test
    void bracesInValuesAreNoHoles() {
        assertThat(Html.of("{} {}", "{}", Html.of("<i>{}</i>", "{}"))).hasToString("{} <i>{}</i>");
    }

    @Test
    void holesAndValuesMustBeAsMany() {
        assertThatIllegalArgumentException().isThrownBy(() -> Html.of("<p>", "text"));
        assertThatIllegalArgumentException().isThrownBy(() -> Html.of("<p>{}{}", "text"));
        assertThatIllegalArgumentException().isThrownBy(() -> Html.of("{}", new Object()));
    }

    @Test
    void marksAndCodeMayOverlap() {
        Text text = Text.ofInline("use `a<b` now");
        Highlighted highlighted =
                new Highlighted(text, false, List.of(new Range(0, 5), new Range(6, 7)));
        assertThat(Html.highlighted(highlighted))
                .hasToString("<mark>use </mark><code><mark>a</mark>&lt;<mark>b</mark></code> now");
    }
}
