package gloss.engine.rank;

import java.util.Arrays;

/** A growing list of numbers, without a box around each. */
final class Numbers {
    private int[] values = new int[128];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    void add(int first, int second, int third, int fourth) {
        add(first);
        add(second);
        add(third);
        add(fourth);
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
