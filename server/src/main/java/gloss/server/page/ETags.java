package gloss.server.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Tags by which a browser asks whether its copy is still good. */
final class ETags {
    private ETags() {}

    /** Weak, as the same page may be compressed or not. */
    static String weak(String... parts) {
        MessageDigest digest = Assets.sha256();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return "W/\"" + HexFormat.of().formatHex(digest.digest(), 0, 12) + "\"";
    }

    static boolean matches(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String candidate : ifNoneMatch.split(",", 20)) {
            String wanted = candidate.strip();
            if (wanted.equals("*") || opaque(wanted).equals(opaque(tag))) {
                return true;
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
