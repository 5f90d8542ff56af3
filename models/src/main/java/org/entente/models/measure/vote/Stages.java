package org.entente.models.measure.vote;

import java.util.Locale;
import org.entente.core.vote.RollCall;

/// Which roll calls count by what was put to the vote.
public enum Stages {
    /// Votes on a text as a whole.
    FINAL,
    /// Votes on paragraphs and amendments too.
    ALL;

    boolean include(RollCall rollCall) {
        return this == ALL || rollCall.stage() == RollCall.Stage.FINAL;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
