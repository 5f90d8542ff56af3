package org.entente.assessment.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.core.state.StateId;
import org.entente.core.union.Union;
import org.entente.core.union.Union.TradeFunction;
import org.entente.data.catalog.Catalogue;
import org.entente.models.scenario.Agreement;
import org.entente.models.scenario.Agreements;
import org.entente.models.scenario.Scenario;

/// What speaks against taking a scenario at its word.
final class Cautions {
    private final World world;
    private final Catalogue catalogue;
    private final LocalDate day;
    private final List<Clause> clauses;
    private final Agreements before;
    private final Agreements after;
    private final Scenario scenario;

    Cautions(
            World world,
            Catalogue catalogue,
            LocalDate day,
            List<Clause> clauses,
            Agreements before,
            Agreements after,
            Scenario scenario) {
        this.world = world;
        this.catalogue = catalogue;
        this.day = day;
        this.clauses = clauses;
        this.before = before;
        this.after = after;
        this.scenario = scenario;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        exclusive(notes);
        shared(notes);
        zeros(notes);
        if (clauses.stream().anyMatch(clause -> clause.verb() == Verb.TARIFF && clause.number() < 0)) {
            notes.add(
                    "A lower tariff is a lower cost here: the revenue that is forgone is not modelled, so the country that"
                            + " levied it is shown better off than it would be.");
        }
        if (clauses.stream().anyMatch(clause -> clause.verb() == Verb.TARIFF && clause.number() > 0)) {
            notes.add("A tariff is a cost here: its revenue is not modelled, so the country that levies it is shown"
                    + " worse off than it would be.");
        }
        if (scenario.hasTransfers()) {
            notes.add("A transfer is money of the matrix's year added to the deficit, which stays the same sum in the"
                    + " numeraire (additive deficits); welfare is real expenditure, as real income does not count the"
                    + " sum itself.");
        }
        return notes;
    }

    /// A state in two customs unions at once.
    private void exclusive(List<String> notes) {
        for (Union union : catalogue.unions()) {
            if (!isCustomsUnion(union)) {
                continue;
            }
            String name = union.id().toString();
            for (Agreement joined : after.list()) {
                SortedSet<String> both = new TreeSet<>(joined.members());
                both.removeAll(before.list().stream()
                        .filter(one -> one.name().equals(joined.name()))
                        .flatMap(one -> one.members().stream())
                        .toList());
                boolean isCustoms = catalogue
                        .findUnion(joined.name())
                        .map(Cautions::isCustomsUnion)
                        .orElse(false);
                if (!isCustoms || joined.name().equals(name)) {
                    continue;
                }
                both.retainAll(stillIn(union));
                if (!both.isEmpty()) {
                    notes.add(
                            ("%s would be in two customs unions at once, %s and %s, which have one external tariff each:"
                                            + " the scenario contradicts itself unless the first is left (--leave %s:%s).")
                                    .formatted(String.join(", ", both), name, joined.name(), both.first(), name));
                }
            }
        }
    }

    private static boolean isCustomsUnion(Union union) {
        return union.trade() == TradeFunction.CUSTOMS_UNION || union.trade() == TradeFunction.ECONOMIC_UNION;
    }

    private SortedSet<String> stillIn(Union union) {
        String name = union.id().toString();
        for (Agreement agreement : after.list()) {
            if (agreement.name().equals(name)) {
                return agreement.members();
            }
        }
        boolean wasNamed = before.list().stream().anyMatch(one -> one.name().equals(name));
        return wasNamed ? new TreeSet<>() : codes(union);
    }

    private SortedSet<String> codes(Union union) {
        return union.membersOn(day).stream().map(StateId::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Pairs whose preference changes, and which share another trade agreement that the scenario does not name.
    private void shared(List<String> notes) {
        Map<String, SortedSet<String>> losing = new LinkedHashMap<>();
        Map<String, SortedSet<String>> gaining = new LinkedHashMap<>();
        List<Union> others = catalogue.unions().stream()
                .filter(union -> union.trade() != TradeFunction.NONE)
                .filter(union -> before.list().stream()
                        .noneMatch(one -> one.name().equals(union.id().toString())))
                .toList();
        double[][] change = before.changeTo(after, world.economies());
        for (Union other : others) {
            SortedSet<String> members = codes(other);
            for (int i = 0; i < change.length; i++) {
                for (int j = 0; j < change.length; j++) {
                    String one = world.economies().get(i);
                    if (change[i][j] != 0
                            && members.contains(one)
                            && members.contains(world.economies().get(j))) {
                        (change[i][j] < 0 ? losing : gaining)
                                .computeIfAbsent(other.id().toString(), _ -> new TreeSet<>())
                                .add(one);
                    }
                }
            }
        }
        losing.forEach((union, members) -> notes.add(
                ("%s also share %s, which the scenario does not name: the whole preference is taken away all the same. If %s"
                                + " would go on between them, keep a part of it with --downgrade WHO:UNION@0.5.")
                        .formatted(String.join(", ", members), union, union)));
        gaining.forEach((union, members) -> notes.add(
                "%s already share %s, which the scenario does not name: the new preference comes on top of it."
                        .formatted(String.join(", ", members), union)));
    }

    /// Pairs that would trade more and do not trade: hat algebra keeps them at nothing.
    private void zeros(List<String> notes) {
        int eased = 0;
        List<String> zero = new ArrayList<>();
        int n = world.economies().size();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j && scenario.eases(i, j)) {
                    eased++;
                    if (world.flow(i, j) == 0) {
                        zero.add(world.economies().get(i) + " to "
                                + world.economies().get(j));
                    }
                }
            }
        }
        if (!zero.isEmpty()) {
            String shown = String.join(", ", zero.subList(0, Math.min(8, zero.size())));
            notes.add(("%d of %d flows that become easier are zero in %d and stay zero, so what is gained there is not"
                            + " counted: %s%s.")
                    .formatted(
                            zero.size(),
                            eased,
                            world.year(),
                            shown,
                            zero.size() > 8 ? " and %d more".formatted(zero.size() - 8) : ""));
        }
    }
}
