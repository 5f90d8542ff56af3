package org.entente.data.casus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.entente.core.casus.PledgeCase;
import org.entente.core.casus.PledgeCase.Obligation;
import org.entente.core.casus.PledgeCase.Outcome;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.provenance.Checked;
import org.entente.core.time.Years;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvSource;
import org.entente.data.library.Holding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseRegisterTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final String HEADER = "id,union,state,date,obligation,article,requested,decided,acted,outcome,"
            + "other_outcome,what,source,checked,note\n";
    private static final String GOOD =
            "CSTO-KAZ-1,CSTO,KAZ,2022-01-05,defence,4,2022-01-05,2022-01-06,,honoured,outside,"
                    + "Unrest,CST-1992;https://example.org/a,opened,\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aLineIsACaseWithItsSourcesByKeyAndByAddress() {
        PledgeCase one = read(GOOD).records().getFirst();
        assertThat(one.obligation()).isEqualTo(Obligation.DEFENCE);
        assertThat(one.outcome()).isEqualTo(Outcome.HONOURED);
        assertThat(one.otherOutcome()).contains(Outcome.OUTSIDE);
        assertThat(one.decided()).contains(LocalDate.of(2022, 1, 6));
        assertThat(one.acted()).isEmpty();
        assertThat(one.sources())
                .containsExactly(
                        CATALOGUE.findCitation("CST-1992").orElseThrow(),
                        new org.entente.core.provenance.Citation(
                                "https://example.org/a", "https://example.org/a", "https://example.org/a"));
    }

    @Test
    void everyWrongCellIsInOneReportWithItsPlace() {
        String wrong = GOOD.replace("CSTO,KAZ", "OTAN,KAZAKHSTAN").replace("CSTO-KAZ-1", "csto kaz")
                + GOOD.replace("CSTO-KAZ-1", "B")
                        .replace("2022-01-06", "2022-01-04")
                        .replace("defence", "defense")
                + GOOD.replace("CSTO-KAZ-1", "C")
                        .replace("2022-01-05,defence", ",defence")
                        .replace("2022-01-06", "tomorrow")
                        .replace("honoured", "honored")
                + GOOD.replace("CSTO-KAZ-1", "D").replace("outside,Unrest", "honoured,")
                + GOOD.replace("CSTO-KAZ-1", "E")
                        .replace("CST-1992;https://example.org/a", "CST-1991;")
                        .replace("opened", "seen")
                + GOOD
                + GOOD;
        assertThatThrownBy(() -> read(wrong)).isInstanceOfSatisfying(ProblemException.class, e -> {
            // line 2: id, union, state. 3: order, obligation. 4: no day, no date, outcome. 5: same outcome, no text.
            // 6: key, no source, checked. 8: the id of line 7.
            assertThat(e.problems())
                    .extracting(Problem::code)
                    .containsExactlyInAnyOrder(
                            "ENT-5140",
                            "ENT-5141",
                            "ENT-5141",
                            "ENT-5142",
                            "ENT-5143",
                            "ENT-5142",
                            "ENT-5142",
                            "ENT-5143",
                            "ENT-5143",
                            "ENT-5144",
                            "ENT-5144",
                            "ENT-5144",
                            "ENT-5143",
                            "ENT-5140");
            assertThat(e.problems()).allSatisfy(problem -> {
                assertThat(problem.where()).isPresent();
                assertThat(problem.next()).isNotEmpty();
            });
        });
    }

    /// Uzbekistan left the CSTO on 19 December 2012; the end of a spell is excluded.
    @Test
    void nothingIsOwedToAStateThatIsNoMemberOnTheDay() {
        String uzbekistan = GOOD.replace("KAZ,2022-01-05", "UZB,2012-12-18");
        assertThat(read(uzbekistan).records()).hasSize(1);
        assertThatThrownBy(() -> read(uzbekistan.replace("2012-12-18", "2012-12-19")))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problems()).extracting(Problem::code).containsExactly("ENT-5141");
                    assertThat(e.problems().getFirst().what()).isEqualTo("UZB is not a member of CSTO on 2012-12-19");
                });
    }

    /// Every line passes the reader, so that each member is one on its day; this is what the page on it promises.
    @Test
    void theBundledRegisterHoldsOnlyCasesOfWhichASourceWasOpened() {
        Holding<List<PledgeCase>> bundled = CaseRegister.read(List.of(), CATALOGUE);
        assertThat(bundled.covers()).isEqualTo(new Years(1999, 2025));
        assertThat(bundled.records()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.checked()).isEqualTo(Checked.OPENED);
            assertThat(one.sources())
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(source.url()).startsWith("http"));
            assertThat(one.date()).isBefore(CATALOGUE.asOf());
            if (one.outcome() == Outcome.NOT_INVOKED) {
                assertThat(one.requested()).as(one.id()).isEmpty();
            }
        });
    }

    /// NATO's page on article 4: consultations of Turkey in February 2003, June and October 2012, July 2015 and
    /// February
    /// 2020, of Poland in March 2014, of eight allies in February 2022; two more in September 2025.
    @Test
    void theConsultationsOfNatoAreAllThere() {
        assertThat(CaseRegister.read(List.of(), CATALOGUE).records().stream()
                        .filter(one -> one.union().code().equals("NATO"))
                        .filter(one -> one.obligation() == Obligation.CONSULTATION)
                        .map(one -> one.date().getYear() + " " + one.state()))
                .containsExactly(
                        "2003 TUR",
                        "2012 TUR",
                        "2012 TUR",
                        "2014 POL",
                        "2015 TUR",
                        "2020 TUR",
                        "2022 POL",
                        "2025 POL",
                        "2025 EST");
    }

    @Test
    void aUsersOwnRegisterIsReadBesideTheBundledOne() throws IOException {
        Path file = folder.resolve("own.csv");
        Files.writeString(file, HEADER + GOOD);
        Holding<List<PledgeCase>> all = CaseRegister.read(List.of(file), CATALOGUE);
        assertThat(all.snapshots())
                .extracting(snapshot -> snapshot.version())
                .containsExactly(CATALOGUE.version(), "own");
        assertThat(all.records().getLast().id()).isEqualTo("CSTO-KAZ-1");
        assertThat(all.records())
                .hasSize(1 + CaseRegister.read(List.of(), CATALOGUE).records().size());
    }

    private static Holding<List<PledgeCase>> read(String lines) {
        byte[] bytes = (HEADER + lines).getBytes(StandardCharsets.UTF_8);
        return CaseRegister.read(
                List.of(new CsvSource("cases.csv", () -> new ByteArrayInputStream(bytes))), CATALOGUE, 0);
    }
}
