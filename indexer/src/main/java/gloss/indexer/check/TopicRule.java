package gloss.indexer.check;

import gloss.engine.Vocabulary.Topic;
import gloss.indexer.Content;
import gloss.indexer.ContentEntry;
import java.util.List;

/** The topic is described, if topics are. */
final class TopicRule implements Rule {
    private final List<String> described;

    TopicRule(Content content) {
        this.described = content.vocabulary().topics().stream().map(Topic::value).toList();
    }

    @Override
    public void check(ContentEntry entry, Problems problems) {
        String topic = entry.entry().topic();
        if (!described.isEmpty() && !described.contains(topic)) {
            problems.warning(
                    1,
                    "the topic \""
                            + topic
                            + "\" is not in topics.yaml; describe it there"
                            + Nearest.question(topic, described));
        }
    }
}
