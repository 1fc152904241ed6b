package gloss.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of the questions that found nothing good: a line each, the time, a tab and what was typed.
 * Who asked is not written down, and only the file's owner can read it. When it is full, the older
 * half is forgotten. Safe for use by many threads, and by many processes that write to one file.
 */
public final class GapLog {
    /** The file's name where nobody chose another one. */
    public static final String FILE = "gaps.tsv";

    /** Ten thousand questions are enough to learn from. */
    static final int MAX_SIZE = 1024 * 1024;

    private static final int MAX_QUESTION = 300;
    private static final Logger LOG = LoggerFactory.getLogger(GapLog.class);

    private final Path file;
    private boolean warned;

    /**
     * Makes the file if it isn't there.
     *
     * @throws UncheckedIOException if it can't be written
     */
    public GapLog(Path file) {
        this.file = file;
        try {
            create(file);
            FileChannel.open(file, StandardOpenOption.WRITE).close();
        } catch (IOException e) {
            throw new UncheckedIOException("the gap log can't be written: " + e.getMessage(), e);
        }
    }

    private static void create(Path file) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try {
            Files.createFile(file, owner);
        } catch (FileAlreadyExistsException e) {
            // Written on.
        }
    }

    /** Leaves the question out when the file can't be written; that is no reason to fail. */
    synchronized void add(String question) {
        byte[] line = line(question).getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            channel.lock(); // until the channel is closed
            if (channel.size() + line.length > MAX_SIZE) {
                forgetOlderHalf(channel);
            }
            write(channel, ByteBuffer.wrap(line), channel.size());
        } catch (IOException | OverlappingFileLockException e) {
            if (!warned) {
                LOG.warn("{} can't be written ({}); a question is not noted", file, e.toString());
                warned = true;
            }
        }
    }

    private static String line(String question) {
        String line = question.replaceAll("[\\p{Cntrl}\\p{Cf}\\s\u2028\u2029]+", " ").strip();
        String cut = line.length() <= MAX_QUESTION ? line : line.substring(0, MAX_QUESTION);
        return Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\t" + cut + "\n";
    }

    private static void forgetOlderHalf(FileChannel channel) throws IOException {
        ByteBuffer half = ByteBuffer.allocate(MAX_SIZE / 2);
        long at = Math.max(0, channel.size() - half.capacity());
        while (half.hasRemaining() && channel.read(half, at + half.position()) >= 0) {}
        half.flip();
        while (half.hasRemaining() && half.get() != '\n') {}
        channel.truncate(write(channel, half, 0));
    }

    /** Returns where what was written ends. */
    private static long write(FileChannel channel, ByteBuffer bytes, long from) throws IOException {
        long at = from;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        return at;
    }

    /** What is in a log, the oldest first; a line that is none of ours is left out. */
    public static List<Gap> read(Path file) throws IOException {
        List<Gap> gaps = new ArrayList<>();
        byte[] bytes;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.lock(0, Long.MAX_VALUE, true);
            ByteBuffer all = ByteBuffer.allocate((int) Math.min(channel.size(), 2 * MAX_SIZE));
            while (all.hasRemaining() && channel.read(all) >= 0) {}
            bytes = all.array();
        }
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
            int tab = line.indexOf('\t');
            if (tab > 0 && tab + 1 < line.length()) {
                try {
                    gaps.add(
                            new Gap(
                                    Instant.parse(line.substring(0, tab)),
                                    line.substring(tab + 1)));
                } catch (DateTimeParseException e) {
                    LOG.debug("no line of a gap log: {}", line, e);
                }
            }
        }
        return List.copyOf(gaps);
    }
}
