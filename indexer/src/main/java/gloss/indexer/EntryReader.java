package gloss.indexer;

import gloss.engine.Entry;
import gloss.engine.EntryId;
import gloss.engine.Level;
import gloss.engine.Report.Finding;
import gloss.engine.Source;
import gloss.engine.Text;
import gloss.indexer.ContentFolder.ContentFile;
import gloss.indexer.FrontMatter.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;

/** Reads one file as an entry, or says what is wrong with it. Safe for use by many threads. */
final class EntryReader {
    private final ContentFolder folder;
    private final MarkdownRenderer renderer = new MarkdownRenderer();

    EntryReader(ContentFolder folder) {
        this.folder = folder;
    }

    /** The file's bytes and their hash. */
    static final class Bytes {
        private final byte[] content;
        private final String hash;

        Bytes(byte[] content, String hash) {
            this.content = content;
            this.hash = hash;
        }

        String hash() {
            return hash;
        }
    }

    /** Empty if the file is gone. */
    Optional<Bytes> bytes(ContentFile file) throws IOException {
        Path path = folder.resolve(file.path());
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            byte[] content = in.readNBytes(folder.limits().file() + 1);
            byte[] digest = Fingerprint.sha256().digest(content);
            return Optional.of(new Bytes(content, "sha256:" + HexFormat.of().formatHex(digest)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    ReadResult read(ContentFile file) {
        try {
            Optional<Bytes> bytes = bytes(file);
            return bytes.isEmpty() ? new ReadResult.Gone() : read(file, bytes.get());
        } catch (IOException e) {
            return failed(file, 1, "the file can't be read: " + Failure.describe(e));
        }
    }

    ReadResult read(ContentFile file, Bytes bytes) {
        try {
            return parse(file, bytes);
        } catch (BadEntryException e) {
            return failed(file, e.line(), e.problem());
        }
    }

    private static ReadResult failed(ContentFile file, int line, String message) {
        return new ReadResult.Failed(new Finding(file.path(), line, message));
    }

    private ReadResult parse(ContentFile file, Bytes bytes) throws BadEntryException {
        if (file.topic().isEmpty()) {
            throw new BadEntryException(
                    1, "an entry stands in entries/<topic>/<slug>.md; move this file there");
        }
        if (!EntryId.isValid(file.slug()) || !EntryId.isValid(file.topic())) {
            throw new BadEntryException(
                    1, "folder and file names are lower-case words joined by hyphens; rename it");
        }
        SourceText source = SourceText.of(bytes.content, folder.limits().file());
        FrontMatter matter =
                FrontMatter.read(source.lines(), source.end(), folder.limits().frontMatter());
        List<Finding> warnings = new ArrayList<>();
        for (Value key : matter.unknown()) {
            String message =
                    "\""
                            + key.text()
                            + "\" means nothing here; known are title, level, tags,"
                            + " aliases, see-also, formerly";
            warnings.add(new Finding(file.path(), key.line(), message));
        }
        Optional<Value> title = matter.first("title");
        if (title.isEmpty()) {
            throw new BadEntryException(
                    matter.lineOf("title"), "add a title: the question that this entry answers");
        }
        String body = source.body();
        Node document = renderer.parse(body);
        MarkdownRenderer.Rendered rendered = renderer.render(document);
        Entry entry =
                new Entry(
                        new EntryId(file.slug()),
                        Text.ofInline(title.get().text()),
                        file.topic(),
                        level(matter, file, warnings),
                        matter.all("tags").stream().map(Value::text).distinct().toList(),
                        aliases(matter),
                        ids(matter, "see-also"),
                        ids(matter, "formerly"),
                        rendered.passages(),
                        rendered.html(),
                        body,
                        new Source(file.path(), file.size(), file.modified(), bytes.hash()));
        return new ReadResult.Read(
                new ContentEntry(
                        entry, matter, source.lines(), source.bodyLine(), document, warnings));
    }

    private static Level level(FrontMatter matter, ContentFile file, List<Finding> warnings)
            throws BadEntryException {
        Optional<Value> value = matter.first("level");
        if (value.isEmpty()) {
            warnings.add(new Finding(file.path(), 1, "add a level: line; taken as intermediate"));
            return Level.INTERMEDIATE;
        }
        return Level.of(value.get().text())
                .orElseThrow(() ->
                        new BadEntryException(
                                value.get().line(),
                                "unknown level \""
                                        + value.get().text()
                                        + "\"; use beginner, intermediate or advanced"));
    }

    private List<Text> aliases(FrontMatter matter) throws BadEntryException {
        List<Value> values = matter.all("aliases");
        int most = folder.limits().aliases();
        if (values.size() > most) {
            throw new BadEntryException(matter.lineOf("aliases"), "more than " + most + " aliases");
        }
        List<Text> aliases = new ArrayList<>();
        for (Value value : values) {
            if (!value.text().isEmpty()) {
                aliases.add(Text.ofInline(value.text()));
            }
        }
        return aliases;
    }

    private static List<EntryId> ids(FrontMatter matter, String key) throws BadEntryException {
        List<EntryId> ids = new ArrayList<>();
        for (Value value : matter.all(key)) {
            if (!EntryId.isValid(value.text())) {
                throw new BadEntryException(
                        value.line(),
                        "\"" + value.text() + "\" is no slug: lower-case words joined by hyphens");
            }
            ids.add(new EntryId(value.text()));
        }
        return ids;
    }
}
