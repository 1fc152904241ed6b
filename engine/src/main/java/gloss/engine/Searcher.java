package gloss.engine;

import java.util.List;
import java.util.Optional;

/** Answers from one generation. Safe for use by many threads; close it to let the generation go. */
public interface Searcher extends AutoCloseable {
    /**
     * @throws QuerySyntaxException if the request's syntax is {@link SearchRequest.Syntax#LUCENE}
     *     and the text can't be read
     * @throws SearchTimeoutException if the engine's time limit for one search is over
     */
    SearchResult search(SearchRequest request);

    /** The entry of this id, or of the entry that was formerly known by it. */
    Optional<Entry> get(EntryId id);

    /**
     * Says in words why {@code id} ranks where it does for {@code request}, or why it isn't found.
     */
    Explanation explain(SearchRequest request, EntryId id);

    /** Entries about the same things, best first, without {@code id} itself. */
    List<Hit> similar(EntryId id, int limit);

    /** Completions of what has been typed so far, best first, without duplicates. */
    List<Suggestion> suggest(String typed, int limit);

    /** The entries of a topic in title order, for browsing. */
    List<Hit> browse(String topic);

    /** What is indexed, from which file; what a diff compares the content folder with. */
    Iterable<SourceState> sources();

    /** The synonyms and topics of this generation. */
    Vocabulary vocabulary();

    EngineStatus status();

    @Override
    void close();
}
