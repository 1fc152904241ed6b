package gloss.engine.lucene;

import gloss.engine.EntryId;
import gloss.engine.Level;
import gloss.engine.Passage;
import gloss.engine.Range;
import gloss.engine.Source;
import gloss.engine.SourceState;
import gloss.engine.Text;
import gloss.engine.rank.AnalyzedEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Writes and reads the binary doc values. A byte in front tells the format; {@link CommitData} says
 * it for the whole index, so that one of another format is not opened in the first place.
 */
final class EntryCodec {
    static final byte FORMAT = 1;

    private EntryCodec() {}

    /** Writes one value; a lambda may throw what {@link DataOutput} throws. */
    private interface Body {
        void write(DataOutput out) throws IOException;
    }

    private interface Element<T> {
        T read(DataInput in) throws IOException;
    }

    static BytesRef source(EntryId id, Source source) {
        return bytes(out -> {
            out.writeString(id.slug());
            write(out, source);
        });
    }

    static SourceState source(BytesRef bytes) throws IOException {
        DataInput in = open(bytes);
        return new SourceState(new EntryId(in.readString()), readSource(in));
    }

    static BytesRef summary(AnalyzedEntry.Summary entry) {
        return bytes(out -> {
            out.writeString(entry.id().slug());
            write(out, entry.title());
            out.writeString(entry.topic());
            out.writeString(entry.level().value());
            strings(out, entry.tags());
            out.writeVInt(entry.aliases().size());
            for (Text alias : entry.aliases()) {
                write(out, alias);
            }
            out.writeVInt(entry.passages().size());
            for (Passage passage : entry.passages()) {
                out.writeString(passage.kind().name());
                write(out, passage.text());
            }
            write(out, entry.source());
        });
    }

    static AnalyzedEntry.Summary summary(BytesRef bytes) throws IOException {
        DataInput in = open(bytes);
        return new AnalyzedEntry.Summary(
                new EntryId(in.readString()),
                readText(in),
                in.readString(),
                Level.of(in.readString()).orElseThrow(),
                list(in, DataInput::readString),
                list(in, EntryCodec::readText),
                list(in, i -> new Passage(Passage.Kind.valueOf(i.readString()), readText(i))),
                readSource(in));
    }

    /** What only the entry's page needs. */
    record Page(List<EntryId> seeAlso, List<EntryId> formerly, String html, String markdown) {}

    static BytesRef page(Page page) {
        return bytes(out -> {
            strings(out, page.seeAlso().stream().map(EntryId::slug).toList());
            strings(out, page.formerly().stream().map(EntryId::slug).toList());
            out.writeString(page.html());
            out.writeString(page.markdown());
        });
    }

    static Page page(BytesRef bytes) throws IOException {
        DataInput in = open(bytes);
        return new Page(
                list(in, i -> new EntryId(i.readString())),
                list(in, i -> new EntryId(i.readString())),
                in.readString(),
                in.readString());
    }

    private static BytesRef bytes(Body body) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeByte(FORMAT);
        try {
            body.write(out);
        } catch (IOException e) {
            throw new AssertionError("writing to memory", e);
        }
        return new BytesRef(out.toArrayCopy());
    }

    private static DataInput open(BytesRef bytes) throws IOException {
        DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        byte format = in.readByte();
        if (format != FORMAT) {
            throw new IOException("an entry is stored in an unknown format: " + format);
        }
        return in;
    }

    private static void write(DataOutput out, Source source) throws IOException {
        out.writeString(source.path());
        out.writeVLong(source.size());
        out.writeZLong(source.modified());
        out.writeString(source.hash());
    }

    private static Source readSource(DataInput in) throws IOException {
        return new Source(in.readString(), in.readVLong(), in.readZLong(), in.readString());
    }

    private static void write(DataOutput out, Text text) throws IOException {
        out.writeString(text.plain());
        out.writeVInt(text.code().size());
        for (Range range : text.code()) {
            out.writeVInt(range.start());
            out.writeVInt(range.end());
        }
    }

    private static Text readText(DataInput in) throws IOException {
        return new Text(in.readString(), list(in, i -> new Range(i.readVInt(), i.readVInt())));
    }

    private static void strings(DataOutput out, List<String> strings) throws IOException {
        out.writeVInt(strings.size());
        for (String string : strings) {
            out.writeString(string);
        }
    }

    private static <T> List<T> list(DataInput in, Element<T> element) throws IOException {
        int size = in.readVInt();
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(element.read(in));
        }
        return list;
    }
}
