package org.entente.models.measure.vote;

import java.util.Locale;

/// What the absence of a member of the United Nations counts as. States that are not members are out under
/// every rule.
public enum AbsenceRule {
    /// A pair is compared only where both cast a vote.
    DROP,
    /// A pair scores 0 where either is absent.
    AS_DISAGREE,
    /// An absence is an abstention.
    AS_ABSTAIN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
