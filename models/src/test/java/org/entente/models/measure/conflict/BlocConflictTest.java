package org.entente.models.measure.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.union;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.dispute.Dispute;
import org.entente.core.dispute.Dispute.Participant;
import org.entente.core.dispute.Hostility;
import org.entente.core.figure.Outcome;
import org.entente.core.state.StateId;
import org.entente.core.time.PartialDate;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.core.union.Union;
import org.entente.core.war.War;
import org.entente.models.measure.conflict.ConflictBetweenMembers.Opposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What placebo unions are ranked by is what each measure itself gives for a union of the same states and spells.
class BlocConflictTest {
    private static final Years DECADE = new Years(2001, 2010);
    private static final Years COVERED = new Years(1946, 2024);
    private static final List<StateId> POOL =
            Stream.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF").map(StateId::of).toList();
    private static final String JOINED_LATE = " 2004-01-01..";
    private static final String LEFT_EARLY = " 2001-01-01..2008-01-01";

    /// The places of the union, and the four states that take them in order.
    private static final Union UNION = union("AAA", "BBB" + JOINED_LATE, "CCC" + LEFT_EARLY, "DDD");

    private static final List<int[]> BLOCS =
            List.of(new int[] {0, 1, 2, 3}, new int[] {5, 4, 0, 2}, new int[] {3, 2, 1, 0}, new int[] {1, 5, 3, 4});

    private static Union placebo(int[] bloc) {
        String[] codes = Arrays.stream(bloc).mapToObj(at -> POOL.get(at).code()).toArray(String[]::new);
        return union(codes[0], codes[1] + JOINED_LATE, codes[2] + LEFT_EARLY, codes[3]);
    }

    private static BlocConflict blocs() {
        return BlocConflict.of(UNION, DECADE, SpellRule.EXACT, POOL);
    }

    @Test
    void theMembersAreThePlacesInOrder() {
        assertThat(blocs().members()).isEqualTo(POOL.subList(0, 4));
    }

    @ParameterizedTest
    @EnumSource(Hostility.class)
    void disputesOfAnyBlocAreThoseOfTheMeasure(Hostility level) {
        List<Dispute> disputes = disputes(new Random(3));
        var measure = new DisputesBetweenMembers(level, Optional.empty(), SpellRule.EXACT);
        for (int[] bloc : BLOCS) {
            var result = measure.measure(disputes, placebo(bloc), DECADE);
            assertThat(blocs().disputes(disputes, level, true).applyAsDouble(bloc))
                    .isCloseTo(value(result.onsets()), within(1e-9));
            assertThat(blocs().disputes(disputes, level, false).applyAsDouble(bloc))
                    .isCloseTo(value(result.disputeYears()), within(1e-9));
        }
    }

    /// Wars are ranked as disputes at the level of war, so they must be counted as such.
    @Test
    void warsOfAnyBlocAreThoseOfTheMeasure() {
        Random random = new Random(11);
        List<War> wars = new ArrayList<>();
        for (int w = 0; w < 40; w++) {
            int first = 1998 + random.nextInt(13);
            List<War.Participant> sides = new ArrayList<>();
            for (int p = 0; p < 3; p++) {
                sides.add(new War.Participant(
                        POOL.get(random.nextInt(POOL.size())),
                        p == 0,
                        PartialDate.of(first, 2),
                        PartialDate.of(first + random.nextInt(4), 11)));
            }
            wars.add(new War(Integer.toString(w), "War " + w, sides));
        }
        for (int[] bloc : BLOCS) {
            var result = new WarsBetweenMembers(Optional.empty(), SpellRule.EXACT).measure(wars, placebo(bloc), DECADE);
            List<Dispute> disputes = WarsBetweenMembers.asDisputes(wars);
            assertThat(value(result.disputeYears())).isPositive();
            assertThat(blocs().disputes(disputes, Hostility.WAR, true).applyAsDouble(bloc))
                    .isCloseTo(value(result.onsets()), within(1e-9));
            assertThat(blocs().disputes(disputes, Hostility.WAR, false).applyAsDouble(bloc))
                    .isCloseTo(value(result.disputeYears()), within(1e-9));
        }
    }

    @Test
    void conflictsOfAnyBlocAreThoseOfTheMeasure() {
        List<ConflictYear> conflicts = conflicts(new Random(5));
        for (int[] bloc : BLOCS) {
            for (Opposition opposition : Opposition.values()) {
                same(
                        new ConflictBetweenMembers(opposition, SpellRule.EXACT)
                                .measure(conflicts, placebo(bloc), DECADE, COVERED),
                        blocs().between(conflicts, opposition, false).applyAsDouble(bloc),
                        blocs().between(conflicts, opposition, true).applyAsDouble(bloc));
            }
            same(
                    ConflictInsideMembers.DEFAULT.measure(conflicts, placebo(bloc), DECADE, COVERED),
                    blocs().inside(conflicts, false).applyAsDouble(bloc),
                    blocs().inside(conflicts, true).applyAsDouble(bloc));
        }
    }

    private static void same(ConflictRate rate, double years, double conflicts) {
        assertThat(rate.conflictYears()).isPositive();
        assertThat(years).isCloseTo(value(rate.outcome()), within(1e-9));
        assertThat(conflicts).isCloseTo(value(rate.perConflict()), within(1e-9));
    }

    private static double value(Outcome outcome) {
        return ((Outcome.Value) outcome).value();
    }

    private static List<Dispute> disputes(Random random) {
        List<Dispute> disputes = new ArrayList<>();
        for (int d = 0; d < 60; d++) {
            List<Participant> participants = new ArrayList<>();
            int all = 2 + random.nextInt(3);
            for (int p = 0; p < all; p++) {
                int first = 1998 + random.nextInt(13);
                participants.add(new Participant(
                        POOL.get(random.nextInt(POOL.size())),
                        p % 2 == 0,
                        PartialDate.of(first, 1),
                        PartialDate.of(first + random.nextInt(4), 12),
                        Hostility.values()[random.nextInt(Hostility.values().length)],
                        Optional.empty()));
            }
            disputes.add(new Dispute(Integer.toString(d), participants));
        }
        return disputes;
    }

    private static List<ConflictYear> conflicts(Random random) {
        List<ConflictYear> rows = new ArrayList<>();
        for (int c = 0; c < 60; c++) {
            ConflictYear.Type type = ConflictYear.Type.values()[random.nextInt(4)];
            StateId a = POOL.get(random.nextInt(POOL.size()));
            StateId b = POOL.get(random.nextInt(POOL.size()));
            StateId helper = POOL.get(random.nextInt(POOL.size()));
            int first = 1998 + random.nextInt(13);
            boolean interstate = type == ConflictYear.Type.INTERSTATE;
            for (int year = first; year < first + 3; year++) {
                rows.add(new ConflictYear(
                        Integer.toString(c),
                        year,
                        new TreeSet<>(List.of(a)),
                        new TreeSet<>(List.of(a, helper)),
                        new TreeSet<>(interstate ? List.of(b) : List.of()),
                        new TreeSet<>(interstate ? List.of() : List.of(b)),
                        type,
                        ConflictYear.Intensity.MINOR));
            }
        }
        return rows;
    }
}
