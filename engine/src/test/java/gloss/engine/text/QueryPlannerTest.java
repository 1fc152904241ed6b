package gloss.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.engine.Facet;
import gloss.engine.Vocabulary;
import gloss.engine.text.Alternative.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryPlannerTest {
    private static final Map<String, Integer> TERMS =
            Map.ofEntries(
                    Map.entry("decorator", 3),
                    Map.entry("default", 4),
                    Map.entry("dict", 9),
                    Map.entry("defaultdict", 2),
                    Map.entry("method", 20),
                    Map.entry("resolution", 2),
                    Map.entry("order", 7),
                    Map.entry("function", 60),
                    Map.entry("**kwargs", 3),
                    Map.entry("//", 2),
                    Map.entry("floor", 2),
                    Map.entry("division", 3),
                    Map.entry("~call", 12),
                    Map.entry("called", 8),
                    Map.entry("usable", 2),
                    Map.entry("alia", 2),
                    Map.entry("deco*", 5),
                    Map.entry("decor*", 5));

    /** An index of 100 entries that has the terms above. */
    private static final TermStatistics STATISTICS =
            new TermStatistics() {
                @Override
                public int entries() {
                    return 100;
                }

                @Override
                public int frequency(String term) {
                    return TERMS.getOrDefault(term, 0);
                }

                @Override
                public List<String> similar(String word, int limit) {
                    return switch (word) {
                        case "decoratr" -> List.of("decorator");
                        case "alais" -> List.of("alias");
                        case "flor" -> List.of("floor");
                        case "divison" -> List.of("division");
                        default -> List.of();
                    };
                }

                @Override
                public List<String> completions(String prefix, int limit) {
                    return TERMS.keySet().stream()
                            .filter(term -> term.startsWith(prefix) && !term.endsWith("*"))
                            .sorted(Comparator.naturalOrder())
                            .limit(limit)
                            .toList();
                }
            };

    private static final Vocabulary VOCABULARY =
            new Vocabulary(
                    List.of(
                            Vocabulary.Synonyms.equivalent("mro", "method resolution order"),
                            Vocabulary.Synonyms.equivalent("//", "floor division"),
                            Vocabulary.Synonyms.equivalent("invoke", "called")),
                    List.of());

    private static QueryPlan plan(String text, boolean literal) {
        return new QueryPlanner(
                        STATISTICS,
                        new SynonymTable(VOCABULARY),
                        Map.of(Facet.TOPIC, Set.of("oop")),
                        UnaryOperator.identity())
                .plan(text, literal);
    }

    private static QueryPlan plan(String text) {
        return plan(text, false);
    }

    private static List<List<String>> terms(QueryPlan plan, Kind kind) {
        return plan.alternatives().stream()
                .filter(alternative -> alternative.kind() == kind)
                .map(Alternative::terms)
                .toList();
    }

    @Test
    void a_known_word_is_searched_as_it_is() {
        QueryPlan plan = plan("decorator ");
        assertThat(plan.units()).extracting(Unit::surface).containsExactly("decorator");
        assertThat(terms(plan, Kind.EXACT)).containsExactly(List.of("decorator"));
        assertThat(plan.isEmpty()).isFalse();
    }

    @Test
    void a_rare_word_weighs_more_than_a_common_one() {
        List<Unit> units = plan("function resolution ").units();
        assertThat(units.get(1).weight()).isGreaterThan(units.get(0).weight());
    }

    /** The index form of "alias" lacks its s, as that of every plural does. */
    @Test
    void a_word_is_corrected_as_it_is_spelt() {
        QueryPlan plan = plan("alais ");
        assertThat(terms(plan, Kind.CORRECTION)).contains(List.of("alia"));
        assertThat(plan.interpretation().corrected()).containsEntry("alais", "alias");
    }

    @Test
    void a_corrected_word_has_its_synonyms() {
        assertThat(terms(plan("flor divison "), Kind.SYNONYM)).contains(List.of("//"));
    }

    @Test
    void synonyms_are_found_by_another_form_of_the_word_and_find_other_forms() {
        assertThat(terms(plan("invoking "), Kind.SYNONYM))
                .containsExactly(List.of("called"), List.of("~call"));
        assertThat(plan("invoking ").interpretation().expanded())
                .containsExactly(Map.entry("invoking", List.of("called")));
    }

    @Test
    void a_word_that_names_no_concept_counts_less_in_deciding_what_is_a_hit() {
        List<Unit> units = plan("usable decorator ").units();
        assertThat(units.get(0).contentWeight()).isLessThan(units.get(0).weight());
        assertThat(units.get(1).contentWeight()).isEqualTo(units.get(1).weight());
    }

    @Test
    void question_words_are_no_content_unless_nothing_else_is_left() {
        assertThat(plan("what does the decorator ").units())
                .filteredOn(Unit::content)
                .extracting(Unit::surface)
                .containsExactly("decorator");
        assertThat(plan("what ").units()).allMatch(Unit::content);
        assertThat(plan("what ").contentWeight()).isPositive();
    }

    @Test
    void other_forms_parts_and_joined_words_are_ways_to_match() {
        assertThat(terms(plan("calling "), Kind.STEM)).containsExactly(List.of("~call"));
        assertThat(terms(plan("default dict "), Kind.JOINED))
                .containsExactly(List.of("defaultdict"));
        assertThat(terms(plan("floordivision "), Kind.SPLIT))
                .containsExactly(List.of("floor", "division"));
    }

    @Test
    void synonyms_are_found_over_several_words() {
        QueryPlan plan = plan("method resolution order ");
        assertThat(plan("mro ").interpretation().expanded())
                .isEqualTo(Map.of("mro", List.of("method resolution order")));
        assertThat(terms(plan("mro "), Kind.SYNONYM))
                .containsExactly(List.of("method", "resolution", "order"));
        assertThat(terms(plan, Kind.SYNONYM)).isEmpty();
        assertThat(terms(plan("floor division "), Kind.SYNONYM)).containsExactly(List.of("//"));
    }

    @Test
    void only_unknown_words_are_corrected() {
        QueryPlan plan = plan("decoratr ");
        assertThat(plan.interpretation().corrected()).isEqualTo(Map.of("decoratr", "decorator"));
        assertThat(terms(plan, Kind.CORRECTION)).contains(List.of("decorator"));
        assertThat(plan("decorator ").interpretation().corrected()).isEmpty();
    }

    @Test
    void the_last_word_may_be_the_beginning_of_one() {
        assertThat(terms(plan("deco"), Kind.PREFIX)).containsExactly(List.of("deco*"));
        assertThat(terms(plan("deco "), Kind.PREFIX)).isEmpty();
        assertThat(terms(plan("deco order"), Kind.PREFIX)).isEmpty();
    }

    @Test
    void literally_only_what_was_typed_is_searched() {
        for (String text : List.of("decoratr", "deco", "mro", "calling", "default dict")) {
            QueryPlan plan = plan(text, true);
            assertThat(plan.alternatives())
                    .allMatch(a -> a.kind() == Kind.EXACT || a.kind() == Kind.CODE);
            assertThat(plan.interpretation().literal()).isTrue();
        }
    }

    @Test
    void phrases_exclusions_and_filters_go_with_the_plan() {
        QueryPlan plan = plan("\"method resolution\" -function topic:oop");
        assertThat(plan.phrases()).containsExactly("method resolution");
        assertThat(plan.exclusions()).containsExactly("function");
        assertThat(plan.filters().topics()).containsExactly("oop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "?", "-function", "topic:oop", "\"\""})
    void without_a_term_a_plan_is_empty(String text) {
        assertThat(plan(text).isEmpty()).isTrue();
        assertThat(plan(text).alternatives()).isEmpty();
    }

    @Test
    void a_very_long_query_is_limited() {
        QueryPlan plan = plan("decorator order method ".repeat(1_000));
        assertThat(plan.units()).hasSizeLessThanOrEqualTo(QueryPlan.MAX_UNITS);
        assertThat(plan.alternatives())
                .allMatch(alternative -> alternative.to() <= QueryPlan.MAX_UNITS);
    }

    @Test
    void every_alternative_lies_within_the_units_and_is_known_whatever_is_typed() {
        Random random = new Random(11);
        String[] words = TERMS.keySet().stream().sorted().toArray(String[]::new);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(6); n > 0; n--) {
                text.append(
                        random.nextBoolean()
                                ? TokenizerPropertiesTest.random(random)
                                : words[random.nextInt(words.length)]);
                text.append(random.nextInt(3) == 0 ? "" : " ");
            }
            check(plan(text.toString(), i % 4 == 0));
        }
    }

    private static void check(QueryPlan plan) {
        assertThat(plan.units()).allMatch(unit -> unit.weight() > 0 && !unit.surface().isEmpty());
        assertThat(plan.units().isEmpty() || plan.contentWeight() > 0).isTrue();
        for (Alternative alternative : plan.alternatives()) {
            assertThat(alternative.to()).isLessThanOrEqualTo(plan.units().size());
            assertThat(alternative.quality()).isBetween(0.0, 2.0);
            assertThat(alternative.terms()).allMatch(term -> STATISTICS.frequency(term) > 0);
        }
    }
}
