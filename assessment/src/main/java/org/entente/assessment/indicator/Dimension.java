package org.entente.assessment.indicator;

import java.util.Locale;

/// The sides of the balance sheet.
public enum Dimension {
    VOTES("do members vote together?"),
    TRADE("do members trade with each other?"),
    DEPENDENCE("who depends on whom?"),
    SECURITY("is there armed conflict between or inside members?"),
    VALUES("are members alike in regime?"),
    WORTH("what is membership worth?");

    private final String question;

    Dimension(String question) {
        this.question = question;
    }

    public String question() {
        return question;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
