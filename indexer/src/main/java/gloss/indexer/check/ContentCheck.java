package gloss.indexer.check;

import gloss.engine.Report.Finding;
import gloss.indexer.Content;
import gloss.indexer.ContentEntry;
import gloss.indexer.GoldenSet;
import gloss.indexer.check.Problem.Severity;
import java.util.ArrayList;
import java.util.List;

/** All that can be said about content without running it. */
public final class ContentCheck {
    private ContentCheck() {}

    /** The problems by path and line. */
    public static List<Problem> check(Content content) {
        List<Problem> problems = new ArrayList<>();
        for (Finding finding : content.findings()) {
            problems.add(error(finding));
        }
        Slugs slugs = new Slugs(content);
        List<Rule> rules = rules(content, slugs);
        for (ContentEntry entry : content.entries()) {
            entry.warnings().forEach(warning -> problems.add(error(warning)));
            Problems ofEntry = new Problems(entry.path(), problems);
            rules.forEach(rule -> rule.check(entry, ofEntry));
        }
        GoldenCheck.check(content, slugs, new Problems(GoldenSet.FILE, problems));
        problems.sort(Problem.ORDER);
        return problems;
    }

    private static List<Rule> rules(Content content, Slugs slugs) {
        return List.of(
                new TopicRule(content),
                new TemplateRule(),
                new QuotingRule(),
                new TagRule(content.tags()),
                new AliasRule(),
                new SharedAliasRule(content),
                new ReferenceRule(slugs),
                new LeadRule(),
                new CodeBlockRule(),
                new LinkRule(content, slugs),
                new CharacterRule());
    }

    private static Problem error(Finding finding) {
        return new Problem(Severity.ERROR, finding.path(), finding.line(), finding.message());
    }
}
