package org.entente.assessment.indicator;

import java.util.Locale;

/// The sides of the balance sheet.
public enum Dimension {
    VOTES("do members vote together?"),
    TRADE("do members trade with each other?"),
    DEPENDENCE("who depends on whom?"),
    SECURITY("are members bound to help each other, and do they keep the peace?"),
    ORGANISATIONS("what else do members belong to together?"),
    VALUES("are members alike in regime?"),
    PUBLICS("are members' people tied to each other?"),
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
