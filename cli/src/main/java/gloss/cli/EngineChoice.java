package gloss.cli;

import gloss.engine.SearchEngine;
import gloss.engine.opensearch.Credentials;
import gloss.engine.opensearch.OpenSearchEngine;
import gloss.engine.opensearch.OpenSearchOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which engine, and for a cluster how to reach it. Secrets come from a file or the environment. */
final class EngineChoice {
    private enum Kind {
        LUCENE,
        OPENSEARCH
    }

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--engine",
            description = "lucene (embedded) or opensearch (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:GLOSS_ENGINE:-lucene}")
    private Kind kind = Kind.LUCENE;

    @Option(
            names = "--opensearch",
            paramLabel = "URL[,URL…]",
            split = ",",
            description = "The cluster's hosts, such as https://search1:9200.",
            defaultValue = "${env:GLOSS_OPENSEARCH}")
    private @Nullable List<URI> hosts;

    @Option(
            names = "--opensearch-name",
            paramLabel = "NAME",
            description = "What the cluster's index names begin with (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:GLOSS_OPENSEARCH_NAME:-gloss}")
    private String name = "gloss";

    @Option(
            names = "--opensearch-auth",
            paramLabel = "FILE",
            description =
                    "A file with user:password, or ApiKey and the key (or set"
                            + " GLOSS_OPENSEARCH_CREDENTIALS to the same).",
            defaultValue = "${env:GLOSS_OPENSEARCH_AUTH}")
    private @Nullable Path credentials;

    @Option(
            names = "--opensearch-ca",
            paramLabel = "FILE",
            description = "Trust the certificates of this PEM file.",
            defaultValue = "${env:GLOSS_OPENSEARCH_CA}")
    private @Nullable Path authority;

    @Option(
            names = "--opensearch-shards",
            description = "Shards of a new index (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:GLOSS_OPENSEARCH_SHARDS:-1}")
    private int shards = 1;

    @Option(
            names = "--opensearch-replicas",
            description = "Further copies of each shard (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:GLOSS_OPENSEARCH_REPLICAS:-1}")
    private int replicas = 1;

    /** The engine on the cluster if that is chosen. */
    Optional<SearchEngine> cluster() {
        if (kind != Kind.OPENSEARCH) {
            return Optional.empty();
        }
        List<URI> known = new ArrayList<>();
        for (URI host : hosts == null ? List.<URI>of() : hosts) {
            if (!host.toString().isBlank()) {
                known.add(host);
            }
        }
        if (known.isEmpty()) {
            throw wrong("--engine opensearch needs --opensearch with the cluster's URL");
        }
        try {
            OpenSearchOptions options =
                    OpenSearchOptions.of(known).name(name).copies(shards, replicas);
            String secret = secret();
            if (!secret.isEmpty()) {
                options = options.credentials(credentials(secret));
            }
            if (authority != null && !authority.toString().isEmpty()) {
                options = options.authority(authority);
            }
            OpenSearchEngine engine = new OpenSearchEngine(options);
            engine.greet();
            return Optional.of(engine);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private String secret() {
        if (credentials == null || credentials.toString().isEmpty()) {
            String fromEnvironment = System.getenv("GLOSS_OPENSEARCH_CREDENTIALS");
            return fromEnvironment == null ? "" : fromEnvironment.strip();
        }
        try {
            return Files.readString(credentials).strip();
        } catch (IOException e) {
            throw wrong("can't read " + credentials + ", which --opensearch-auth names");
        }
    }

    private Credentials credentials(String secret) {
        if (secret.startsWith("ApiKey ")) {
            return Credentials.apiKey(secret.substring("ApiKey ".length()));
        }
        int colon = secret.indexOf(':');
        if (colon <= 0 || secret.lines().count() > 1) {
            throw wrong("credentials are user:password, or ApiKey and the key");
        }
        return Credentials.basic(secret.substring(0, colon), secret.substring(colon + 1));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(
                java.util.Objects.requireNonNull(spec, "made by picocli").commandLine(), message);
    }
}
