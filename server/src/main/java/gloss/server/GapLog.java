package gloss.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of the searches that found nothing good: a line each, the time, a tab and what was typed.
 * Who asked is not written down. Safe for use by many threads.
 */
public final class GapLog {
    /** Ten thousand questions are enough to learn from. */
    private static final long MAX_SIZE = 1024 * 1024;

    private static final int MAX_LINE = 300;
    private static final Logger LOG = LoggerFactory.getLogger(GapLog.class);

    private final Path file;
    private boolean broken;

    public GapLog(Path file) {
        this.file = file;
    }

    /**
     * Leaves the question out when the file is full or can't be written; that is no reason to fail.
     */
    synchronized void add(String question) {
        if (broken) {
            return;
        }
        String line = question.replaceAll("[\\p{Cntrl}\\s\u2028\u2029]+", " ").strip();
        String time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        String cut = line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE);
        try {
            if (Files.exists(file) && Files.size(file) > MAX_SIZE) {
                LOG.warn("{} is full; questions without an answer are no longer noted", file);
                broken = true;
                return;
            }
            Files.writeString(
                    file,
                    time + "\t" + cut + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.warn("{} can't be written ({}); questions are not noted", file, e.toString());
            broken = true;
        }
    }
}
