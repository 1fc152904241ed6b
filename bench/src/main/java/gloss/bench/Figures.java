package gloss.bench;

import java.util.Arrays;
import java.util.Locale;

/** Medians, percentiles and how they are printed. */
public final class Figures {
    private Figures() {}

    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * @param sorted ascending, not empty
     * @param share from 0 to 1
     */
    public static double percentile(long[] sorted, double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, Math.min(sorted.length - 1, index))];
    }

    /** With three significant digits. */
    public static String show(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double size = Math.abs(value);
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** A row of a Markdown table. */
    public static String row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ')
                    .append(cell instanceof Double number ? show(number) : cell)
                    .append(" |");
        }
        return row.append('\n').toString();
    }

    /** What ran it: the figures mean nothing elsewhere. */
    public static String machine() {
        return "JDK "
                + Runtime.version().feature()
                + ", "
                + Runtime.getRuntime().availableProcessors()
                + " processors, "
                + System.getProperty("os.name")
                + " "
                + System.getProperty("os.arch");
    }
}
