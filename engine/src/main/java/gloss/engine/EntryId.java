package gloss.engine;

/**
 * An entry's identity and the last part of its URL: lower-case ASCII words and digits joined by
 * single hyphens, at most 100 characters.
 */
public record EntryId(String slug) implements Comparable<EntryId> {
    private static final int MAX_LENGTH = 100;

    public EntryId {
        if (!isValid(slug)) {
            throw new IllegalArgumentException(
                    "a slug is lower-case words joined by hyphens, got \"" + slug + "\"");
        }
    }

    public static boolean isValid(String slug) {
        if (slug.isEmpty() || slug.length() > MAX_LENGTH) {
            return false;
        }
        boolean joint = true;
        for (int i = 0; i < slug.length(); i++) {
            char c = slug.charAt(i);
            if (c == '-') {
                if (joint) {
                    return false;
                }
                joint = true;
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                joint = false;
            } else {
                return false;
            }
        }
        return !joint;
    }

    @Override
    public int compareTo(EntryId other) {
        return slug.compareTo(other.slug);
    }

    @Override
    public String toString() {
        return slug;
    }
}
