package gloss.engine;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/**
 * What every engine promises. A subclass says how its engine is opened, and adds what is its own:
 *
 * <pre>{@code
 * class MyEngineTest extends SearchEngineContract {
 *     @Override
 *     protected SearchEngine open() { … }
 * }
 * }</pre>
 */
public abstract class SearchEngineContract {
    private SearchEngine engine;

    /** A new engine without content. The suite closes it. */
    protected abstract SearchEngine open();

    @BeforeEach
    final void openEngine() {
        engine = open();
    }

    @AfterEach
    final void closeEngine() {
        engine.close();
    }

    @Nested
    final class Updating extends UpdatingContract {
        @Override
        SearchEngine engine() {
            return engine;
        }
    }

    @Nested
    final class Generations extends GenerationsContract {
        @Override
        SearchEngine engine() {
            return engine;
        }
    }

    @Nested
    final class ManyThreads extends ManyThreadsContract {
        @Override
        SearchEngine engine() {
            return engine;
        }
    }

    @Nested
    final class Searching extends SearchingContract {
        @Override
        SearchEngine engine() {
            return engine;
        }
    }

    @Nested
    final class Understanding extends UnderstandingContract {
        @Override
        SearchEngine engine() {
            return engine;
        }
    }

    @Nested
    final class Facets extends FacetsContract {
        @Override
        SearchEngine engine() {
            return engine;
        }
    }

    @Nested
    final class Highlights extends HighlightsContract {
        @Override
        SearchEngine engine() {
            return engine;
        }
    }

    @Nested
    final class QueryLanguage extends QueryLanguageContract {
        @Override
        SearchEngine engine() {
            return engine;
        }
    }

    @Nested
    final class Exploring extends ExploringContract {
        @Override
        SearchEngine engine() {
            return engine;
        }
    }
}
