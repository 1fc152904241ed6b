package gloss.engine;

/**
 * Where an entry was read from.
 *
 * @param path relative to the data folder, with forward slashes
 * @param size of the file, in bytes
 * @param modified the file's time stamp, in milliseconds since 1970
 * @param hash of the file's bytes: {@code sha256:} and 64 hexadecimal digits
 */
public record Source(String path, long size, long modified, String hash) {}
