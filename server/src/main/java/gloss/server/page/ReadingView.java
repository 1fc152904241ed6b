package gloss.server.page;

import gloss.engine.Highlighted;
import gloss.engine.Interpretation;
import gloss.engine.Range;
import gloss.engine.SearchResult;
import gloss.engine.Text;
import gloss.server.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says how a query was read: what was corrected, added, not found or taken literally. */
record ReadingView(PageQuery query) {
    private static final int EXPANDED = 4;

    Html of(SearchResult result) {
        Interpretation read = result.query();
        List<Html> lines = new ArrayList<>();
        if (query.literal() && !query.text().isBlank()) {
            lines.add(
                    Html.of(
                            """
                            <p class="read">Searching for exactly what you typed.\
                             <a href="{}">Search as usual</a></p>
                            """,
                            query.literal(false).url()));
        }
        if (!read.corrected().isEmpty()) {
            lines.add(corrected(read));
        }
        if (!read.expanded().isEmpty()) {
            lines.add(expanded(read));
        }
        if (!read.dropped().isEmpty() && !result.hits().isEmpty()) {
            lines.add(
                    Html.of(
                            "<p class=\"read\">Not found in any entry: {}.</p>\n",
                            words(read.dropped())));
        }
        return Html.of("{}", lines);
    }

    private Html corrected(Interpretation read) {
        return Html.of(
                """
                <p class="read corrected">Showing results for {}.\
                 <a href="{}">Search literally for <em>{}</em></a></p>
                """,
                Html.highlighted(correctedText(read)),
                query.literal(true).url(),
                query.text());
    }

    /** The query with its corrections in place, marked. */
    private static Highlighted correctedText(Interpretation read) {
        String text = read.text();
        StringBuilder out = new StringBuilder();
        List<Range> marks = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Map.Entry<String, String> correction = correctionAt(read.corrected(), text, at);
            if (correction == null) {
                out.append(text.charAt(at));
                at++;
            } else {
                int start = out.length();
                out.append(correction.getValue());
                marks.add(new Range(start, out.length()));
                at += correction.getKey().length();
            }
        }
        if (marks.isEmpty()) {
            String joined = String.join(" ", read.corrected().values());
            return new Highlighted(
                    Text.plain(joined), false, List.of(new Range(0, joined.length())));
        }
        return new Highlighted(Text.plain(out.toString()), false, marks);
    }

    private static Map.@org.jspecify.annotations.Nullable Entry<String, String> correctionAt(
            Map<String, String> corrected, String text, int at) {
        if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            return null;
        }
        for (Map.Entry<String, String> correction : corrected.entrySet()) {
            String typed = correction.getKey();
            int end = at + typed.length();
            boolean whole =
                    end <= text.length()
                            && (end == text.length()
                                    || !Character.isLetterOrDigit(text.charAt(end)));
            if (!typed.isEmpty()
                    && whole
                    && text.regionMatches(true, at, typed, 0, typed.length())) {
                return correction;
            }
        }
        return null;
    }

    private static Html expanded(Interpretation read) {
        List<String> synonyms =
                read.expanded().values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .limit(EXPANDED)
                        .toList();
        return Html.of("<p class=\"read\">Also searched: {}.</p>\n", words(synonyms));
    }

    private static List<Html> words(List<String> words) {
        List<Html> out = new ArrayList<>();
        for (String word : words) {
            out.add(Html.of(out.isEmpty() ? "<em>{}</em>" : ", <em>{}</em>", word));
        }
        return out;
    }
}
