package org.entente.models.measure.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.entente.core.ledger.Benchmark;
import org.entente.core.ledger.Books;
import org.entente.core.ledger.Transfer;
import org.entente.core.ledger.Transfer.Amount;
import org.entente.core.ledger.TransferKind;
import org.entente.core.provenance.Checked;
import org.entente.core.provenance.Citation;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.models.measure.transfer.TransferRules.Spans;
import org.entente.models.measure.transfer.TransfersReceived.LeftOut;
import org.entente.models.measure.transfer.TransfersReceived.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransfersReceivedTest {
    private static final StateId RUS = StateId.of("RUS");
    private static final StateId BLR = StateId.of("BLR");
    private static final StateId KAZ = StateId.of("KAZ");
    private static final int YEAR = 2010;

    @Test
    void aSingleEstimateIsTheFigure() {
        Reading reading = read(TransferRules.DEFAULT, line("a", TransferKind.TOTAL, 7, 7));
        assertThat(reading.spread()).contains(new Spread(7, 7, 7, 1));
        assertThat(reading.isLowerBound()).isFalse();
    }

    /// Middles 10, 15 and 40: the median is 15, the bounds are 8 and 50.
    @Test
    void rivalsHaveTheirMedianAndTheirOutermostBounds() {
        Reading reading = read(
                TransferRules.DEFAULT,
                line("a", TransferKind.TOTAL, 8, 12),
                line("b", TransferKind.TOTAL, 30, 50),
                line("c", TransferKind.TOTAL, 15, 15));
        assertThat(reading.spread()).contains(new Spread(8, 15, 50, 3));
    }

    /// Gas 3 and 5, so 3, 4, 5; oil 10: together 13, 14, 15; grants and what else belongs to a total are not known.
    @Test
    void partsAddUpAndWhatHasNoEstimateMakesItALowerBound() {
        Reading reading = read(
                TransferRules.DEFAULT,
                line("gas-1", TransferKind.GAS, 3, 3),
                line("gas-2", TransferKind.GAS, 5, 5),
                line("oil", TransferKind.OIL, 10, 10));
        assertThat(reading.spread()).contains(new Spread(13, 14, 15, 2));
        assertThat(reading.without())
                .containsExactlyInAnyOrder(TransferKind.GRANT, TransferKind.REVENUE_POOL, TransferKind.DEBT_RELIEF);
        assertThat(reading.isLowerBound()).isTrue();
    }

    /// Stated 20; gas and oil come to 3 + 10 = 13: rivals, with the middle 16.5.
    @Test
    void aSumOfAllPartsIsARivalOfAStatedSum() {
        Reading reading = read(
                of(TransferKind.ENERGY),
                line("energy", TransferKind.ENERGY, 20, 20),
                line("gas", TransferKind.GAS, 3, 3),
                line("oil", TransferKind.OIL, 10, 10));
        assertThat(reading.spread()).contains(new Spread(13, 16.5, 20, 2));
    }

    @Test
    void oneOfTwoPartsIsNoRivalOfAStatedSum() {
        Reading reading = read(
                of(TransferKind.ENERGY),
                line("energy", TransferKind.ENERGY, 20, 20),
                line("gas", TransferKind.GAS, 3, 3));
        assertThat(reading.spread()).contains(new Spread(20, 20, 20, 1));
        assertThat(reading.leftOut()).extracting(LeftOut::why).containsExactly("is part of a stated energy");
    }

    @Test
    void whatIsReportedAgainCountsOnceUnlessTheFirstIsNotThere() {
        Transfer again = copy(line("again", TransferKind.GAS, 9, 9), Optional.of("first"), Checked.OPENED);
        assertThat(read(of(TransferKind.GAS), line("first", TransferKind.GAS, 7, 7), again)
                        .spread())
                .contains(new Spread(7, 7, 7, 1));
        assertThat(read(of(TransferKind.GAS), again).spread()).contains(new Spread(9, 9, 9, 1));
    }

    @Test
    void aSourceThatNobodyOpenedEntersNoFigure() {
        Reading reading =
                read(of(TransferKind.GAS), copy(line("a", TransferKind.GAS, 7, 7), Optional.empty(), Checked.MEMORY));
        assertThat(reading.spread()).isEmpty();
        assertThat(reading.leftOut()).extracting(LeftOut::why).containsExactly("is wanted: its source was not opened");
    }

    @Test
    void creditAndBenefitsWithdrawnAreInNoTotalUnlessAskedFor() {
        List<Transfer> lines = List.of(
                line("grant", TransferKind.GRANT, 2, 2),
                line("loan", TransferKind.LOAN, 5, 5),
                line("less", TransferKind.WITHDRAWN, 9, 9));
        assertThat(read(TransferRules.DEFAULT, lines).spread()).contains(new Spread(2, 2, 2, 1));
        TransferRules counted =
                new TransferRules(TransferKind.TOTAL, Optional.empty(), Spans.MEAN, true, Optional.empty());
        assertThat(read(counted, lines).spread()).contains(new Spread(7, 7, 7, 1));
        assertThat(read(of(TransferKind.WITHDRAWN), lines).spread()).contains(new Spread(9, 9, 9, 1));
        assertThat(read(of(TransferKind.LOAN), lines).spread()).contains(new Spread(5, 5, 5, 1));
    }

    @Test
    void eachSideHasItsOwnBooks() {
        List<Transfer> lines = List.of(
                line("payer", TransferKind.GAS, Books.PAYER, Years.of(YEAR), 9, 9),
                line("receiver", TransferKind.GAS, Books.RECEIVER, Years.of(YEAR), 4, 4));
        assertThat(read(in(Books.PAYER), lines).spread()).contains(new Spread(9, 9, 9, 1));
        assertThat(read(in(Books.RECEIVER), lines).spread()).contains(new Spread(4, 4, 4, 1));
        assertThat(read(in(Books.THIRD), lines).spread()).isEmpty();
        assertThat(read(of(TransferKind.GAS), lines).spread()).contains(new Spread(4, 6.5, 9, 2));
    }

    /// 30 over 2009 to 2011 is 10 a year.
    @Test
    void anEstimateOverSeveralYearsIsItsMeanInEachOrNotUsed() {
        Transfer long30 = line("a", TransferKind.GAS, Books.THIRD, new Years(2009, 2011), 30, 30);
        assertThat(read(of(TransferKind.GAS), long30).spread()).contains(new Spread(10, 10, 10, 1));
        TransferRules single =
                new TransferRules(TransferKind.GAS, Optional.empty(), Spans.SINGLE_YEARS, false, Optional.empty());
        assertThat(read(single, long30).spread()).isEmpty();
    }

    /// 30 over three years is 10 a year; the year's own estimate is 4.
    @Test
    void anEstimateOfTheYearItselfGoesBeforeAMean() {
        List<Transfer> lines = List.of(
                line("mean", TransferKind.GAS, Books.THIRD, new Years(2009, 2011), 30, 30),
                line("year", TransferKind.GAS, 4, 4));
        assertThat(read(of(TransferKind.GAS), lines).spread()).contains(new Spread(4, 7, 10, 2));
        TransferRules yearFirst =
                new TransferRules(TransferKind.GAS, Optional.empty(), Spans.YEAR_FIRST, false, Optional.empty());
        assertThat(read(yearFirst, lines).spread()).contains(new Spread(4, 4, 4, 1));
        assertThat(read(yearFirst, lines).leftOut())
                .extracting(LeftOut::why)
                .containsExactly("is a mean over several years; another estimate of gas is of the year");
    }

    @Test
    void whatSeveralPayersGiveIsAdded() {
        List<Transfer> lines = List.of(
                line("r", TransferKind.GAS, 3, 4),
                new Transfer(
                        "k",
                        KAZ,
                        BLR,
                        Years.of(YEAR),
                        TransferKind.GAS,
                        new Amount(1, 1, "USD"),
                        Benchmark.UNSTATED,
                        Books.THIRD,
                        Optional.empty(),
                        new Citation("k", "By hand", ""),
                        "CC0",
                        Checked.OPENED,
                        "test",
                        ""));
        assertThat(new TransfersReceived(lines, of(TransferKind.GAS), Valuation.DOLLARS)
                        .of(BLR, new TreeSet<>(Set.of(RUS, KAZ)), YEAR)
                        .spread())
                .contains(new Spread(4, 4.5, 5, 1));
        assertThat(TransfersReceived.payers(lines, BLR)).containsExactly(KAZ, RUS);
    }

    @Test
    void moneyWithoutARateIsLeftOutAndSaysSo() {
        Transfer share = new Transfer(
                "share",
                RUS,
                BLR,
                Years.of(YEAR),
                TransferKind.TOTAL,
                new Amount(7, 7, Amount.OF_GDP),
                Benchmark.UNSTATED,
                Books.THIRD,
                Optional.empty(),
                new Citation("share", "By hand", ""),
                "CC0",
                Checked.OPENED,
                "test",
                "");
        Reading reading = read(TransferRules.DEFAULT, share);
        assertThat(reading.spread()).isEmpty();
        assertThat(reading.leftOut()).extracting(LeftOut::why).containsExactly("has no rate to dollars (GDP)");
    }

    /// Every line of the states and the year is used or left out, once; the order of lines does not matter; another
    /// rival never narrows the spread.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noLineIsLostAndRivalsOnlyWiden(long seed) {
        Random random = new Random(seed);
        List<Transfer> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            TransferKind kind = TransferKind.values()[random.nextInt(TransferKind.values().length)];
            double low = random.nextInt(100);
            lines.add(line("line-" + i, kind, low, low + random.nextInt(20)));
        }
        Reading reading = read(TransferRules.DEFAULT, lines);
        List<Transfer> seen = new ArrayList<>(reading.used());
        reading.leftOut().forEach(out -> seen.add(out.line()));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(lines);
        List<Transfer> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        Spread spread = reading.spread().orElseThrow();
        Spread other = read(TransferRules.DEFAULT, shuffled).spread().orElseThrow();
        assertThat(other.low()).isCloseTo(spread.low(), within(1e-9));
        assertThat(other.high()).isCloseTo(spread.high(), within(1e-9));
        assertThat(other.median()).isCloseTo(spread.median(), within(1e-9));
        if (lines.stream().anyMatch(line -> line.kind() == TransferKind.TOTAL)) {
            lines.add(line("one-more", TransferKind.TOTAL, 50, 50));
            Spread wider = read(TransferRules.DEFAULT, lines).spread().orElseThrow();
            assertThat(wider.low()).isLessThanOrEqualTo(spread.low());
            assertThat(wider.high()).isGreaterThanOrEqualTo(spread.high());
        }
    }

    private static TransferRules of(TransferKind kind) {
        return new TransferRules(kind, Optional.empty(), Spans.MEAN, false, Optional.empty());
    }

    private static TransferRules in(Books books) {
        return new TransferRules(TransferKind.GAS, Optional.of(books), Spans.MEAN, false, Optional.empty());
    }

    private static Reading read(TransferRules rules, Transfer... lines) {
        return read(rules, List.of(lines));
    }

    private static Reading read(TransferRules rules, List<Transfer> lines) {
        return new TransfersReceived(lines, rules, Valuation.DOLLARS).of(BLR, new TreeSet<>(Set.of(RUS)), YEAR);
    }

    private static Transfer line(String id, TransferKind kind, double low, double high) {
        return line(id, kind, Books.THIRD, Years.of(YEAR), low, high);
    }

    private static Transfer line(String id, TransferKind kind, Books books, Years years, double low, double high) {
        return new Transfer(
                id,
                RUS,
                BLR,
                years,
                kind,
                new Amount(low, high, "USD"),
                Benchmark.UNSTATED,
                books,
                Optional.empty(),
                new Citation(id, "By hand", ""),
                "CC0",
                Checked.OPENED,
                "test",
                "");
    }

    private static Transfer copy(Transfer line, Optional<String> repeats, Checked checked) {
        return new Transfer(
                line.id(),
                line.payer(),
                line.receiver(),
                line.years(),
                line.kind(),
                line.amount(),
                line.benchmark(),
                line.books(),
                repeats,
                line.citation(),
                line.licence(),
                checked,
                line.coder(),
                line.note());
    }
}
