package gloss.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;

/** What the cluster answered: success, or an error that the caller deals with. */
record Reply(int status, JsonNode body) {
    boolean ok() {
        return status < 300;
    }

    boolean missing() {
        return status == 404;
    }

    boolean conflict() {
        return status == 409;
    }

    /** What went wrong, in the cluster's words. */
    String reason() {
        JsonNode error = body.path("error");
        JsonNode cause = error.path("root_cause").path(0);
        JsonNode from = cause.isMissingNode() ? error : cause;
        String reason = from.path("reason").asText(error.asText());
        return from.path("type").asText("status " + status) + ": " + reason;
    }
}
