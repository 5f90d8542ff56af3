package org.entente.assessment.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
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
            return new ProblemException(
                    ProblemException.Kind.USAGE,
                    Problem.of("ENT-2005", "there is no indicator '%s'".formatted(id), "", advice(id)));
        });
    }

    /// What may have been meant, and where all are listed.
    public static String advice(String typed) {
        List<String> near = DidYouMean.among(ids(), typed);
        List<String> meant = near.isEmpty() ? sharingAWord(typed) : near;
        String hint = meant.isEmpty() ? "" : "did you mean %s?  ".formatted(String.join(" or ", meant));
        return hint + "all %d indicators: entente measure --list".formatted(ALL.size());
    }

    /// Up to three ids that share the most words with it.
    private static List<String> sharingAWord(String typed) {
        List<String> words = List.of(typed.toLowerCase(Locale.ROOT).split("[^a-z]+"));
        ToLongFunction<String> shared =
                id -> Stream.of(id.split("-")).filter(words::contains).count();
        return ids().stream()
                .filter(id -> shared.applyAsLong(id) > 0)
                .sorted(Comparator.comparingLong(shared).reversed())
                .limit(3)
                .toList();
    }
}
