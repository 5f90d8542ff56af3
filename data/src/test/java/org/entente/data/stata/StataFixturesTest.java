package org.entente.data.stata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.data.table.TableColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// The same invented table in every release and byte order, as `verification/stata/make_fixtures.py` states
/// it and pandas wrote it.
class StataFixturesTest {
    private static final List<String> NAMES = List.of(
            "n", "year", "big", "score", "flow", "name", "answer", "day", "moment", "month", "quarter", "yr", "week",
            "half");
    private static final List<List<String>> ROWS = List.of(
            List.of(
                    "1",
                    "2014",
                    "123456789",
                    "0.652",
                    "38383.5",
                    "Kazakhstan",
                    "1",
                    "2014-03-27",
                    "2014-03-27T09:15:22",
                    "2014-03",
                    "2014-Q1",
                    "2014",
                    "2808",
                    "108"),
            List.of(
                    "-127",
                    "-32767",
                    "-2147483647",
                    "-1E-30",
                    "-1E-300",
                    "Côte d'Ivoire",
                    "0",
                    "1959-12-31",
                    "1959-12-31T23:59:59.999",
                    "1959-12",
                    "1959-Q4",
                    "1959",
                    "-1",
                    "-1"),
            List.of("", "", "", "", "", "", "", "", "", "", "", "", "", ""),
            List.of(
                    "100",
                    "32740",
                    "2147483620",
                    "16777216",
                    "12345678901234",
                    " two words ",
                    "7",
                    "2010-01-20",
                    "2010-01-20T09:15:22.120",
                    "2010-01",
                    "2010-Q1",
                    "2010",
                    "2601",
                    "100"));

    @ParameterizedTest
    @EnumSource
    void cellsAreReadAsAnAnalystWouldTypeThem(Fixtures fixture) {
        try (StataFile file = StataFile.open(fixture.file(), fixture.stream())) {
            assertThat(file.release()).isEqualTo(fixture.release());
            assertThat(file.rows()).isEqualTo(4);
            List<List<String>> rows = Fixtures.rows(file).stream()
                    .map(row -> Stream.concat(
                                    row.stream().limit(6), row.stream().skip(fixture.release() >= 117 ? 7 : 6))
                            .toList())
                    .toList();
            assertThat(rows).isEqualTo(ROWS);
            assertThat(file.next()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "R11[789].*", mode = Mode.MATCH_ANY)
    void longTextsAreFoundAndShared(Fixtures fixture) {
        try (StataFile file = StataFile.open(fixture.file(), fixture.stream())) {
            assertThat(file.columns().get(6).name()).isEqualTo("remark");
            assertThat(Fixtures.rows(file))
                    .extracting(row -> row.get(6))
                    .containsExactly("", "short", "x".repeat(3000), "short");
        }
    }

    @ParameterizedTest
    @EnumSource
    void columnsHaveTheirLabels(Fixtures fixture) {
        try (StataFile file = StataFile.open(fixture.file(), fixture.stream())) {
            assertThat(file.columns())
                    .filteredOn(column -> !column.name().equals("remark"))
                    .extracting(TableColumn::name)
                    .isEqualTo(NAMES);
            assertThat(file.columns().get(1).label()).isEqualTo("an int");
            assertThat(file.columns().get(5).label()).isEqualTo("a text, in part with letters outside ASCII");
            assertThat(file.columns())
                    .filteredOn(column -> !column.valueLabels().isEmpty())
                    .extracting(TableColumn::name, TableColumn::valueLabels)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("answer", Map.of("0", "no", "1", "yes")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void notesSayWhatWasNotCarriedOver(Fixtures fixture) {
        try (StataFile file = StataFile.open(fixture.file(), fixture.stream())) {
            Fixtures.rows(file);
            assertThat(file.notes())
                    .contains(
                            "Title: A made-up table",
                            "Stata file of release %d, saved 27 Mar 2014 09:15.".formatted(fixture.release()),
                            "Note: An invented table.",
                            "Note on 'year': Of no calendar.",
                            "Left out: 1 of Stata's characteristics.",
                            "'week' counts weeks of which each year has 52 from 1960 on and stays a number.",
                            "'half' counts half-years from 1960 on and stays a number.",
                            "Missing in 'n': . 1.",
                            "Missing in 'year': .a 1.",
                            "Missing in 'big': .z 1.",
                            "Missing in 'score': .a 1.",
                            "Missing in 'flow': .b 1.",
                            "Missing in 'answer': .a 1 (refused).",
                            "Missing in 'day': . 1.");
            String encoding = "Release %d names no encoding; letters outside ASCII were read as windows-1252 in: name."
                    .formatted(fixture.release());
            assertThat(file.notes().contains(encoding)).isEqualTo(fixture.release() < 118);
        }
    }

    @Test
    void aTextIsFoundInAnyOrderOfAsking() {
        Fixtures fixture = Fixtures.R118_LITTLE_ENDIAN;
        try (StataFile file = StataFile.open(fixture.file(), fixture.stream())) {
            file.next();
            file.next();
            file.next();
            assertThat(file.text(6)).hasSize(3000);
            assertThat(file.text(6)).hasSize(3000);
            file.next();
            assertThat(file.text(6)).isEqualTo("short");
        }
    }
}
