package org.entente.models.survival;

import java.util.List;
import org.entente.numerics.interval.PoissonInterval;

/// Events per unit of time at risk: the hazard of exit if it is constant.
///
/// The interval is Garwood's exact one for a Poisson count. It takes events as independent of each other; exits
/// in a wave (a union that breaks up) are not, and then it is too narrow. Weights must be 1.
///
/// @param events of the cause
/// @param exposure time at risk, in the spells' unit
/// @param limits of the rate
public record HazardRate(int events, double exposure, double rate, Limits limits) {
    /// The rate of events of all causes.
    ///
    /// @param levelPercent coverage in per cent, such as 90
    public static HazardRate of(List<RiskSpell> spells, double levelPercent) {
        return of(spells, (int) spells.stream().filter(RiskSpell::isEvent).count(), levelPercent);
    }

    /// The rate of events of one cause.
    public static HazardRate ofCause(List<RiskSpell> spells, String cause, double levelPercent) {
        long events = spells.stream().filter(spell -> spell.isEventOf(cause)).count();
        return of(spells, (int) events, levelPercent);
    }

    private static HazardRate of(List<RiskSpell> spells, int events, double levelPercent) {
        SpellTable.requireSpells(spells);
        double exposure = 0;
        for (RiskSpell spell : spells) {
            if (spell.weight() != 1) {
                throw new IllegalArgumentException("spell of %s: a count of events takes no weight, got %s"
                        .formatted(spell.subject(), spell.weight()));
            }
            exposure += spell.exit() - spell.entry();
        }
        PoissonInterval interval = PoissonInterval.exact(events, levelPercent).perUnitOf(exposure);
        return new HazardRate(events, exposure, events / exposure, new Limits(interval.low(), interval.high()));
    }
}
