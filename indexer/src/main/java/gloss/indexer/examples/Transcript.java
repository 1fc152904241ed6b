package gloss.indexer.examples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the driver sends, taken apart: see driver.py. One thread reads it; any other may look at it
 * meanwhile.
 */
final class Transcript {
    /** What a block printed, and the last line of the traceback if it raised. */
    record Ran(String printed, String error) {
        /** As somebody at a terminal would see it. */
        String all() {
            boolean broken = !error.isEmpty() && !printed.isEmpty() && !printed.endsWith("\n");
            return printed + (broken ? "\n" : "") + error;
        }
    }

    /** Why there is no more. */
    enum End {
        /** All blocks are done, or the process ended. */
        NATURAL,
        TIME,
        LENGTH
    }

    private static final int CHUNK = 8192;

    private final byte[] mark;
    private final int blocks;
    private final int limit;
    private final List<Ran> ran = new ArrayList<>();
    private End end = End.NATURAL;

    Transcript(String mark, int blocks, int limit) {
        this.mark = mark.getBytes(StandardCharsets.US_ASCII);
        this.blocks = blocks;
        this.limit = limit;
    }

    /** Reads until all blocks are done, or the stream ends, or a block prints too much. */
    void read(InputStream in) throws IOException {
        byte[] buffer = new byte[limit + mark.length + CHUNK];
        int length = 0;
        int searched = 0;
        while (!isComplete()) {
            if (length >= limit + mark.length) {
                stop(End.LENGTH);
                return;
            }
            int count = in.read(buffer, length, CHUNK);
            if (count < 0) {
                return;
            }
            length += count;
            int at = find(buffer, searched, length);
            int end = at < 0 ? -1 : take(buffer, at, length);
            while (end >= 0) {
                length -= end;
                System.arraycopy(buffer, end, buffer, 0, length);
                at = find(buffer, 0, length);
                end = at < 0 ? -1 : take(buffer, at, length);
            }
            searched = at < 0 ? Math.max(0, length - mark.length) : at;
        }
    }

    /** Takes the block before the mark, if all of it is there; returns its end, or -1. */
    private int take(byte[] bytes, int at, int length) {
        int number = at + mark.length;
        int line = number;
        while (line < length && bytes[line] != '\n') {
            line++;
        }
        if (line >= length) {
            return -1;
        }
        int until = line + 1 + Integer.parseInt(text(bytes, number, line));
        if (until > length) {
            return -1;
        }
        add(new Ran(text(bytes, 0, at), text(bytes, line + 1, until)));
        return until;
    }

    private int find(byte[] bytes, int from, int length) {
        for (int i = from; i + mark.length <= length; i++) {
            if (Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
                return i;
            }
        }
        return -1;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private synchronized void add(Ran block) {
        ran.add(block);
    }

    synchronized void stop(End reason) {
        end = reason;
    }

    synchronized List<Ran> ran() {
        return List.copyOf(ran);
    }

    synchronized End end() {
        return end;
    }

    synchronized boolean isComplete() {
        return ran.size() == blocks;
    }
}
