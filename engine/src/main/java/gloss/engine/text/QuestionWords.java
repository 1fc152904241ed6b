package gloss.engine.text;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words by which people ask rather than what they ask about. They are damped, never removed, and
 * are no content unless nothing else is left.
 */
final class QuestionWords {
    private static final Set<String> ASKING =
            terms(
                    """
                    what whats how why when where which who whose does do did can could should
                    would explain describe tell define definition meaning mean difference
                    different vs versus compare comparison example please python use
                    used using work purpose about there it its i im my me we our you your a an
                    the of to that this these those be are was has have had get got want need
                    way thing something someone some so than then them their they he she just
                    really also cant dont doesnt isnt wont
                    """);

    /** Words that hold a sentence together; Python's keywords are not among them. */
    private static final Set<String> JOINING =
            terms(
                    """
                    whom between doing done will shall may might must means differ examples uses works
                    working ive mine myself us yours his her him theirs been being am were
                    having gets getting wants needs ways things anything somebody anyone didnt
                    arent wasnt couldnt shouldnt makes making let lets because before after
                    only into onto on at by out up down off over under again once here both
                    each few more most other others such own same too very now until against
                    during above below whether still ever even every everything actually
                    properly exactly happen happens happening one ones give gives given giving
                    say says like look looks looking know knows think instead already yet
                    though although however thats hows upon within inside across along around
                    behind towards per via keep make without prefer rather choose pick walk talk
                    gain possible able allow allows recommend better best various certain
                    sometimes often usually simply kind kinds advantage advantages disadvantage
                    benefit benefits drawback drawbacks pros cons role concept refer
                    """);

    private static final double ASKING_WEIGHT = 0.1;
    private static final double JOINING_WEIGHT = 0.5;

    private QuestionWords() {}

    /** The words as they stand in an index: "this" loses what looks like a plural ending. */
    private static Set<String> terms(String list) {
        Stemming stemming = new Stemming();
        return Stream.of(list.strip().split("\\s+", -1))
                .map(stemming::normal)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is of those that say nothing of what is asked about. */
    static boolean isAsking(String term) {
        return ASKING.contains(term);
    }

    static boolean contains(String term) {
        return ASKING.contains(term) || JOINING.contains(term);
    }

    /** What such a word weighs beside a content word of the same frequency; 1 for all others. */
    static double damping(String term) {
        if (ASKING.contains(term)) {
            return ASKING_WEIGHT;
        }
        return JOINING.contains(term) ? JOINING_WEIGHT : 1;
    }
}
