package gloss.indexer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file's text, split where the front matter ends.
 *
 * @param lines of the whole file
 * @param end the index of the line that closes the front matter
 */
record SourceText(List<String> lines, int end) {
    /**
     * @param longest the most bytes that it may have
     */
    static SourceText of(byte[] content, int longest) throws BadEntryException {
        if (content.length > longest) {
            throw new BadEntryException(
                    1, "the file is larger than " + size(longest) + "; split it");
        }
        List<String> lines = List.of(decode(content).split("\n", -1));
        return new SourceText(lines, closing(lines));
    }

    /** The text after the front matter, without blank lines around it. */
    String body() {
        return String.join("\n", lines.subList(end + 1, lines.size())).strip();
    }

    /** The line that {@link #body()} begins in, counted from 1; the last one if it is empty. */
    int bodyLine() {
        int line = end + 1;
        while (line < lines.size() - 1 && lines.get(line).isBlank()) {
            line++;
        }
        return Math.min(line, lines.size() - 1) + 1;
    }

    private static String size(int bytes) {
        return bytes % 1024 == 0 ? bytes / 1024 + " KB" : bytes + " bytes";
    }

    private static String decode(byte[] content) throws BadEntryException {
        ByteBuffer in = ByteBuffer.wrap(content);
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
        } catch (CharacterCodingException e) {
            String before = new String(content, 0, in.position(), StandardCharsets.ISO_8859_1);
            throw new BadEntryException(
                    lineAt(before, before.length()), "this is not UTF-8; save the file as UTF-8");
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new BadEntryException(
                    lineAt(text, nul), "there is a NUL character; this is not a text file");
        }
        return (text.startsWith("\ufeff") ? text.substring(1) : text)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    private static int lineAt(String text, int offset) {
        return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private static int closing(List<String> lines) throws BadEntryException {
        if (!lines.getFirst().stripTrailing().equals("---")) {
            throw new BadEntryException(
                    1, "the first line must be ---, followed by title: and the other fields");
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals("---")) {
                return i;
            }
        }
        throw new BadEntryException(1, "the front matter has no closing --- line");
    }
}
