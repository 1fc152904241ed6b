package gloss.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The token that allows others to have this server re-index. */
final class TokenOptions {
    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A file with the token for POST /api/reindex; also GLOSS_TOKEN_FILE.",
            defaultValue = "${env:GLOSS_TOKEN_FILE}")
    private @Nullable Path file;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description =
                    "The token itself, which others on this machine can see in the list of"
                            + " processes: better a file, or GLOSS_TOKEN in the environment.",
            defaultValue = "${env:GLOSS_TOKEN}")
    private @Nullable String token;

    Optional<String> token() throws IOException {
        if (file != null && !file.toString().isBlank()) {
            String text = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (text.isEmpty()) {
                throw new FailedException("there is no token in " + file);
            }
            return Optional.of(text);
        }
        return Optional.ofNullable(token).map(String::strip).filter(text -> !text.isEmpty());
    }
}
