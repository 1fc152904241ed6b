package gloss.indexer;

/**
 * How large content may be: files come from strangers, and one of them must not fill the memory.
 *
 * @param file in bytes
 * @param frontMatter in characters
 * @param aliases of one entry
 */
public record ContentLimits(int file, int frontMatter, int aliases) {
    public static final ContentLimits DEFAULT = new ContentLimits(1024 * 1024, 16 * 1024, 64);

    public ContentLimits {
        positive("file", file);
        positive("front matter", frontMatter);
        positive("aliases", aliases);
    }

    private static void positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "the limit for " + name + " must be positive, got " + value);
        }
    }
}
