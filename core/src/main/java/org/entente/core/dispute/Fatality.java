package org.entente.core.dispute;

/// How many of a state's military died in a dispute, in the classes of the Correlates of War project.
public enum Fatality {
    NONE("none"),
    UP_TO_25("1 to 25"),
    UP_TO_100("26 to 100"),
    UP_TO_250("101 to 250"),
    UP_TO_500("251 to 500"),
    UP_TO_999("501 to 999"),
    MORE("1000 or more");

    private final String words;

    Fatality(String words) {
        this.words = words;
    }

    /// The class of a number from 0 to 6.
    ///
    /// @throws IllegalArgumentException if it is another number
    public static Fatality of(int level) {
        if (level < 0 || level >= values().length) {
            throw new IllegalArgumentException("fatality is 0 to 6, got %d".formatted(level));
        }
        return values()[level];
    }

    @Override
    public String toString() {
        return words;
    }
}
