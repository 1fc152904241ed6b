package gloss.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;

/** The first word with a cluster: is it one that this engine can work with? */
final class Greeting {
    /** The first one that knows all that index.json asks for. */
    private static final int MAJOR = 2;

    private static final int MINOR = 10;

    private Greeting() {}

    /**
     * @throws ClusterRefusesException if it isn't
     */
    static void of(Cluster cluster) {
        Reply reply = cluster.read("GET", "/", null);
        JsonNode version = reply.body().path("version");
        String distribution = version.path("distribution").asText("");
        String number = version.path("number").asText("");
        if (!reply.ok() || !distribution.equals("opensearch")) {
            throw new ClusterRefusesException(
                    "this is no OpenSearch cluster"
                            + (number.isEmpty() ? "" : ", it says of itself: version " + number));
        }
        String[] parts = number.split("\\.", -1);
        int major = Integer.parseInt(parts[0]);
        int minor = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        if (major < MAJOR || (major == MAJOR && minor < MINOR)) {
            throw new ClusterRefusesException(
                    "Gloss needs OpenSearch %d.%d or newer, and the cluster is %s"
                            .formatted(MAJOR, MINOR, number));
        }
    }
}
