package gloss.indexer;

import gloss.engine.EntryId;
import gloss.engine.Report.Finding;
import gloss.engine.Vocabulary;
import gloss.indexer.ContentFolder.ContentFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that a content folder holds, read at once, without an index.
 *
 * @param entries those that can be read, by path
 * @param findings what can't be read
 * @param ids of all entry files, also of those that can't be read
 * @param tags the vocabulary of tags; if empty, every tag is known
 */
public record Content(
        ContentFolder folder,
        List<ContentEntry> entries,
        List<Finding> findings,
        Set<EntryId> ids,
        Set<String> tags,
        Vocabulary vocabulary) {
    public Content {
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
        ids = Set.copyOf(ids);
        tags = Set.copyOf(tags);
    }

    /**
     * @throws IOException if there is no content in the folder, or it can't be listed
     */
    public static Content read(ContentFolder folder) throws IOException {
        List<ContentEntry> entries = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Set<EntryId> ids = new TreeSet<>();
        Listing listing = Listing.of(folder);
        findings.addAll(listing.findings());
        EntryReader reader = new EntryReader(folder);
        for (String slug : listing.slugs()) {
            ContentFile file = Diff.choose(listing.files(slug), null);
            findings.addAll(Diff.taken(listing.files(slug), file));
            if (EntryId.isValid(file.slug())) {
                ids.add(new EntryId(file.slug()));
            }
            switch (reader.read(file)) {
                case ReadResult.Read read -> entries.add(read.content());
                case ReadResult.Failed failed -> findings.add(failed.finding());
                case ReadResult.Gone gone -> {}
            }
        }
        VocabularyReader vocabularies = new VocabularyReader(folder);
        Vocabulary vocabulary = vocabularies.read();
        Set<String> tags = vocabularies.tags();
        findings.addAll(vocabularies.findings());
        return new Content(folder, entries, findings, ids, tags, vocabulary);
    }

    public Optional<ContentEntry> entry(String slug) {
        return entries.stream().filter(entry -> entry.id().slug().equals(slug)).findFirst();
    }

    /** The names of all topics that are described or have an entry. */
    public Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        vocabulary.topics().forEach(topic -> topics.add(topic.value()));
        entries.forEach(entry -> topics.add(entry.entry().topic()));
        return topics;
    }
}
