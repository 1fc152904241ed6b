package gloss.engine.opensearch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What an Authorization header says. Never printed. */
public final class Credentials {
    private final String header;

    private Credentials(String header) {
        this.header = header;
    }

    public static Credentials basic(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Credentials("Basic " + Base64.getEncoder().encodeToString(both));
    }

    public static Credentials apiKey(String key) {
        return new Credentials("ApiKey " + key.strip());
    }

    String header() {
        return header;
    }

    @Override
    public String toString() {
        return "(credentials)";
    }
}
