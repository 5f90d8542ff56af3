package org.entente.models.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Uncertainty;
import org.entente.core.provenance.Checked;
import org.entente.core.state.Names;
import org.entente.core.state.StateId;
import org.entente.core.time.Spell;
import org.entente.core.union.Membership;
import org.entente.core.union.Union;
import org.entente.core.union.UnionId;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.RollCall;
import org.entente.core.vote.RollCalls;

/// Small worlds drawn in text.
public final class World {
    private World() {}

    /// Roll calls from a picture: the states, then one line for each kind of day. `x10` repeats a line ten times; a
    /// last word `paragraph` or `amendment` gives the stage.
    ///
    /// ```
    ///                 AAA BBB CCC
    /// 2012-01-05 x10   Y   Y   N
    /// 2012-02-05 x1    Y   A   X    paragraph
    /// ```
    public static RollCalls votes(String picture) {
        List<String> lines = picture.lines().filter(line -> !line.isBlank()).toList();
        List<StateId> states = Arrays.stream(lines.getFirst().strip().split(" +"))
                .map(StateId::of)
                .toList();
        RollCalls.Builder builder = RollCalls.builder();
        int id = 1000;
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.strip().split(" +");
            RollCall.Stage stage = words.length > states.size() + 2
                    ? RollCall.Stage.valueOf(words[states.size() + 2].toUpperCase(java.util.Locale.ROOT))
                    : RollCall.Stage.FINAL;
            for (int i = 0; i < Integer.parseInt(words[1].substring(1)); i++) {
                String name = Integer.toString(id++);
                builder.add(new RollCall(name, LocalDate.parse(words[0]), "1", "A/RES/1/" + name, stage, ""));
                for (int s = 0; s < states.size(); s++) {
                    builder.put(name, states.get(s), Ballot.of(words[s + 2].charAt(0)));
                }
            }
        }
        return builder.build();
    }

    /// A union from lines such as `AAA` (always), `AAA 2012-07-01..`, `AAA 2006-08-16..2012-12-19` (end excluded).
    public static Union union(String... members) {
        List<Membership> memberships = new ArrayList<>();
        for (String member : members) {
            String[] words = member.split(" ");
            Spell spell = words.length == 1 ? Spell.from(LocalDate.of(1945, 1, 1)) : spell(words[1]);
            memberships.add(new Membership(
                    StateId.of(words[0]),
                    Membership.Status.MEMBER,
                    Optional.empty(),
                    spell,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Checked.OPENED,
                    ""));
        }
        return new Union(
                UnionId.of("TEST"),
                "organisation",
                new Names("Test", "Test"),
                Spell.from(LocalDate.of(1945, 1, 1)),
                Union.TradeFunction.NONE,
                "",
                memberships,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Checked.OPENED,
                "");
    }

    private static Spell spell(String text) {
        String[] ends = text.split("\\.\\.");
        LocalDate start = LocalDate.parse(ends[0]);
        return ends.length == 1 ? Spell.from(start) : new Spell(start, LocalDate.parse(ends[1]));
    }

    public static SortedSet<StateId> states(String... codes) {
        SortedSet<StateId> states = new TreeSet<>();
        Arrays.stream(codes).map(StateId::of).forEach(states::add);
        return states;
    }

    /// The value of an outcome that has one.
    public static double value(Outcome outcome) {
        if (outcome instanceof Outcome.Value value) {
            return value.value();
        }
        throw new AssertionError("no value: " + outcome);
    }

    /// The interval of an outcome that has one.
    public static Uncertainty.Interval interval(Outcome outcome) {
        if (outcome instanceof Outcome.Value(double _, Uncertainty.Interval interval)) {
            return interval;
        }
        throw new AssertionError("no interval: " + outcome);
    }

    /// The reason of an outcome that has none.
    public static Outcome.Missing missing(Outcome outcome) {
        if (outcome instanceof Outcome.Missing missing) {
            return missing;
        }
        throw new AssertionError("a value: " + outcome);
    }
}
