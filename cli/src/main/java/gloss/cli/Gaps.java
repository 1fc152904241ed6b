package gloss.cli;

import gloss.server.Gap;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes of a log of unanswered questions a list of what to write about. */
final class Gaps {
    /** What is typed goes on after this long at most; later it is another question. */
    private static final Duration TYPING = Duration.ofSeconds(30);

    private Gaps() {}

    /**
     * A question that was asked several times.
     *
     * @param text as it was asked last
     */
    record Question(String text, int count, Instant last) {
        Question again(Gap gap) {
            return new Question(gap.question(), count + 1, gap.time());
        }
    }

    /**
     * The different questions, the most frequent first, then the latest. The page searches as one
     * types: what went on shortly after was no question yet.
     *
     * @param log the oldest first
     */
    static List<Question> questions(List<Gap> log) {
        Map<String, Question> questions = new LinkedHashMap<>();
        for (int i = 0; i < log.size(); i++) {
            Gap gap = log.get(i);
            if (!goesOn(log, i)) {
                String key = key(gap);
                Question known = questions.get(key);
                questions.put(
                        key,
                        known == null
                                ? new Question(gap.question(), 1, gap.time())
                                : known.again(gap));
            }
        }
        return questions.values().stream()
                .sorted(
                        Comparator.comparingInt(Question::count)
                                .thenComparing(Question::last)
                                .reversed())
                .toList();
    }

    private static boolean goesOn(List<Gap> log, int at) {
        String typed = key(log.get(at));
        Instant end = log.get(at).time().plus(TYPING);
        for (int i = at + 1; i < log.size() && !log.get(i).time().isAfter(end); i++) {
            String later = key(log.get(i));
            if (later.length() > typed.length() && later.startsWith(typed)) {
                return true;
            }
        }
        return false;
    }

    private static String key(Gap gap) {
        return gap.question().toLowerCase(Locale.ROOT).strip();
    }
}
