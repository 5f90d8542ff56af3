package org.entente.assessment.directory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.alignment.AlignmentIndicators;
import org.entente.assessment.indicator.event.EventIndicators;
import org.entente.assessment.indicator.network.NetworkIndicators;
import org.entente.assessment.indicator.organisation.OrganisationIndicators;
import org.entente.assessment.indicator.people.PeopleIndicators;
import org.entente.assessment.indicator.security.SecurityIndicators;
import org.entente.assessment.indicator.trade.TradeIndicators;
import org.entente.assessment.indicator.transfer.TransferIndicators;
import org.entente.assessment.indicator.value.ValueIndicators;
import org.entente.assessment.indicator.vote.VoteIndicators;
import org.entente.assessment.indicator.worth.WorthIndicators;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;

/// All indicators, in the order of the balance sheet.
public final class Indicators {
    private static final List<Indicator> ALL = Stream.of(
                    VoteIndicators.ALL,
                    TradeIndicators.ALL,
                    SecurityIndicators.ALL,
                    NetworkIndicators.ALL,
                    OrganisationIndicators.ALL,
                    ValueIndicators.ALL,
                    PeopleIndicators.ALL,
                    WorthIndicators.ALL,
                    TransferIndicators.ALL,
                    AlignmentIndicators.ALL,
                    EventIndicators.ALL)
            .flatMap(List::stream)
            .toList();

    private Indicators() {}

    public static List<Indicator> all() {
        return ALL;
    }

    /// Those that the balance sheet asks.
    public static List<Indicator> inBalanceSheet() {
        return ALL.stream().filter(Indicator::isInBalanceSheet).toList();
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
