package gloss.engine.opensearch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which cluster, and how to deal with it.
 *
 * @param hosts tried in turn; several of one cluster
 * @param name what the names of all indices begin with, so that clusters can be shared
 * @param authority a file of PEM certificates to trust instead of the JDK's
 * @param timeLimit for one search
 * @param patience how long a read is tried again while the cluster is busy or away
 * @param writePatience the same for writes, which nobody waits for at a keyboard
 * @param lease how long a writer that has gone silent keeps the others waiting
 * @param grace how long replaced entries stay for searches that still run in other processes
 * @param shards of a new index
 * @param replicas of a new index
 */
public record OpenSearchOptions(
        List<URI> hosts,
        String name,
        Optional<Credentials> credentials,
        Optional<Path> authority,
        Duration timeLimit,
        Duration patience,
        Duration writePatience,
        Duration lease,
        Duration grace,
        int shards,
        int replicas) {
    public OpenSearchOptions {
        hosts = List.copyOf(hosts);
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("name at least one OpenSearch host");
        }
        for (URI host : hosts) {
            boolean http = "http".equals(host.getScheme()) || "https".equals(host.getScheme());
            if (!http || host.getHost() == null || host.getUserInfo() != null) {
                // Not the host itself in the message: it may hold a password.
                throw new IllegalArgumentException(
                        "a host is http://name:port or https://name:port, without user or password");
            }
        }
        if (!name.matches("[a-z][a-z0-9-]{0,49}")) {
            throw new IllegalArgumentException(
                    "an index name is lower-case letters, digits and hyphens, got \""
                            + name
                            + "\"");
        }
        if (shards < 1 || replicas < 0) {
            throw new IllegalArgumentException(
                    "shards must be 1 or more and replicas 0 or more, got "
                            + shards
                            + " and "
                            + replicas);
        }
    }

    /** For one or several hosts, with everything else as it is best for most. */
    public static OpenSearchOptions of(List<URI> hosts) {
        return new OpenSearchOptions(
                hosts,
                "gloss",
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(3),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                1,
                1);
    }

    public OpenSearchOptions name(String newName) {
        return new OpenSearchOptions(
                hosts,
                newName,
                credentials,
                authority,
                timeLimit,
                patience,
                writePatience,
                lease,
                grace,
                shards,
                replicas);
    }

    public OpenSearchOptions credentials(Credentials newCredentials) {
        return new OpenSearchOptions(
                hosts,
                name,
                Optional.of(newCredentials),
                authority,
                timeLimit,
                patience,
                writePatience,
                lease,
                grace,
                shards,
                replicas);
    }

    public OpenSearchOptions authority(Path file) {
        return new OpenSearchOptions(
                hosts,
                name,
                credentials,
                Optional.of(file),
                timeLimit,
                patience,
                writePatience,
                lease,
                grace,
                shards,
                replicas);
    }

    public OpenSearchOptions timeLimit(Duration limit) {
        return new OpenSearchOptions(
                hosts,
                name,
                credentials,
                authority,
                limit,
                patience,
                writePatience,
                lease,
                grace,
                shards,
                replicas);
    }

    public OpenSearchOptions patience(Duration reads, Duration writes) {
        return new OpenSearchOptions(
                hosts,
                name,
                credentials,
                authority,
                timeLimit,
                reads,
                writes,
                lease,
                grace,
                shards,
                replicas);
    }

    public OpenSearchOptions lease(Duration newLease) {
        return new OpenSearchOptions(
                hosts,
                name,
                credentials,
                authority,
                timeLimit,
                patience,
                writePatience,
                newLease,
                grace,
                shards,
                replicas);
    }

    public OpenSearchOptions grace(Duration newGrace) {
        return new OpenSearchOptions(
                hosts,
                name,
                credentials,
                authority,
                timeLimit,
                patience,
                writePatience,
                lease,
                newGrace,
                shards,
                replicas);
    }

    public OpenSearchOptions copies(int newShards, int newReplicas) {
        return new OpenSearchOptions(
                hosts,
                name,
                credentials,
                authority,
                timeLimit,
                patience,
                writePatience,
                lease,
                grace,
                newShards,
                newReplicas);
    }
}
