package gloss.cli;

import gloss.indexer.ContentLimits;
import picocli.CommandLine.Option;

/** How large content files may be. */
final class ContentLimitOptions {
    @Option(
            names = "--max-file",
            paramLabel = "BYTES",
            description = "The largest content file (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:GLOSS_MAX_FILE:-1048576}")
    private int file = ContentLimits.DEFAULT.file();

    @Option(
            names = "--max-front-matter",
            paramLabel = "CHARACTERS",
            description = "The longest front matter of an entry (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:GLOSS_MAX_FRONT_MATTER:-16384}")
    private int frontMatter = ContentLimits.DEFAULT.frontMatter();

    @Option(
            names = "--max-aliases",
            paramLabel = "NUMBER",
            description = "The most aliases of an entry (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:GLOSS_MAX_ALIASES:-64}")
    private int aliases = ContentLimits.DEFAULT.aliases();

    ContentLimits limits() {
        return new ContentLimits(file, frontMatter, aliases);
    }
}
