package gloss.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page's scripts, styles and icons. They share one address prefix made from a hash of them all,
 * so that scripts can import each other by relative paths and browsers may keep them for ever.
 * Immutable.
 */
final class Assets {
    /** What every page loads, in this order. */
    static final List<String> MODULES =
            List.of(
                    "app.js",
                    "box.js",
                    "code.js",
                    "combobox.js",
                    "copy.js",
                    "history.js",
                    "keyboard.js",
                    "live-search.js",
                    "marks.js",
                    "reindex.js",
                    "results.js",
                    "settings.js",
                    "vendor/combobox-nav.js");

    private static final List<String> OTHERS =
            List.of(
                    "first.js",
                    "style.css",
                    "content.css",
                    "favicon.svg",
                    "favicon.ico",
                    "vendor/highlight.js",
                    "vendor/highlight-bash.js",
                    "vendor/highlight-ini.js",
                    "vendor/highlight-javascript.js",
                    "vendor/highlight-json.js",
                    "vendor/highlight-python.js",
                    "vendor/highlight-sql.js",
                    "vendor/highlight-xml.js");

    private static final Map<String, String> TYPES =
            Map.of(
                    "js", "text/javascript; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "svg", "image/svg+xml",
                    "ico", "image/x-icon");

    private final Map<String, Asset> assets = new LinkedHashMap<>();
    private final String hash;

    Assets() {
        MessageDigest digest = sha256();
        for (List<String> names : List.of(MODULES, OTHERS)) {
            for (String name : names) {
                byte[] bytes = read(name);
                digest.update(bytes);
                assets.put(name, new Asset(type(name), bytes));
            }
        }
        hash = HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    /** Changes when any asset does. */
    String hash() {
        return hash;
    }

    String url(String name) {
        if (!assets.containsKey(name)) {
            throw new IllegalArgumentException("there is no asset " + name);
        }
        return "/assets/" + hash + "/" + name;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    Map<String, Asset> all() {
        return Map.copyOf(assets);
    }

    private static String type(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalStateException("no content type for " + name);
        }
        return type;
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the asset " + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the asset " + name, e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
