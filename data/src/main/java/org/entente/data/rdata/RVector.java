package org.entente.data.rdata;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.entente.data.table.NumberText;

/// A vector, as R has it in memory or as it is written in short form.
sealed interface RVector extends RContent {
    int length();

    /// Whether the element is `NA`; for real numbers also NaN.
    boolean isMissing(int i);

    /// The element without regard to the class of the vector; empty if it is missing.
    String text(int i);

    /// The element of a numeric vector; NaN if it is missing or the vector holds no numbers.
    default double number(int i) {
        return Double.NaN;
    }

    @Override
    default String kind() {
        return "vector of length " + length();
    }

    final class Logicals implements RVector {
        private final int[] values;

        Logicals(int[] values) {
            this.values = values;
        }

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public boolean isMissing(int i) {
            return values[i] == RNumber.MISSING_INTEGER;
        }

        @Override
        public String text(int i) {
            return isMissing(i) ? "" : values[i] == 0 ? "FALSE" : "TRUE";
        }
    }

    final class Integers implements RVector {
        private final int[] values;

        Integers(int[] values) {
            this.values = values;
        }

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public boolean isMissing(int i) {
            return values[i] == RNumber.MISSING_INTEGER;
        }

        @Override
        public String text(int i) {
            return isMissing(i) ? "" : Integer.toString(values[i]);
        }

        @Override
        public double number(int i) {
            return isMissing(i) ? Double.NaN : values[i];
        }
    }

    /// Real numbers by their bits, since Java has no way to copy a NaN that keeps its payload for sure.
    final class Reals implements RVector {
        private final long[] bits;

        Reals(long[] bits) {
            this.bits = bits;
        }

        @Override
        public int length() {
            return bits.length;
        }

        long bits(int i) {
            return bits[i];
        }

        @Override
        public boolean isMissing(int i) {
            return Double.isNaN(number(i));
        }

        @Override
        public String text(int i) {
            return NumberText.of(number(i));
        }

        @Override
        public double number(int i) {
            return Double.longBitsToDouble(bits[i]);
        }
    }

    /// A compact sequence: three numbers in the file, whatever its length.
    ///
    /// @param whole whether R has it as integers
    record Sequence(int length, double first, double step, boolean whole) implements RVector {
        @Override
        public boolean isMissing(int i) {
            return false;
        }

        @Override
        public String text(int i) {
            return NumberText.of(number(i));
        }

        @Override
        public double number(int i) {
            return first + step * i;
        }
    }

    /// Texts, as they are or still to be made.
    sealed interface OfText extends RVector {
        default List<String> list() {
            List<String> list = new ArrayList<>();
            for (int i = 0; i < length(); i++) {
                list.add(text(i));
            }
            return list;
        }
    }

    final class Texts implements OfText {
        private final String[] values;
        private final BitSet missing;

        Texts(String[] values, BitSet missing) {
            this.values = values;
            this.missing = missing;
        }

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public boolean isMissing(int i) {
            return missing.get(i);
        }

        @Override
        public String text(int i) {
            return values[i];
        }
    }

    /// Numbers that R would turn into text at the first use.
    record TextsOfNumbers(RVector numbers, int scipen) implements OfText {
        @Override
        public int length() {
            return numbers.length();
        }

        @Override
        public boolean isMissing(int i) {
            return numbers instanceof Reals reals ? RNumber.isMissing(reals.bits(i)) : numbers.isMissing(i);
        }

        @Override
        public String text(int i) {
            if (isMissing(i)) {
                return "";
            }
            boolean whole = numbers instanceof Integers || (numbers instanceof Sequence sequence && sequence.whole());
            return whole ? numbers.text(i) : RNumber.asCharacter(numbers.number(i), scipen);
        }
    }

    /// A list: each element an object of its own.
    final class Values implements RVector {
        private final RValue[] values;

        Values(RValue[] values) {
            this.values = values;
        }

        @Override
        public int length() {
            return values.length;
        }

        RValue at(int i) {
            return values[i];
        }

        @Override
        public boolean isMissing(int i) {
            return values[i].content() instanceof Nothing;
        }

        @Override
        public String text(int i) {
            return values[i].content().kind();
        }

        @Override
        public String kind() {
            return "list of " + values.length;
        }
    }

    /// A vector whose elements have no place in a table, such as complex numbers.
    record Unread(String kind, int length) implements RVector {
        @Override
        public boolean isMissing(int i) {
            return true;
        }

        @Override
        public String text(int i) {
            return "";
        }
    }
}
