package org.entente.data.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.core.ledger.Books;
import org.entente.core.ledger.Transfer;
import org.entente.core.ledger.TransferKind;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.provenance.Checked;
import org.entente.core.time.Years;
import org.entente.core.trade.ReportedTrade;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvSource;
import org.entente.data.library.Holding;
import org.entente.data.library.Library;
import org.entente.data.library.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgersTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final String HEADER =
            "id,payer,receiver,first,last,kind,low,high,currency,per,benchmark,books,repeats,title,publisher,date,url,"
                    + "licence,checked,coder,note\n";
    private static final String GOOD =
            "gas-1,RUS,BLR,2010,2012,gas,10,20,USD,year,export-price,payer,,A title,A publisher,2013-05,"
                    + "https://example.org/a,CC0,opened,me,\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void anAmountAYearIsTimesTheYears() {
        Transfer line = read(GOOD).records().getFirst();
        assertThat(line.years()).isEqualTo(new Years(2010, 2012));
        assertThat(line.amount().low()).isEqualTo(30);
        assertThat(line.perYear().high()).isEqualTo(20);
        assertThat(line.books()).isEqualTo(Books.PAYER);
        assertThat(line.citation().full()).isEqualTo("A title. A publisher, 2013-05. https://example.org/a");
    }

    @Test
    void anAmountOfThePeriodStaysAndAShareOfGdpIsOfEachYear() {
        Transfer period = read(GOOD.replace("USD,year", "USD,period")).records().getFirst();
        assertThat(period.amount().high()).isEqualTo(20);
        Transfer share = read(GOOD.replace("USD,year", "GDP,year")).records().getFirst();
        assertThat(share.perYear().low()).isEqualTo(10);
    }

    @Test
    void everyWrongCellIsInOneReportWithItsPlace() {
        String wrong = GOOD.replace("RUS,BLR", "RUSSIA,BLR")
                + "gas 2,RUS,BLR,2012,2010,gas,10,20,USD,year,export-price,payer,,A title,A publisher,2013-05,"
                + "https://example.org/a,CC0,opened,me,\n"
                + "gas-3,RUS,BLR,2010,2010,gaz,20,10,dollars,year,export-price,payer,nobody,,A publisher,long ago,,"
                + "CC0,opened,,\n"
                + "gas-4,BLR,BLR,10,2010,gas,,-5,USD,century,export-price,payer,,A title,A publisher,2013,"
                + "https://example.org/a,,seen,me,\n"
                + GOOD;
        assertThatThrownBy(() -> read(wrong)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problems())
                    .extracting(Problem::code)
                    .containsOnly(
                            "ENT-5130",
                            "ENT-5131",
                            "ENT-5132",
                            "ENT-5133",
                            "ENT-5134",
                            "ENT-5135",
                            "ENT-5136",
                            "ENT-5137");
            // line 2: payer. 3: id, years. 4: kind, bounds, currency, title, date, address, coder, repeats.
            // 5: itself, year, two amounts, per, licence, checked. 6: the id of line 2 again.
            assertThat(e.problems()).hasSize(1 + 2 + 8 + 7 + 1);
            assertThat(e.problems())
                    .allSatisfy(problem -> assertThat(problem.where()).isPresent());
        });
    }

    @Test
    void whatIsRepeatedMustBeALineOfItsOwn() {
        String again = GOOD.replace("gas-1", "gas-2").replace("payer,,", "payer,gas-1,");
        assertThat(read(GOOD + again).records().get(1).repeats()).contains("gas-1");
        String third = GOOD.replace("gas-1", "gas-3").replace("payer,,", "payer,gas-2,");
        assertThatThrownBy(() -> read(GOOD + again + third))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems()).extracting(Problem::code).containsExactly("ENT-5135"));
    }

    /// Every line of the bundled ledgers passes the reader; these are the rules of the catalogue beyond it.
    @Test
    void theBundledLedgersHoldOnlyLinesWhoseSourceWasOpened() {
        Holding<List<Transfer>> bundled = Ledgers.read(List.of(), CATALOGUE);
        assertThat(bundled.records()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.checked()).isEqualTo(Checked.OPENED);
            assertThat(line.amount().high()).isPositive();
            assertThat(line.years().last()).isLessThanOrEqualTo(CATALOGUE.asOf().getYear());
        });
        assertThat(bundled.records().stream().map(line -> line.citation().url()).distinct())
                .hasSizeGreaterThan(15);
    }

    /// Interfax, 16 December 2010: 5.3 billion less roughly 3 billion is 2.3 billion; gas 3 billion. Prime-Tass, 15
    /// January 2007: gas 3.3 and oil 2.5 billion, together 5.8.
    @Test
    void whatTheRussianPresidentSaidIsAsReported() {
        List<Transfer> lines = Ledgers.read(List.of(), CATALOGUE).records();
        assertThat(usd(lines, "putin-2011-oil")).isEqualTo(5300 - 3000);
        assertThat(usd(lines, "putin-2011-gas")).isEqualTo(3000);
        assertThat(usd(lines, "putin-2007-gas") + usd(lines, "putin-2007-oil"))
                .isEqualTo(usd(lines, "putin-2007-energy"))
                .isEqualTo(5800);
    }

    @Test
    void aUsersLedgerStandsBesideTheBundledOnes() throws IOException {
        Path file = folder.resolve("own.csv");
        Files.writeString(file, HEADER + GOOD);
        Library library = Ledgers.in(new Nothing(), List.of(file), CATALOGUE);
        Holding<List<Transfer>> all = library.find(Topic.TRANSFERS).orElseThrow();
        int bundled = Ledgers.read(List.of(), CATALOGUE).records().size();
        assertThat(all.records()).hasSize(bundled + 1);
        assertThat(all.records().getLast().kind()).isEqualTo(TransferKind.GAS);
        assertThat(all.snapshots())
                .extracting(snapshot -> snapshot.version())
                .containsExactly(CATALOGUE.version(), "own");
        assertThat(library.find(Topic.TRADE)).isEmpty();
        assertThat(library.describe()).isEqualTo("nothing");
    }

    private record Nothing() implements Library {
        @Override
        public String describe() {
            return "nothing";
        }

        @Override
        public <T> Optional<Holding<T>> find(Topic<T> topic) {
            return Optional.empty();
        }

        @Override
        public List<Holding<ReportedTrade>> reportedTrade() {
            return List.of();
        }
    }

    private static double usd(List<Transfer> lines, String id) {
        return lines.stream()
                .filter(line -> line.id().equals(id))
                .mapToDouble(line -> line.amount().low())
                .findFirst()
                .orElseThrow();
    }

    private static Holding<List<Transfer>> read(String lines) {
        byte[] bytes = (HEADER + lines).getBytes(StandardCharsets.UTF_8);
        CsvSource file = new CsvSource("ledger.csv", () -> new ByteArrayInputStream(bytes));
        return Ledgers.read(List.of(file), CATALOGUE, 0);
    }
}
