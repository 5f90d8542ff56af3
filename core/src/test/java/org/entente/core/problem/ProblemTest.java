package org.entente.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException.Kind;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final Problem FIRST = Problem.of("ENT-3001", "no such state", "it is not counted", "name it");
    private static final Problem SECOND = Problem.of("ENT-3002", "no such year", "", "");

    @Test
    void hasNoPlaceUntilItIsGivenOne() {
        Place place = Place.of("votes.csv", 7);

        assertThat(FIRST.where()).isEmpty();
        assertThat(FIRST.at(place).where()).contains(place);
        assertThat(FIRST.at(place))
                .usingRecursiveComparison()
                .ignoringFields("where")
                .isEqualTo(FIRST);
    }

    @Test
    void writesAPlaceAsFarAsItIsKnown() {
        assertThat(Place.of("votes.csv")).hasToString("votes.csv");
        assertThat(Place.of("votes.csv", 7)).hasToString("votes.csv:7");
        assertThat(new Place("votes.csv", 7, 3, "Y?")).hasToString("votes.csv:7:3");
    }

    @Test
    void isReportedWithAllTheOthers() {
        ProblemException report = new ProblemException(Kind.INVALID_FILE, List.of(FIRST, SECOND));

        assertThat(report).hasMessage("no such state; no such year");
        assertThat(report.kind()).isEqualTo(Kind.INVALID_FILE);
        assertThat(report.problems()).containsExactly(FIRST, SECOND);
    }

    @Test
    void mayBeReportedAlone() {
        ProblemException report = new ProblemException(Kind.USAGE, FIRST);

        assertThat(report).hasMessage("no such state");
        assertThat(report.problems()).containsExactly(FIRST);
    }

    @Test
    void isNeededForAReport() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProblemException(Kind.USAGE, List.of()))
                .withMessage("a report needs at least one problem");
    }

    @Test
    void staysInTheReportWhenTheListChanges() {
        List<Problem> problems = new ArrayList<>(List.of(FIRST));
        ProblemException report = new ProblemException(Kind.USAGE, problems);

        problems.clear();

        assertThat(report.problems()).containsExactly(FIRST);
    }
}
