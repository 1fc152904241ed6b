package gloss.indexer;

import gloss.engine.Generation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Remembers which content a rollback was meant for. A pinned generation differs from the folder, so
 * any comparison would want to replace it; it stays as long as the folder is what it was when the
 * rollback was asked for.
 */
final class Pin {
    private static final String FILE = "pinned";

    private final Path file;
    private final ContentFolder folder;

    /**
     * @param state a folder to remember things in
     */
    Pin(Path state, ContentFolder folder) {
        this.file = state.resolve(FILE);
        this.folder = folder;
    }

    /** The content as it is now. */
    String content() throws IOException {
        return Fingerprint.of(folder);
    }

    void set(Generation generation, String content) throws IOException {
        Files.writeString(file, generation.number() + "\n" + content + "\n");
    }

    /** Whether {@code generation} was rolled back to, and content hasn't changed since. */
    boolean holds(Generation generation) throws IOException {
        if (!generation.pinned()) {
            return false;
        }
        String now = content();
        String[] lines = read().split("\n", -1);
        boolean known = lines.length > 1 && lines[0].equals(Long.toString(generation.number()));
        if (!known) {
            // The rollback was cut short before it could note this; it was meant for what is there.
            set(generation, now);
            return true;
        }
        return lines[1].equals(now);
    }

    private String read() throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        }
    }
}
