package gloss.server.page;

import gloss.server.html.Html;

/** Line drawings, 20 units square, in the colour of the text around them. */
final class Icons {
    static final Html SEARCH =
            Html.of(
                    """
                    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><circle cx="8.5"\
                     cy="8.5" r="5.5"/><path d="m13 13 4.5 4.5"/></svg>\
                    """);
    static final Html CLOSE =
            Html.of(
                    """
                    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path\
                     d="m5 5 10 10M15 5 5 15"/></svg>\
                    """);
    static final Html HELP =
            Html.of(
                    """
                    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><rect x="2" y="5"\
                     width="16" height="10" rx="2"/><path d="M5 8.5h.01M8.3 8.5h.01M11.6 8.5h.01M15\
                     8.5h.01M6 12h8"/></svg>\
                    """);
    static final Html THEME =
            Html.of(
                    """
                    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><circle cx="10"\
                     cy="10" r="7.5"/><path class="full" d="M10 2.5a7.5 7.5 0 0 1 0 15z"/></svg>\
                    """);
    static final Html FILTERS =
            Html.of(
                    """
                    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path\
                     d="M3 6h14M6 10h8M8.5 14h3"/></svg>\
                    """);

    private Icons() {}
}
