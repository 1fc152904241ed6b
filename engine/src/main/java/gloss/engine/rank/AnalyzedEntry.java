package gloss.engine.rank;

import gloss.engine.EntryId;
import gloss.engine.Level;
import gloss.engine.Passage;
import gloss.engine.Source;
import gloss.engine.Text;
import gloss.engine.text.TextAnalyzer;
import gloss.engine.text.Weighing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A candidate: what ranking and highlighting need of an entry, analysed once. Safe for use by many
 * threads; passages are analysed when first asked for.
 */
public final class AnalyzedEntry {
    /** An entry without what only its own page shows. */
    public record Summary(
            EntryId id,
            Text title,
            String topic,
            Level level,
            List<String> tags,
            List<Text> aliases,
            List<Passage> passages,
            Source source) {}

    private final Summary summary;
    private final Segment title;
    private final Segment name;
    private final List<Segment> aliases;
    private final List<Segment> tags;
    private volatile @Nullable List<Segment> passages;

    public AnalyzedEntry(Summary summary, Weighing weighing) {
        this.summary = summary;
        TextAnalyzer analyzer = new TextAnalyzer();
        title = Segment.of(summary.title(), analyzer, weighing);
        name = Segment.of(name(summary.id()), analyzer, weighing);
        List<Segment> segments = new ArrayList<>();
        for (Text alias : summary.aliases()) {
            segments.add(Segment.of(alias, analyzer, weighing));
        }
        aliases = List.copyOf(segments);
        segments.clear();
        for (String tag : summary.tags()) {
            segments.add(Segment.of(Text.plain(tag), analyzer, weighing));
        }
        tags = List.copyOf(segments);
    }

    public Summary summary() {
        return summary;
    }

    Segment title() {
        return title;
    }

    /** The slug's words: what the author calls the concept. */
    Segment name() {
        return name;
    }

    /** A slug is read as the words it is made of. */
    static Text name(EntryId id) {
        return Text.plain(id.slug().replace('-', ' '));
    }

    List<Segment> aliases() {
        return aliases;
    }

    List<Segment> tags() {
        return tags;
    }

    List<Segment> passages() {
        List<Segment> done = passages;
        if (done == null) {
            TextAnalyzer analyzer = new TextAnalyzer();
            List<Segment> segments = new ArrayList<>();
            for (Passage passage : summary.passages()) {
                segments.add(Segment.of(passage.text(), analyzer, null));
            }
            done = List.copyOf(segments);
            passages = done;
        }
        return done;
    }
}
