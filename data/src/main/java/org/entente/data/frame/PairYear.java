package org.entente.data.frame;

/// Two codes of a list in a year, the lower one first.
public record PairYear(String first, String second, int year) {
    @Override
    public String toString() {
        return "%s and %s in %d".formatted(first, second, year);
    }
}
