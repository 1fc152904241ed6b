package gloss.indexer.check;

import gloss.indexer.Content;
import gloss.indexer.ContentEntry;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;

/** Links lead to entries, topics and headings that exist, or out. */
final class LinkRule implements Rule {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,20}:.*");
    private static final Pattern KEPT_SCHEME = Pattern.compile("(https?|mailto):.*");
    private static final String ENTRY = "/e/";
    private static final String TOPIC = "/t/";

    private final Content content;
    private final Slugs slugs;

    LinkRule(Content content, Slugs slugs) {
        this.content = content;
        this.slugs = slugs;
    }

    @Override
    public void check(ContentEntry entry, Problems problems) {
        entry.document()
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Link link) {
                                problem(entry, link.getDestination())
                                        .ifPresent(p -> problems.error(entry.lineOf(link), p));
                                visitChildren(link);
                            }

                            @Override
                            public void visit(Image image) {
                                problems.error(
                                        entry.lineOf(image),
                                        "pictures are not shown; say it in words or code");
                            }
                        });
    }

    private Optional<String> problem(ContentEntry entry, String destination) {
        int hash = destination.indexOf('#');
        String path = hash < 0 ? destination : destination.substring(0, hash);
        String heading = hash < 0 ? "" : destination.substring(hash + 1);
        if (SCHEME.matcher(destination).matches()) {
            return KEPT_SCHEME.matcher(destination).matches()
                    ? Optional.empty()
                    : Optional.of("only http, https and mailto links are kept: " + destination);
        } else if (destination.isEmpty()) {
            return Optional.of("this link leads nowhere; write /e/ and a slug");
        } else if (path.isEmpty()) {
            return heading(entry, heading);
        } else if (path.startsWith(ENTRY)) {
            return entry(path.substring(ENTRY.length()), heading);
        } else if (path.startsWith(TOPIC)) {
            return topic(path.substring(TOPIC.length()));
        } else if (path.equals("/") || path.startsWith("/?")) {
            return Optional.empty();
        } else if (path.startsWith("/")) {
            return Optional.of(
                    "this link leads nowhere: " + path + "; entries are /e/slug, topics /t/topic");
        }
        return Optional.of(relative(path));
    }

    private Optional<String> entry(String slug, String heading) {
        if (!slugs.exists(slug)) {
            return Optional.of("this link leads nowhere: " + ENTRY + slug + slugs.mend(slug));
        }
        return heading.isEmpty()
                ? Optional.empty()
                : content.entry(slug).flatMap(target -> heading(target, heading));
    }

    private static Optional<String> heading(ContentEntry target, String heading) {
        return target.entry().html().contains("id=\"" + heading + "\"")
                ? Optional.empty()
                : Optional.of("there is no heading #" + heading + " in \"" + target.id() + "\"");
    }

    private Optional<String> topic(String topic) {
        return content.topics().contains(topic)
                ? Optional.empty()
                : Optional.of(
                        "there is no topic \""
                                + topic
                                + "\""
                                + Nearest.question(topic, content.topics()));
    }

    private String relative(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String slug = name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
        return slugs.exists(slug)
                ? "write " + ENTRY + slug + " instead of " + path
                : "this link leads nowhere: " + path + slugs.mend(slug);
    }
}
