package gloss.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Tells this machine's other processes of a server, as long as it runs. */
final class Announcement implements AutoCloseable {
    private static final int TOKEN_BYTES = 32;

    private final ServeLock lock;
    private final Path index;
    private final String token;

    Announcement(ServeLock lock, Path index) {
        this.lock = lock;
        this.index = index;
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Known to whoever can read the index folder. */
    String token() {
        return token;
    }

    void make(String host, int port, Path data, PrintWriter err) throws IOException {
        if (!lock.isReal()) {
            err.println("The index folder " + index + " can't be written: serving what is there.");
            return;
        }
        String name = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        String address = name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
        new RunningServer(
                        "http://" + address + ":" + port,
                        ProcessHandle.current().pid(),
                        token,
                        data.toString())
                .write(index);
    }

    @Override
    public void close() throws IOException {
        if (lock.isReal()) {
            RunningServer.delete(index);
        }
    }
}
