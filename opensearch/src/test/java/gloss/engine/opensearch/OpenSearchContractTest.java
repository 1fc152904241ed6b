package gloss.engine.opensearch;

import gloss.engine.SearchEngine;
import gloss.engine.SearchEngineContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneNode.class)
class OpenSearchContractTest extends SearchEngineContract {
    private final OpenSearchOptions options = OneNode.options();

    @Override
    protected SearchEngine open() {
        return new OpenSearchEngine(options);
    }

    @AfterEach
    void delete() {
        OneNode.delete(options);
    }
}
