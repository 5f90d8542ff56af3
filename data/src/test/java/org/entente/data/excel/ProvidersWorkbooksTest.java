package org.entente.data.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.data.csv.CsvSource;
import org.entente.data.table.TableFile;
import org.entente.data.table.TableText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The checks that the folder of providers' files states for its workbooks.
@EnabledIfSystemProperty(
        named = "entente.test.data",
        matches = ".+",
        disabledReason = "the providers' files are not beside the project")
class ProvidersWorkbooksTest {
    private static final Path FOLDER = Path.of(System.getProperty("entente.test.data", ""));
    private static final ExcelLayout HEADER_IN_ROW_2 = ExcelLayout.FIRST_SHEET.withHeaderRow(2);

    /// data/README.md: Russia to Kyrgyzstan 1 904, to Tajikistan 1 687 (million USD); the sender is the row.
    @Test
    void remittancesOf2017() {
        String file = "world-bank/WB_Bilateral_Remittance_Estimates_2017.xlsx";
        assertThat(new BigDecimal(cell(file, "Russian Federation", "Kyrgyz Republic")))
                .isBetween(new BigDecimal("1903.5"), new BigDecimal("1904.5"));
        assertThat(new BigDecimal(cell(file, "Russian Federation", "Tajikistan")))
                .isBetween(new BigDecimal("1686.5"), new BigDecimal("1687.5"));
    }

    /// data/README.md: Kyrgyz-born in Russia 591 767; the origin is the row.
    @Test
    void migrantsOf2017() {
        String file = "world-bank/WB_Bilateral_Estimates_Migrant_Stocks_2017.xlsx";
        assertThat(cell(file, "Kyrgyz Republic", "Russian Federation")).isEqualTo("591767");
    }

    /// data/README.md: header in row 2, 214 economies in the rows and in the columns.
    @Test
    void migrantsOf2013HaveTheSameLayout() {
        TableFile table = open("world-bank/bilateralmigrationmatrix2013_Mig2013.xlsx", HEADER_IN_ROW_2);
        List<String> columns = TableText.names(table);
        List<String> rows =
                TableText.rows(table).stream().map(List::getFirst).limit(214).toList();
        assertThat(columns.subList(1, 215)).isEqualTo(rows).contains("Armenia", "Zimbabwe");
    }

    /// The list of independent states: Belarus is number 370 and begins on 25 August 1991.
    @Test
    void statesOfGleditschAndWard() {
        List<List<String>> rows = TableText.rows(open("gleditsch-ward/gwstates.xlsx", ExcelLayout.FIRST_SHEET));
        assertThat(rows)
                .filteredOn(row -> row.getFirst().equals("370"))
                .extracting(row -> row.get(1) + " " + row.get(3))
                .containsExactly("BLR 25.08.1991");
    }

    /// Cell by cell: the provider's workbook against its conversion, which cut spaces at the end of texts.
    @Test
    void geoDistAsWorkbookAndAsConversion() throws IOException {
        List<List<String>> csv = TableText.csvText(Files.readString(FOLDER.resolve("cepii/geo_cepii.csv")));
        TableFile table = open("cepii/geo_cepii.xls", ExcelLayout.FIRST_SHEET);
        assertThat(TableText.names(table)).isEqualTo(csv.getFirst());
        List<List<String>> rows = TableText.rows(table);
        assertThat(rows).hasSameSizeAs(csv.subList(1, csv.size()));
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < csv.getFirst().size(); j++) {
                assertThat(plain(rows.get(i).get(j)))
                        .as("row %d, %s", i, csv.getFirst().get(j))
                        .isEqualTo(plain(csv.get(i + 1).get(j)));
            }
        }
    }

    private static String plain(String text) {
        String stripped = text.strip();
        return stripped.matches("-?[0-9]+([.][0-9]+)?(e[-+]?[0-9]+)?")
                ? new BigDecimal(stripped).stripTrailingZeros().toPlainString()
                : stripped;
    }

    private static String cell(String file, String row, String column) {
        try (TableFile table = open(file, HEADER_IN_ROW_2)) {
            int position = TableText.names(table).indexOf(column);
            while (table.next()) {
                if (table.text(0).equals(row)) {
                    return table.text(position);
                }
            }
        }
        throw new AssertionError(row);
    }

    private static TableFile open(String file, ExcelLayout layout) {
        return ExcelFile.open(CsvSource.of(FOLDER, FOLDER.resolve(file)), layout);
    }
}
