package org.entente.assessment.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.assessment.question.Context;
import org.entente.core.figure.Figure;
import org.entente.core.state.StateId;

/// The columns of an account by member, as they are asked for.
final class Columns {
    private final List<Account.Column> heads = new ArrayList<>();
    private final List<List<Figure>> figures = new ArrayList<>();

    /// Adds the figures of one indicator under one choice.
    Columns add(Asking asking, String indicator, Map<String, String> choice, String head) {
        return add(indicator, head, asking.figures(indicator, choice));
    }

    /// Adds figures that are there already; none leave no column.
    Columns add(String indicator, String head, List<Figure> asked) {
        if (!asked.isEmpty()) {
            Figure first = asked.getFirst();
            heads.add(new Account.Column(
                    indicator, head, first.unit().symbol(), first.id().period().toString()));
            figures.add(asked);
        }
        return this;
    }

    List<Account.Column> heads() {
        return List.copyOf(heads);
    }

    /// One row a member of any column, without one of them.
    List<Account.Row> rows(Context context, Optional<StateId> leftOut) {
        SortedSet<StateId> members = new TreeSet<>();
        figures.forEach(column -> column.forEach(figure -> figure.id().member().ifPresent(members::add)));
        leftOut.ifPresent(members::remove);
        return members.stream()
                .map(member -> new Account.Row(
                        member.code(), context.catalogue().state(member).names().en(), of(Optional.of(member))))
                .toList();
    }

    /// The row of the union as a whole.
    Account.Row all() {
        return new Account.Row("all", "", of(Optional.empty()));
    }

    private List<Optional<Figure>> of(Optional<StateId> member) {
        return figures.stream()
                .map(column -> column.stream()
                        .filter(figure -> figure.id().member().equals(member))
                        .findFirst())
                .toList();
    }
}
