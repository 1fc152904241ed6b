package gloss.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * What a server tells others of itself, in the index folder, where only its owner can read it.
 *
 * @param url under which this machine reaches it
 * @param token that allows a re-index
 * @param data the content it follows
 */
record RunningServer(String url, long pid, String token, String data) {
    private static final String FILE = "server.json";
    private static final String OWNER_ONLY = "rw-------";

    /** The server that runs on an index folder now. A file that a killed one left is no server. */
    static Optional<RunningServer> of(Path index) throws IOException {
        return ServeLock.isHeld(index) ? read(index) : Optional.empty();
    }

    private static Optional<RunningServer> read(Path index) throws IOException {
        try {
            String json = Files.readString(index.resolve(FILE), StandardCharsets.UTF_8);
            return Optional.of(new JsonMapper().readValue(json, RunningServer.class));
        } catch (NoSuchFileException | JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Whoever holds the index, in words. */
    static String describe(Path index) {
        try {
            return read(index)
                    .map(server ->
                            "the server at " + server.url() + " (process " + server.pid() + ")")
                    .orElse("another process");
        } catch (IOException e) {
            return "another process";
        }
    }

    void write(Path index) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mode =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString(OWNER_ONLY))
                        }
                        : new FileAttribute<?>[0];
        Path temporary = index.resolve(FILE + ".new");
        Files.deleteIfExists(temporary);
        Files.createFile(temporary, mode);
        Files.writeString(temporary, new JsonMapper().writeValueAsString(this));
        Files.move(
                temporary,
                index.resolve(FILE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    static void delete(Path index) throws IOException {
        Files.deleteIfExists(index.resolve(FILE));
    }

    /** So that the token never gets into a log by accident. */
    @Override
    public String toString() {
        return url + " (process " + pid + ")";
    }
}
