package gloss.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a client accepts, best first: the value of an Accept or Accept-Encoding header. */
record Accept(List<Range> ranges) {
    /** Nobody needs more; a longer header is cut. */
    private static final int MOST = 50;

    record Range(String name, double quality) {
        /** How exactly this range names {@code value}: 0 not at all, 3 by name. */
        int specificity(String value) {
            if (name.equals(value)) {
                return 3;
            }
            if (name.equals("*/*") || name.equals("*")) {
                return 1;
            }
            boolean all = name.endsWith("/*");
            return all && value.startsWith(name.substring(0, name.length() - 1)) ? 2 : 0;
        }
    }

    Accept {
        ranges = List.copyOf(ranges);
    }

    /**
     * @param header null and empty accept nothing in particular
     */
    static Accept of(@Nullable String header) {
        List<Range> ranges = new ArrayList<>();
        String[] parts = header == null ? new String[0] : header.split(",", MOST + 1);
        for (int i = 0; i < Math.min(parts.length, MOST); i++) {
            String[] parameters = parts[i].split(";", -1);
            String name = parameters[0].strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                ranges.add(new Range(name, quality(parameters)));
            }
        }
        return new Accept(ranges);
    }

    private static double quality(String[] parameters) {
        for (int i = 1; i < parameters.length; i++) {
            String parameter = parameters[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.matches("q\\s?=\\s?[01](\\.\\d{0,3})?")) {
                String number = parameter.substring(parameter.indexOf('=') + 1).strip();
                return Math.min(1, Double.parseDouble(number));
            }
        }
        return 1;
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** From 0, unacceptable, to 1. The range that names the value most exactly decides. */
    double quality(String value) {
        int specificity = 0;
        double quality = 0;
        for (Range range : ranges) {
            int found = range.specificity(value);
            if (found > specificity) {
                specificity = found;
                quality = range.quality();
            }
        }
        return quality;
    }

    /** Whether the value is accepted by its own name. */
    boolean names(String value) {
        return ranges.stream().anyMatch(r -> r.name().equals(value) && r.quality() > 0);
    }
}
