package gloss.server.page;

import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Highlighted;
import gloss.engine.Hit;
import gloss.engine.Searcher;
import gloss.server.html.Html;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An entry and where to go from it. */
record EntryPage(Searcher searcher, Entry entry, String query) {
    private static final int SIMILAR = 5;
    private static final int DESCRIPTION = 200;

    View view() {
        Labels labels = new Labels(searcher.vocabulary());
        QueryMarks marks = QueryMarks.of(searcher, query);
        EntryBody body = EntryBody.of(entry.html(), marks);
        boolean marked = body.marked() > 0 || !marks.in(entry.title().plain()).isEmpty();
        Html main =
                Html.of(
                        """
                        <p class="crumbs"><a href="/">Topics</a> <span aria-hidden="true">›</span>\
                         <a href="{}">{}</a></p>
                        <h1>{}</h1>
                        {}<p class="facts"><a href="/?level={}">{}</a>{}</p>
                        <article class="text">
                        {}
                        </article>
                        {}\
                        """,
                        Labels.topicUrl(entry.topic()),
                        labels.topic(entry.topic()),
                        Html.highlighted(marks.in(entry.title())),
                        Html.when(marked, unmark()),
                        entry.level().value(),
                        Labels.level(entry.level()),
                        tags(),
                        body.html(),
                        Neighbours.of(searcher, entry).html());
        String path = "/e/" + entry.id();
        return View.of(
                View.Kind.ENTRY, entry.title().plain(), description(), path, main, side(body));
    }

    private Html unmark() {
        return Html.of(
                """
                <p class="marking"><a href="/?q={}">← Results for <em>{}</em></a>\
                 <a class="unmark" href="/e/{}">Remove the marks</a></p>
                """,
                PageQuery.encoded(query),
                query,
                entry.id().slug());
    }

    private List<Html> tags() {
        return entry.tags().stream()
                .map(tag ->
                        Html.of(
                                " <a class=\"tag\" href=\"/?tag={}\">{}</a>",
                                PageQuery.encoded(tag),
                                tag))
                .toList();
    }

    private String description() {
        String lead = entry.lead();
        if (lead.length() <= DESCRIPTION) {
            return lead;
        }
        int space = lead.lastIndexOf(' ', DESCRIPTION);
        return lead.substring(0, space > 0 ? space : DESCRIPTION) + " …";
    }

    private Html side(EntryBody body) {
        Set<EntryId> shown = new HashSet<>();
        shown.add(entry.id());
        List<Html> seeAlso = new ArrayList<>();
        for (EntryId id : entry.seeAlso()) {
            searcher.get(id)
                    .filter(other -> shown.add(other.id()))
                    .map(other -> link(other.id(), Highlighted.none(other.title())))
                    .ifPresent(seeAlso::add);
        }
        List<Html> similar = new ArrayList<>();
        for (Hit hit : searcher.similar(entry.id(), SIMILAR + shown.size())) {
            if (similar.size() < SIMILAR && shown.add(hit.id())) {
                similar.add(link(hit.id(), hit.title()));
            }
        }
        return Html.of(
                """
                <aside id="side" class="side" aria-label="About this entry">
                {}{}{}<section class="source"><h2>Source</h2>
                <p><code>{}</code></p></section>
                </aside>\
                """,
                contents(body),
                section("See also", seeAlso),
                section("More like this", similar),
                entry.source().path());
    }

    private static Html contents(EntryBody body) {
        List<Html> links = new ArrayList<>();
        for (EntryBody.Heading heading : body.headings()) {
            links.add(Html.of("<li><a href=\"#{}\">{}</a></li>\n", heading.id(), heading.text()));
        }
        return links.size() < 2 ? Html.NONE : section("On this page", links);
    }

    private static Html link(EntryId id, Highlighted title) {
        return Html.of("<li><a href=\"/e/{}\">{}</a></li>\n", id.slug(), Html.highlighted(title));
    }

    private static Html section(String title, List<Html> items) {
        return Html.when(
                !items.isEmpty(),
                Html.of(
                        "<section><h2>{}</h2>\n<ul class=\"links\">\n{}</ul></section>\n",
                        title,
                        items));
    }
}
