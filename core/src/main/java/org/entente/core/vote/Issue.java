package org.entente.core.vote;

import java.util.Arrays;
import java.util.Optional;

/// What a roll call is about, as its publishers code it from searches in the descriptions; one roll call can have
/// several
/// or none. E. Voeten, A. Strezhnev, M. Bailey, "United Nations General Assembly Voting Data",
/// doi:10.7910/DVN/LEJUQZ.
public enum Issue {
    PALESTINE("me"),
    NUCLEAR_WEAPONS("nu"),
    ARMS_CONTROL("di"),
    HUMAN_RIGHTS("hr"),
    COLONIALISM("co"),
    ECONOMIC_DEVELOPMENT("ec");

    private final String code;

    Issue(String code) {
        this.code = code;
    }

    /// The publishers' two letters.
    public String code() {
        return code;
    }

    public static Optional<Issue> find(String code) {
        return Arrays.stream(values()).filter(issue -> issue.code.equals(code)).findFirst();
    }
}
