package gloss.server.page;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A script, style sheet or icon in memory. Immutable. */
final class Asset {
    private final String type;
    private final byte[] bytes;

    /** Takes over {@code bytes}. */
    Asset(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    String type() {
        return type;
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
