package org.entente.data.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.entente.core.exercise.Exercise;
import org.entente.core.exercise.Exercise.Scenario;
import org.entente.core.exercise.Exercises;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.provenance.Checked;
import org.entente.core.time.Years;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvSource;
import org.entente.data.library.Holding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExerciseRegisterTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final String HEADER =
            "id,union,kind,name,part_of,from,to,number,hosts,participants,troops_low,troops_high,"
                    + "scenario,source,checked,note\n";
    private static final String HELD =
            "OWN-A,CSTO,held,Rubezh,,2016-10-04,2016-10-07,,KGZ,KAZ;KGZ,1000,,counter-terrorism,https://example.org/a,"
                    + "opened,\n";
    private static final String STATED = "OWN-S,NATO,stated,,,2016,2017,200,,,,,,https://example.org/s,opened,\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aLineIsAnExerciseOrAClaimAboutYears() {
        Exercises read = read(HELD
                        + STATED
                        + STATED.replace("OWN-S,NATO,stated", "OWN-T,NATO,searched")
                                .replace(",200,", ",,"))
                .records();
        Exercise one = read.exercises().getFirst();
        assertThat(one.year()).isEqualTo(2016);
        assertThat(one.isHeld()).isTrue();
        assertThat(one.scenario()).isEqualTo(Scenario.COUNTER_TERRORISM);
        assertThat(one.participants()).extracting(Object::toString).containsExactly("KAZ", "KGZ");
        assertThat(one.troops()).hasValue(1000);
        assertThat(one.troopsAtMost()).isEmpty();
        assertThat(read.counts())
                .extracting(count -> count.stated())
                .containsExactly(OptionalInt.of(200), OptionalInt.empty());
        assertThat(read.counts().getFirst().years()).isEqualTo(new Years(2016, 2017));
    }

    @Test
    void everyWrongCellIsInOneReportWithItsPlace() {
        String wrong = HELD.replace("OWN-A,CSTO", "own a,OTAN").replace("KAZ;KGZ", "KAZ;KYRGYZSTAN")
                + HELD.replace("OWN-A", "B").replace("2016-10-07", "2016-10-03").replace("1000,", "1000,900")
                + HELD.replace("OWN-A", "C").replace("2016-10-04", "").replace("1000", "a thousand")
                + HELD.replace("OWN-A", "D").replace("held,Rubezh", "holding,").replace("counter-terrorism", "terror")
                + HELD.replace("OWN-A", "E")
                        .replace("https://example.org/a", "NOBODY-2016")
                        .replace("opened", "seen")
                + STATED.replace("OWN-S", "F").replace(",200,", ",,")
                + STATED.replace("OWN-S", "G").replace("2016,2017", "2017,2016")
                + STATED.replace("OWN-S", "H")
                + STATED.replace("OWN-S", "I").replace("2016,2017", "2017,2018")
                + HELD.replace("OWN-A", "E");
        assertThatThrownBy(() -> read(wrong)).isInstanceOfSatisfying(ProblemException.class, e -> {
            // line 2: id, union, state. 3: order of days, of numbers. 4: no date, no number. 5: kind, name, scenario.
            // 6: source, checked. 7: no number. 8: years. 10: years of line 9. 11: the id of line 6.
            assertThat(e.problems())
                    .extracting(Problem::code)
                    .containsExactlyInAnyOrder(
                            "ENT-5150",
                            "ENT-5151",
                            "ENT-5151",
                            "ENT-5152",
                            "ENT-5152",
                            "ENT-5152",
                            "ENT-5152",
                            "ENT-5153",
                            "ENT-5153",
                            "ENT-5153",
                            "ENT-5153",
                            "ENT-5153",
                            "ENT-5152",
                            "ENT-5152",
                            "ENT-5152",
                            "ENT-5150");
            assertThat(e.problems()).allSatisfy(problem -> {
                assertThat(problem.where()).isPresent();
                assertThat(problem.next()).isNotEmpty();
            });
        });
    }

    /// What the page on it promises: each line rests on a page that was read, and begins in a year that was searched or
    /// belongs to a union of which nobody claims to have the whole list.
    @Test
    void theBundledRegisterHoldsOnlyExercisesOfWhichASourceWasOpened() {
        Holding<Exercises> bundled = ExerciseRegister.read(List.of(), CATALOGUE);
        assertThat(bundled.records().exercises()).hasSizeGreaterThan(60).allSatisfy(one -> {
            assertThat(one.checked()).as(one.id()).isEqualTo(Checked.OPENED);
            assertThat(one.sources())
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(source.url()).startsWith("http"));
            assertThat(one.id()).startsWith(one.union().code() + "-" + one.year());
            assertThat(one.year()).isLessThanOrEqualTo(CATALOGUE.asOf().getYear());
        });
        assertThat(bundled.records().counts())
                .allSatisfy(count -> assertThat(count.sources()).isNotEmpty());
        assertThat(bundled.covers().contains(new Years(2004, 2025))).isTrue();
    }

    /// The chief of the CSTO's Joint Staff, 7 October 2016: four exercises in the year, in April, August, September and
    /// October (TASS, as in The AsiaN). The fourth was given as 4 to 7 October by TASS of 30 June.
    @Test
    void theFourExercisesOf2016AreAllThere() {
        assertThat(ExerciseRegister.read(List.of(), CATALOGUE).records().exercises().stream()
                        .filter(one -> one.union().code().equals("CSTO") && one.year() == 2016 && one.isHeld()))
                .hasSize(4);
    }

    @Test
    void aUsersOwnRegisterIsReadBesideTheBundledOne() throws IOException {
        Path file = folder.resolve("own.csv");
        Files.writeString(file, HEADER + HELD);
        Holding<Exercises> all = ExerciseRegister.read(List.of(file), CATALOGUE);
        assertThat(all.snapshots())
                .extracting(snapshot -> snapshot.version())
                .containsExactly(CATALOGUE.version(), "own");
        assertThat(all.records().exercises().getLast().id()).isEqualTo("OWN-A");
        Files.writeString(file, HEADER + HELD.replace("OWN-A", "CSTO-2016-RUBEZH"));
        assertThatThrownBy(() -> ExerciseRegister.read(List.of(file), CATALOGUE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems()).extracting(Problem::code).containsExactly("ENT-5150"));
    }

    private static Holding<Exercises> read(String lines) {
        byte[] bytes = (HEADER + lines).getBytes(StandardCharsets.UTF_8);
        return ExerciseRegister.read(
                List.of(new CsvSource("exercises.csv", () -> new ByteArrayInputStream(bytes))), CATALOGUE, 0);
    }
}
