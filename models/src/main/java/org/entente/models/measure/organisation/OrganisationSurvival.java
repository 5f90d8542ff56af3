package org.entente.models.measure.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Uncertainty;
import org.entente.core.organisation.OrganisationLife;
import org.entente.core.organisation.OrganisationLife.End;
import org.entente.models.survival.Ending;
import org.entente.models.survival.KaplanMeier;
import org.entente.models.survival.RiskSpell;

/// The share of organisations that are there after so many calendar years, that of the founding included: Kaplan and
/// Meier's S (1958, Journal of the American Statistical Association 53, 457-481).
///
/// A life is at risk from the first year watched, counted from the founding, to the last. One founded in 2000 that
/// ended in 2003 had its end at 4. What is still there when the source ends is censored then, and so is one whose
/// end is not among `ends`: S is then the share in a world without the other ends. Intervals are log(-log) of
/// Greenwood's error. M. Eilstrup-Sangiovanni (2020), "Death of international organizations", Review of International
/// Organizations 15; J. Gray (2018), "Life, death, or zombie? The vitality of international organizations",
/// International Studies Quarterly 62: what goes on in law may have stopped in fact, so that S is of formal lives.
///
/// @param ends those that count as the end of a life
public record OrganisationSurvival(Set<End> ends) {
    /// Any end counts.
    public static final OrganisationSurvival OF_ANY_END = new OrganisationSurvival(Set.of(End.values()));

    private static final double LEVEL_PERCENT = 90;
    private static final String METHOD = "Kaplan and Meier, log(-log)";

    public OrganisationSurvival {
        ends = Set.copyOf(ends);
    }

    /// The share, and what it rests on.
    ///
    /// @param lives how many were watched
    /// @param ended how many of them ended, at any age
    /// @param atRisk how many were watched at the age asked
    public record Result(Outcome outcome, int lives, int ended, int atRisk) {}

    /// S after so many years.
    public Result measure(Collection<OrganisationLife> lives, int years) {
        return share(lives.stream().map(life -> spell(life, 0)).toList(), years);
    }

    /// Of those that reached an age, the share that is there so many years later.
    public Result onceAt(Collection<OrganisationLife> lives, int age, int later) {
        return share(
                lives.stream()
                        .filter(life -> exit(life) > age)
                        .map(life -> spell(life, age))
                        .toList(),
                age + later);
    }

    private static Result share(List<RiskSpell> spells, int years) {
        int ended = (int) spells.stream()
                .filter(spell -> spell.ending() instanceof Ending.Event)
                .count();
        if (spells.isEmpty()) {
            return new Result(new Outcome.Missing(Gap.TOO_FEW, "no organisation to set beside it"), 0, 0, 0);
        }
        KaplanMeier curve = KaplanMeier.of(spells, LEVEL_PERCENT);
        int atRisk = (int) Math.round(curve.atRiskAt(years));
        return new Result(
                atRisk == 0
                        ? new Outcome.Missing(
                                Gap.TOO_FEW,
                                "none of %d organisations was watched at an age of %d years"
                                        .formatted(spells.size(), years))
                        : new Outcome.Value(curve.survivalAt(years), interval(curve, years)),
                spells.size(),
                ended,
                atRisk);
    }

    private static Uncertainty interval(KaplanMeier curve, int years) {
        Optional<KaplanMeier.Step> last =
                curve.steps().stream().filter(step -> step.time() <= years).reduce((_, later) -> later);
        if (last.isEmpty()) {
            return new Uncertainty.None("no end so early");
        }
        return last.get()
                .limits()
                .<Uncertainty>map(
                        limits -> new Uncertainty.Interval(limits.low(), limits.high(), LEVEL_PERCENT, METHOD))
                .orElse(new Uncertainty.None("all had ended"));
    }

    private RiskSpell spell(OrganisationLife life, int from) {
        Ending ending = life.end()
                .filter(ends::contains)
                .map(end -> Ending.event(end.toString()))
                .orElse(Ending.censored());
        return RiskSpell.of(life.code(), Math.max(from, life.watched().first() - life.founded()), exit(life), ending);
    }

    private static int exit(OrganisationLife life) {
        return life.watched().last() - life.founded() + 1;
    }
}
