package org.entente.assessment.indicator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;

/// All indicators, in the order of the balance sheet.
public final class Indicators {
    private static final List<Indicator> ALL = List.of(
            new VotingAgreementIndicator(VotingAgreementIndicator.Kind.AGREEMENT),
            new PlaceboAgreementIndicator(PlaceboAgreementIndicator.Kind.MEDIAN),
            new PlaceboAgreementIndicator(PlaceboAgreementIndicator.Kind.PERCENTILE),
            new VotingAgreementIndicator(VotingAgreementIndicator.Kind.QUADRATIC_KAPPA),
            new AgreementIndexIndicator(AgreementIndexIndicator.Kind.PLAIN),
            new AgreementIndexIndicator(AgreementIndexIndicator.Kind.CORRECTED),
            new LeaderAgreementIndicator(),
            new AttendanceIndicator(),
            new RollCallIndicator(),
            new TradeShareIndicator(TradeShareIndicator.Kind.INTRA_EXPORT_SHARE),
            new TradeShareIndicator(TradeShareIndicator.Kind.SYMMETRIC_INTROVERSION),
            new LeaderDependenceIndicator(),
            new ObligationsIndicator(),
            new DisputesInsideIndicator(),
            new ConflictIndicator(ConflictIndicator.Kind.BETWEEN),
            new ConflictIndicator(ConflictIndicator.Kind.INSIDE),
            new JointOrganisationsIndicator(),
            new RegimeDistanceIndicator(RegimeDistanceIndicator.Kind.DISTANCE),
            new RegimeDistanceIndicator(RegimeDistanceIndicator.Kind.PLACEBO),
            new RegimeDistanceIndicator(RegimeDistanceIndicator.Kind.PERCENTILE),
            new RemittancesInsideIndicator(),
            new VisaFreeInsideIndicator(),
            new WelfareIndicator(WelfareIndicator.Change.WITHOUT_PREFERENCE, WelfareIndicator.Money.PERCENT),
            new WelfareIndicator(WelfareIndicator.Change.WITHOUT_PREFERENCE, WelfareIndicator.Money.USD),
            new WelfareIndicator(WelfareIndicator.Change.WITHOUT_LEADER, WelfareIndicator.Money.PERCENT),
            new WelfareIndicator(WelfareIndicator.Change.WITHOUT_LEADER, WelfareIndicator.Money.USD));

    private Indicators() {}

    public static List<Indicator> all() {
        return ALL;
    }

    /// Those that the balance sheet asks: all but the one that is about a single resolution.
    public static List<Indicator> inBalanceSheet() {
        return ALL.stream()
                .filter(indicator -> !(indicator instanceof RollCallIndicator))
                .toList();
    }

    public static List<String> ids() {
        return ALL.stream().map(Indicator::id).collect(Collectors.toList());
    }

    public static Optional<Indicator> find(String id) {
        return ALL.stream().filter(indicator -> indicator.id().equals(id)).findFirst();
    }

    /// The indicator of that id.
    ///
    /// @throws ProblemException if there is none, with what may have been meant
    public static Indicator get(String id) {
        return find(id).orElseThrow(() -> {
            List<String> meant = DidYouMean.among(ids(), id);
            String hint = meant.isEmpty() ? "" : "did you mean %s?  ".formatted(String.join(" or ", meant));
            return new ProblemException(
                    ProblemException.Kind.USAGE,
                    Problem.of(
                            "ENT-2005",
                            "there is no indicator '%s'".formatted(id),
                            "",
                            hint + "indicators: " + String.join(", ", ids())));
        });
    }
}
