package org.entente.models.measure.conflict;

import java.util.Collection;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;

/// Battle-related deaths in the conflict-years that a rate counted, as bounds: 25 to 999 in a conflict-year of minor
/// intensity, 1000 or more in one of war. N. Gleditsch et al. (2002), Journal of Peace Research 39, 615-637.
///
/// The deaths are those of all parties to the conflict, wherever they are from. A single conflict-year of war leaves
/// the sum without an upper bound.
public final class ConflictDeaths {
    private static final int THRESHOLD = 25;
    private static final int WAR = 1000;

    private ConflictDeaths() {}

    /// The bounds of the conflict-years that a rate counted.
    ///
    /// @param records where their intensities are found
    public static Outcome of(ConflictRate rate, Collection<ConflictYear> records) {
        if (rate.outcome() instanceof Missing missing) {
            return missing;
        }
        DeathBounds sum = DeathBounds.NONE;
        for (ConflictRate.Conflict conflict : rate.conflicts()) {
            for (int year : conflict.years()) {
                boolean isWar = records.stream()
                        .anyMatch(row -> row.conflict().equals(conflict.id())
                                && row.year() == year
                                && row.intensity() == ConflictYear.Intensity.WAR);
                sum = sum.plus(isWar ? DeathBounds.atLeast(WAR) : DeathBounds.of(THRESHOLD, WAR - 1));
            }
        }
        return sum.outcome("a year with 1000 deaths or more has no upper bound");
    }
}
