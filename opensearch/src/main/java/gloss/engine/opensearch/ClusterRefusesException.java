package gloss.engine.opensearch;

import gloss.engine.EngineUnavailableException;

/** The cluster answers, but waiting won't help: wrong credentials, or a wrong kind of cluster. */
final class ClusterRefusesException extends EngineUnavailableException {
    private static final long serialVersionUID = 1L;

    ClusterRefusesException(String message) {
        super(message);
    }
}
