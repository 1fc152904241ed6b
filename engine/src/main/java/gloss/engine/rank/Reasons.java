package gloss.engine.rank;

import gloss.engine.Interpretation;
import gloss.engine.Text;
import gloss.engine.text.Alternative;
import gloss.engine.text.QueryPlan;
import gloss.engine.text.Unit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Says in words what of a query an entry matches, and where. */
public final class Reasons {
    /** Question words below this are only listed. */
    private static final double LITTLE = 0.2;

    private Reasons() {}

    public static List<String> of(QueryPlan plan, AnalyzedEntry entry) {
        List<String> lines = new ArrayList<>();
        Interpretation read = plan.interpretation();
        read.corrected()
                .forEach((typed, word) ->
                        lines.add(quoted(typed) + " is unknown; read as " + quoted(word)));
        List<Integer> order = new ArrayList<>();
        for (int u = 0; u < plan.units().size(); u++) {
            order.add(u);
        }
        order.sort(Comparator.comparingDouble((Integer u) -> -plan.units().get(u).weight()));
        double matched = 0;
        List<String> little = new ArrayList<>();
        for (int u : order) {
            Unit unit = plan.units().get(u);
            if (!unit.content() && unit.weight() < LITTLE && little.size() < order.size() - 1) {
                little.add(quoted(unit.surface()));
                continue;
            }
            List<String> where = where(plan, entry, u);
            if (!where.isEmpty()) {
                matched += unit.contentWeight();
                lines.add(
                        "matched %s %s%s"
                                .formatted(
                                        quoted(unit.surface()),
                                        String.join(", ", where),
                                        worth(unit)));
            } else if (isKnown(plan, u)) {
                lines.add("not in this entry: " + quoted(unit.surface()) + worth(unit));
            } else {
                lines.add("not found: " + quoted(unit.surface()) + " is in no entry" + worth(unit));
            }
        }
        if (!little.isEmpty()) {
            lines.add("says next to nothing: " + String.join(", ", little));
        }
        for (Unit unit : plan.units()) {
            if (unit.outside()) {
                lines.add("not what these entries are about: " + quoted(unit.surface()));
            }
        }
        Text nearest = new Ranker(plan).nearest(entry);
        if (nearest != null) {
            lines.add("asks the most like it: " + quoted(nearest.plain()));
        }
        double together = new Proximity(plan).together(entry);
        if (together > 0) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "one passage has %.0f%% of the query together",
                            100 * together));
        }
        double all = plan.contentWeight();
        if (all > 0) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "the entry has %.0f%% of what the query's content words are worth; a hit"
                                    + " needs more than half",
                            100 * matched / all));
        }
        return lines;
    }

    private static String worth(Unit unit) {
        return unit.content()
                ? String.format(Locale.ROOT, " (the word is worth %.1f)", unit.weight())
                : String.format(
                        Locale.ROOT,
                        " (a question word or a very common one: %.1f)",
                        unit.weight());
    }

    private static boolean isKnown(QueryPlan plan, int unit) {
        return plan.alternatives().stream().anyMatch(a -> a.from() <= unit && unit < a.to());
    }

    private static List<String> where(QueryPlan plan, AnalyzedEntry entry, int unit) {
        List<String> best = List.of();
        double quality = 0;
        for (Alternative alternative : plan.alternatives()) {
            boolean ours = alternative.from() <= unit && unit < alternative.to();
            if (ours && alternative.quality() > quality && UnitMatches.has(entry, alternative)) {
                quality = alternative.quality();
                best = places(alternative, entry);
            }
        }
        return best;
    }

    private static List<String> places(Alternative alternative, AnalyzedEntry entry) {
        List<String> places = new ArrayList<>();
        BitSet keys = places(entry.keys(), alternative);
        if (keys.get(AnalyzedEntry.TITLE)) {
            places.add("in the title (weight " + FieldWeights.TITLE + ")");
        }
        int alias = keys.nextSetBit(AnalyzedEntry.ALIASES);
        if (alias >= 0 && alias < entry.tags()) {
            places.add(
                    "in the alias "
                            + quoted(entry.keys().text(alias).plain())
                            + " (weight "
                            + FieldWeights.ALIAS
                            + ")");
        }
        int tag = keys.nextSetBit(entry.tags());
        if (tag >= 0) {
            places.add(
                    "in the tag "
                            + quoted(entry.keys().text(tag).plain())
                            + " (weight "
                            + FieldWeights.TAG
                            + ")");
        }
        int passages = places(entry.passages(), alternative).cardinality();
        if (passages > 0) {
            places.add(
                    "in " + passages + (passages == 1 ? " passage" : " passages") + " of the text");
        }
        if (alternative.kind() != Alternative.Kind.EXACT && !places.isEmpty()) {
            places.set(
                    0,
                    alternative.kind().words()
                            + " "
                            + quoted(shown(alternative))
                            + " "
                            + places.getFirst());
        }
        return places;
    }

    /** The segments that have one of the alternative's terms. */
    private static BitSet places(Segments segments, Alternative alternative) {
        BitSet places = new BitSet();
        for (String term : alternative.terms()) {
            Segments.Slice slice = Matcher.slice(segments, alternative, term);
            for (int i = 0; slice != null && i < slice.size(); i++) {
                places.set(slice.segment(i));
            }
        }
        return places;
    }

    /** The terms without the marks that tell stems, code and beginnings apart. */
    private static String shown(Alternative alternative) {
        List<String> terms = new ArrayList<>();
        for (String term : alternative.terms()) {
            boolean marked = term.length() > 1 && Character.isLetter(term.charAt(1));
            terms.add(
                    marked && term.charAt(0) == '~'
                            ? term.substring(1) + "…"
                            : marked && term.charAt(0) == '`'
                                    ? term.substring(1, term.length() - 1)
                                    : alternative.isPrefix(term)
                                            ? term.substring(0, term.length() - 1) + "…"
                                            : term);
        }
        return String.join(" ", terms);
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }
}
