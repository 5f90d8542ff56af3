package org.entente.models.measure.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.interval;
import static org.entente.models.measure.World.union;
import static org.entente.models.measure.World.value;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.core.state.Dyad;
import org.entente.core.state.StateId;
import org.entente.core.union.Union;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.RollCalls;
import org.entente.numerics.sampling.Resampling;
import org.entente.numerics.sampling.Seed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// PRODUCT.md section 2, rule 2, and METHODS.md A3 and part E, from the Voeten, Strezhnev and Bailey file
/// as published.
@EnabledIfSystemProperty(
        named = "entente.test.data",
        matches = ".+",
        disabledReason = "the providers' files are not beside the project")
class UngaPublishedTest {
    private static final StateId USA = PublishedVotes.state(2);
    private static final StateId ARMENIA = PublishedVotes.state(371);
    private static final StateId AZERBAIJAN = PublishedVotes.state(373);
    private static final VoteOptions KEEP = VoteOptions.DEFAULT.with(Unanimity.KEEP);
    private static final Union CSTO = dated(
            "365 370 371 702 703 705", "2002-10-07..",
            "704", "2006-08-16..2012-12-19");
    private static final Union NATO = dated(
            "2 20 200 210 211 212 220 235 325 385 390 395", "1949-08-24..",
            "350 640", "1952-02-18..",
            "255", "1955-05-06..",
            "230", "1982-05-30..",
            "290 310 316", "1999-03-12..",
            "317 349 355 360 366 367 368", "2004-03-29..",
            "339 344", "2009-04-01..");
    private static RollCalls votes = RollCalls.builder().build();

    @BeforeAll
    static void read() {
        votes = PublishedVotes.read();
    }

    @Test
    void withAbsencesDroppedTheCstoIsAtOrAboveNatoInEightOfTenYears() {
        assertThat(yearsAtOrAbove(KEEP, VotingAgreement.of(KEEP), 2003, 2012)).isEqualTo(8);
    }

    @Test
    void withAbsenceAsDisagreementItIsBelowInAllThirteen() {
        VoteOptions disagree = KEEP.with(AbsenceRule.AS_DISAGREE);

        assertThat(yearsAtOrAbove(disagree, VotingAgreement.of(disagree), 2003, 2015))
                .isZero();
    }

    @Test
    void againstNatoWithoutTheUnitedStatesItIsAtOrAboveInNone() {
        assertThat(yearsAtOrAbove(KEEP, VotingAgreement.of(KEEP).without(USA), 2003, 2012))
                .isZero();
    }

    /// Whether unanimous roll calls are dropped, METHODS A1's default, does not change the three counts.
    @Test
    void theCountsAreTheSameWithUnanimousRollCallsDropped() {
        VoteOptions drop = VoteOptions.DEFAULT;
        VoteOptions disagree = drop.with(AbsenceRule.AS_DISAGREE);

        assertThat(yearsAtOrAbove(drop, VotingAgreement.of(drop), 2003, 2012)).isEqualTo(8);
        assertThat(yearsAtOrAbove(disagree, VotingAgreement.of(disagree), 2003, 2015))
                .isZero();
        assertThat(yearsAtOrAbove(drop, VotingAgreement.of(drop).without(USA), 2003, 2012))
                .isZero();
    }

    /// An independent calculation in Python on the same file, kept to three digits.
    @ParameterizedTest
    @CsvSource({"2003, 0.928, 0.897", "2004, 0.925, 0.930", "2015, 0.862, 0.912"})
    void yearsEqualAnIndependentCalculation(int year, double csto, double nato) {
        assertThat(agreement(VotingAgreement.of(KEEP), CSTO, year)).isCloseTo(csto, within(0.0005));
        assertThat(agreement(VotingAgreement.of(KEEP), NATO, year)).isCloseTo(nato, within(0.0005));
    }

    @Test
    void armeniaAndAzerbaijanAgreeOftenAndHaveKappaZeroInSession68() {
        RollCalls session = votes.where(rollCall -> rollCall.session().equals("68"));
        Dyad dyad = new Dyad(ARMENIA, AZERBAIJAN);

        double agreement = value(VotingAgreement.of(KEEP)
                .measure(session, dyad, Resampling.none())
                .outcome());
        double kappa = value(PairSimilarity.of(Similarity.KAPPA_QUADRATIC, KEEP)
                .measure(session, dyad, Resampling.none())
                .outcome());
        System.out.printf("ARM-AZE session 68: agreement %.4f, kappa %.4f%n", agreement, kappa);

        assertThat(agreement).isCloseTo(0.836, within(0.0005));
        assertThat(kappa).isZero();
    }

    @Test
    void resolution68262HasThePublishedTally() {
        RollCallPosition position =
                RollCallPosition.find(votes, CSTO, "A/RES/68/262").orElseThrow();

        assertThat(position.rollCall().id()).isEqualTo("5309");
        assertThat(position.tally())
                .containsEntry(Ballot.YES, 100)
                .containsEntry(Ballot.NO, 11)
                .containsEntry(Ballot.ABSTAIN, 58)
                .containsEntry(Ballot.ABSENT, 24);
        assertThat(position.memberTally())
                .containsEntry(Ballot.NO, 3)
                .containsEntry(Ballot.ABSTAIN, 1)
                .containsEntry(Ballot.ABSENT, 2)
                .containsEntry(Ballot.YES, 0);
    }

    /// Half of all random blocs are above the median; a defence pact of like-minded states is not expected
    /// to be below it, and one with a voter as alone as the United States is expected to rise without it.
    @Test
    void natoStandsOutAmongRandomBlocsAndMoreSoWithoutTheUnitedStates() {
        RollCalls year = votes.where(rollCall -> rollCall.date().getYear() == 2012);
        VotingAgreement agreement = VotingAgreement.of(VoteOptions.DEFAULT);

        long start = System.nanoTime();
        PlaceboBlocs.Result nato = placebo(agreement, year, NATO);
        PlaceboBlocs.Result without = placebo(agreement.without(USA), year, NATO);
        PlaceboBlocs.Result csto = placebo(agreement, year, CSTO);
        System.out.printf("placebos of three blocs: %.3f s%n", (System.nanoTime() - start) / 1e9);
        System.out.printf("2012 NATO %s%n2012 NATO without USA %s%n2012 CSTO %s%n", nato, without, csto);

        assertThat(value(nato.percentile())).isGreaterThan(50);
        assertThat(value(without.percentile())).isGreaterThanOrEqualTo(value(nato.percentile()));
        assertThat(value(without.union())).isGreaterThan(value(nato.union()));
    }

    @Test
    void theIntervalOfAYearHoldsItsPoint() {
        RollCalls year = votes.where(rollCall -> rollCall.date().getYear() == 2012);

        long start = System.nanoTime();
        PairMean result =
                VotingAgreement.of(VoteOptions.DEFAULT).measure(year, NATO, Resampling.of(500, new Seed(2026)));
        System.out.printf("interval of NATO 2012: %.3f s, %s%n", (System.nanoTime() - start) / 1e9, result.outcome());

        assertThat(value(result.outcome()))
                .isBetween(
                        interval(result.outcome()).low(),
                        interval(result.outcome()).high());
        assertThat(result.withLeader(USA)).hasSize(27);
    }

    private static PlaceboBlocs.Result placebo(VotingAgreement agreement, RollCalls year, Union union) {
        return PlaceboBlocs.of(agreement, new Seed(2026)).measure(year, union, Runnable::run);
    }

    /// Columns PctAgreeUS and PctAgreeRUSSIA of the data of Table 3.8 (unvoting.csv) in K. Imai (2017),
    /// Quantitative Social Science, taken from the release of M. Bailey, A. Strezhnev, E. Voeten (2017),
    /// "Estimating dynamic state preferences from United Nations voting data", Journal of Conflict
    /// Resolution 61, 430-456.
    ///
    /// The release's convention, found by trying: the identical share of the common votes of a session (its
    /// year is 1945 + session), absences and unanimous roll calls dropped. Seven digits are printed.
    @ParameterizedTest
    @CsvSource({
        "2012, 371, 0.1846154, 0.7538462",
        "2012, 370, 0.1230769, 0.7846154",
        "2012, 373, 0.1428571, 0.7301587",
        "2012, 369, 0.3283582, 0.5970149",
        "2012,  20, 0.7164179, 0.2985075",
        "2011,  40, 0.078125,  0.703125",
        "2008, 370, 0.05633803, 0.8169014",
        "2005, 371, 0.1388889, 0.7777778",
        "2003, 370, 0.1466667, 0.84"
    })
    void identicalSharesWithTheUnitedStatesAndRussiaAreThoseOfTheIdealPointRelease(
            int year, int cow, double withUsa, double withRussia) {
        RollCalls session = votes.where(rollCall -> rollCall.session().equals(Integer.toString(year - 1945)));
        StateId state = PublishedVotes.state(cow);

        assertThat(identical(session, state, USA)).isCloseTo(withUsa, within(5e-8));
        assertThat(identical(session, state, PublishedVotes.state(365))).isCloseTo(withRussia, within(5e-8));
    }

    private static double identical(RollCalls session, StateId one, StateId other) {
        return value(PairSimilarity.of(Similarity.IDENTICAL, VoteOptions.DEFAULT)
                .measure(session, new Dyad(one, other), Resampling.none())
                .outcome());
    }

    private static int yearsAtOrAbove(VoteOptions options, VotingAgreement comparator, int first, int last) {
        return (int) IntStream.rangeClosed(first, last)
                .filter(year -> agreement(VotingAgreement.of(options), CSTO, year) >= agreement(comparator, NATO, year))
                .count();
    }

    private static double agreement(VotingAgreement measure, Union union, int year) {
        RollCalls ofYear = votes.where(rollCall -> rollCall.date().getYear() == year);
        return value(measure.measure(ofYear, union, Resampling.none()).outcome());
    }

    /// Pairs of Correlates of War numbers and the spell of their membership.
    private static Union dated(String... numbersAndSpells) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < numbersAndSpells.length; i += 2) {
            for (String number : numbersAndSpells[i].split(" ")) {
                members.add(PublishedVotes.state(Integer.parseInt(number)) + " " + numbersAndSpells[i + 1]);
            }
        }
        return union(members.toArray(String[]::new));
    }
}
