package gloss.engine.lucene;

import gloss.engine.Generation;
import gloss.engine.Report;
import gloss.engine.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** What is kept with a Lucene commit: all of a generation that isn't entries. */
record CommitData(Generation generation, Vocabulary vocabulary, Report report, String fingerprint) {
    private static final String KEY = "gloss";

    /** Beside the rest, so that even a version that can't read the rest knows how far we got. */
    private static final String NUMBER = "generation";

    /** How this and the entries are written; an index of another format can't be read at all. */
    private static final String FORMAT_KEY = "format";

    private static final String FORMAT = "1." + EntryCodec.FORMAT;

    static final CommitData EMPTY =
            new CommitData(
                    new Generation(0, Instant.EPOCH, false),
                    Vocabulary.EMPTY,
                    Report.empty(),
                    Fields.fingerprint());

    CommitData with(Generation newGeneration, Vocabulary newVocabulary, Report newReport) {
        return new CommitData(newGeneration, newVocabulary, newReport, fingerprint);
    }

    /** For an index that is written from the beginning, by what this version makes of text. */
    CommitData remade() {
        return new CommitData(generation, vocabulary, report, Fields.fingerprint());
    }

    Map<String, String> toMap() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(fingerprint);
            out.writeLong(generation.number());
            out.writeLong(generation.published().toEpochMilli());
            out.writeBoolean(generation.pinned());
            out.writeInt(vocabulary.synonyms().size());
            for (Vocabulary.Synonyms synonyms : vocabulary.synonyms()) {
                strings(out, synonyms.from());
                strings(out, synonyms.to());
            }
            out.writeInt(vocabulary.topics().size());
            for (Vocabulary.Topic topic : vocabulary.topics()) {
                strings(out, List.of(topic.value(), topic.label(), topic.description()));
            }
            write(out, report);
        } catch (IOException e) {
            throw new AssertionError("writing to memory", e);
        }
        return Map.of(
                FORMAT_KEY,
                FORMAT,
                NUMBER,
                Long.toString(generation.number()),
                KEY,
                Base64.getEncoder().encodeToString(bytes.toByteArray()));
    }

    /** The number alone; 0 if there is none. */
    static long number(Map<String, String> map) {
        String number = map.getOrDefault(NUMBER, "");
        return number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0;
    }

    static CommitData of(Map<String, String> map) throws IOException {
        String format = map.get(FORMAT_KEY);
        String value = map.get(KEY);
        if (format == null || value == null) {
            throw new IOException("not an index of Gloss");
        }
        if (!format.equals(FORMAT)) {
            throw new IOException("an index of format " + format + ", not of " + FORMAT);
        }
        byte[] bytes = Base64.getDecoder().decode(value);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String fingerprint = in.readUTF();
            Generation generation =
                    new Generation(
                            in.readLong(), Instant.ofEpochMilli(in.readLong()), in.readBoolean());
            List<Vocabulary.Synonyms> synonyms = new ArrayList<>();
            for (int n = in.readInt(); n > 0; n--) {
                synonyms.add(new Vocabulary.Synonyms(strings(in), strings(in)));
            }
            List<Vocabulary.Topic> topics = new ArrayList<>();
            for (int n = in.readInt(); n > 0; n--) {
                List<String> parts = strings(in);
                topics.add(new Vocabulary.Topic(parts.get(0), parts.get(1), parts.get(2)));
            }
            return new CommitData(
                    generation, new Vocabulary(synonyms, topics), readReport(in), fingerprint);
        }
    }

    private static void write(DataOutputStream out, Report report) throws IOException {
        out.writeInt(report.added());
        out.writeInt(report.updated());
        out.writeInt(report.removed());
        out.writeInt(report.unchanged());
        findings(out, report.failed());
        findings(out, report.warnings());
        out.writeLong(report.generation());
        out.writeLong(report.tookMs());
    }

    /** A refused re-index publishes nothing, so that a kept report is always a published one. */
    private static Report readReport(DataInputStream in) throws IOException {
        return new Report(
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                List.of(),
                findings(in),
                findings(in),
                true,
                null,
                in.readLong(),
                in.readLong());
    }

    private static void findings(DataOutputStream out, List<Report.Finding> findings)
            throws IOException {
        out.writeInt(findings.size());
        for (Report.Finding finding : findings) {
            string(out, finding.path());
            out.writeInt(finding.line());
            string(out, finding.message());
        }
    }

    private static List<Report.Finding> findings(DataInputStream in) throws IOException {
        List<Report.Finding> findings = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            findings.add(new Report.Finding(string(in), in.readInt(), string(in)));
        }
        return findings;
    }

    private static void strings(DataOutputStream out, List<String> strings) throws IOException {
        out.writeInt(strings.size());
        for (String string : strings) {
            string(out, string);
        }
    }

    private static List<String> strings(DataInputStream in) throws IOException {
        List<String> strings = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            strings.add(string(in));
        }
        return strings;
    }

    /** Not writeUTF, which ends at 64 KB. */
    private static void string(DataOutputStream out, String string) throws IOException {
        byte[] bytes = string.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String string(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), java.nio.charset.StandardCharsets.UTF_8);
    }
}
