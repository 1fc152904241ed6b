package gloss.indexer;

import gloss.indexer.ContentFolder.ContentFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** One hash over all content: the paths and contents of entries, synonyms and topics. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(ContentFolder folder) throws IOException {
        MessageDigest digest = sha256();
        Listing listing = Listing.of(folder);
        EntryReader reader = new EntryReader(folder);
        for (String slug : listing.slugs()) {
            for (ContentFile file : listing.files(slug)) {
                add(digest, file.path());
                add(digest, hash(reader, file));
            }
        }
        for (String name : List.of(ContentFolder.SYNONYMS, ContentFolder.TOPICS)) {
            Path path = folder.resolve(name);
            digest.update(Files.isRegularFile(path) ? Files.readAllBytes(path) : new byte[0]);
            add(digest, name);
        }
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static String hash(EntryReader reader, ContentFile file) {
        try {
            Optional<EntryReader.Bytes> bytes = reader.bytes(file);
            return bytes.map(EntryReader.Bytes::hash).orElse("gone");
        } catch (IOException e) {
            return "unreadable";
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
