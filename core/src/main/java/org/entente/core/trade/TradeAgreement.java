package org.entente.core.trade;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.state.StateId;

/// A trade agreement with what was added to it later: accessions, withdrawals, consolidated texts.
///
/// @param number the source's number of the agreement
/// @param stages in the order in which they took effect; each lists the parties from then on
public record TradeAgreement(int number, String name, List<Stage> stages) {
    public TradeAgreement {
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("the agreement %d has no stage".formatted(number));
        }
    }

    /// The parties of an agreement from a year on.
    ///
    /// @param year in which it took effect
    /// @param isWithdrawal whether a party left
    public record Stage(int year, boolean isWithdrawal, SortedSet<StateId> parties) {
        public Stage {
            parties = Collections.unmodifiableSortedSet(new TreeSet<>(parties));
        }
    }

    /// Those bound by it in a year: the parties of the last stage that had taken effect by its end.
    public Optional<Stage> in(int year) {
        return stages.stream().filter(stage -> stage.year() <= year).reduce((_, later) -> later);
    }
}
