package org.entente.assessment.balance;

import java.util.List;
import java.util.Optional;
import org.entente.assessment.indicator.Indicator;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Period;
import org.entente.core.state.StateId;

/// One line of the balance sheet: an indicator for the union, its members and its comparators.
///
/// @param union the union's figure, if the indicator has one
/// @param members one figure a member, if the indicator has them
/// @param comparators one figure a comparator, in the order asked for
public record Entry(
        Indicator.Description indicator,
        Period period,
        Optional<Figure> union,
        List<Figure> members,
        List<Figure> comparators) {
    public Entry {
        members = List.copyOf(members);
        comparators = List.copyOf(comparators);
    }

    public Optional<Figure> member(StateId state) {
        return members.stream()
                .filter(figure -> figure.id().member().equals(Optional.of(state)))
                .findFirst();
    }
}
