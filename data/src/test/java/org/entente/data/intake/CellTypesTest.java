package org.entente.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.data.engine.Engine;
import org.entente.data.layout.ColumnSpec.Type;
import org.entente.data.layout.Layout;
import org.entente.data.layout.Layouts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a column is taken to hold of which the descriptor does not say it.
class CellTypesTest {
    private static final String HEAD = "id: small\nsource: s\ntitle: t\nversion: v\nrow: r\ncolumns: {other: }\n";

    @TempDir
    Path folder;

    private Engine engine;

    @BeforeEach
    void open() {
        engine = Engine.open(folder);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /// `-` is an empty cell.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            whole numbers                 | 0 -17 2014             | INTEGER
            with empty cells              | - 5 -                  | INTEGER
            fifteen digits                | 999999999999999        | INTEGER
            decimals                      | 0.5 -2.25 3            | NUMBER
            decimals without a zero       | .5 -.25                | NUMBER
            powers of ten                 | 1e3 2.5E-7             | NUMBER
            a sign of plus                | +1 +2                  | NUMBER
            the largest that is kept      | 1e308                  | NUMBER
            days                          | 2014-03-27 - 1816-01-01| DATE
            a year and a day              | 2014 2014-03-27        | TEXT
            a day that never was          | 2014-03-27 2014-02-30  | TEXT
            days of another order         | 27.03.2014 03/27/2014  | TEXT
            days with an hour             | 2014-03-27T00:00       | TEXT
            leading zeros                 | 007 100                | TEXT
            one leading zero              | 10 20 01               | TEXT
            leading zeros and decimals    | 00.5 1.5               | TEXT
            a minus before leading zeros  | -01 5                  | TEXT
            thousands separators          | 1,234 5                | TEXT
            thousands with apostrophes    | 1'234 5                | TEXT
            decimal commas                | 1,5 2,25               | TEXT
            beyond every number           | 1 1e309                | TEXT
            not a number                  | 1 NaN                  | TEXT
            infinity                      | 1.5 Infinity           | TEXT
            hexadecimal                   | 0x10                   | TEXT
            a unit                        | 5 5%                   | TEXT
            one word among numbers        | 1 2 n/a 4              | TEXT
            truth                         | true false             | TEXT
            versions                      | 1.2.3                  | TEXT
            signs alone                   | + -1                   | TEXT
            nothing                       | - -                    | TEXT
            """)
    void everyCellDecides(String what, String cells, Type type) throws IOException {
        assertThat(type("", cells)).as(what).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 .. 3          | INTEGER
            1.5 ..          | NUMBER
            2014-03-27 ..   | DATE
            .. ..           | TEXT
            1 ...           | TEXT
            """)
    void cellsThatStandForNoValueDecideNothing(String cells, Type type) throws IOException {
        assertThat(type("missing: {\"..\": not-reported}\n", cells)).isEqualTo(type);
    }

    @Test
    void codesWithALeadingZeroStayTextWhateverStandsForNoValue() throws IOException {
        assertThat(type("missing: {\"-9\": not-reported}\n", "-9 01 02")).isEqualTo(Type.TEXT);
    }

    @Test
    void wideTablesAreLookedThroughInPartsAndNoColumnIsLeftOut() throws IOException {
        List<String> names = IntStream.range(0, 95).mapToObj(i -> "c" + i).toList();
        String row = names.stream()
                .map(name -> Integer.parseInt(name.substring(1)) % 7 == 0 ? "'x'" : "'1'")
                .collect(Collectors.joining(", "));
        String relation = "(SELECT * FROM (VALUES (%s)) v(%s))".formatted(row, String.join(", ", names));
        List<Type> expected = IntStream.range(0, 95)
                .mapToObj(i -> i % 7 == 0 ? Type.TEXT : Type.INTEGER)
                .toList();
        var found = new CellTypes(engine, layout("")).of(names, relation);
        assertThat(found.keySet()).containsExactlyElementsOf(names);
        assertThat(new ArrayList<>(found.values())).isEqualTo(expected);
    }

    private Type type(String descriptor, String cells) throws IOException {
        String rows = Arrays.stream(cells.split(" "))
                .map(cell -> cell.equals("-") ? "(NULL::VARCHAR)" : "(%s)".formatted(Engine.text(cell)))
                .collect(Collectors.joining(", "));
        String relation = "(SELECT * FROM (VALUES %s) v(a))".formatted(rows);
        return new CellTypes(engine, layout(descriptor))
                .of(List.of("a"), relation)
                .get("a");
    }

    private Layout layout(String more) throws IOException {
        return Layouts.read(Files.writeString(folder.resolve("small.yml"), HEAD + more));
    }
}
