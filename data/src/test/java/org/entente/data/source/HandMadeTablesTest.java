package org.entente.data.source;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.core.problem.ProblemException;
import org.entente.data.engine.Engine;
import org.entente.data.layout.ColumnSpec;
import org.entente.data.layout.ColumnSpec.Role;
import org.entente.data.layout.Layout;
import org.entente.data.store.Manifest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/// Layouts of trade, income, governance and trade agreements whose own files are not here: small files made by hand
/// from the providers' codebooks, under the names that the providers give to theirs, are read as the codebooks say.
class HandMadeTablesTest {
    /// What a file made by hand holds.
    ///
    /// @param file as the provider calls it; a workbook is made of the table where it ends in `xlsx`
    /// @param version and then the part, where the layout has parts
    /// @param states that rows stand for, in the order of their ids
    /// @param leftOut codes that stand for no state, in alphabetical order
    /// @param gaps cells without a value in columns for which the codebook has codes: column, reason, rows
    /// @param cell a query for one cell of the table `t`
    /// @param value what it holds
    record HandMade(
            String layout,
            String file,
            String version,
            String states,
            String leftOut,
            String gaps,
            String cell,
            String value) {
        @Override
        public String toString() {
            return layout;
        }
    }

    private static final String UNION = "ARM BLR KAZ KGZ RUS";

    static final List<HandMade> FILES = List.of(
            new HandMade(
                    "comtrade",
                    "TradeData_1_31_2025_10_0_0.csv",
                    "Comtrade TradeData_1_31_2025_10_0_0.csv",
                    UNION + " TUR",
                    "0",
                    "altQtyUnitAbbr not-reported 100, altQtyUnitCode not-reported 100, qtyUnitAbbr not-reported 100,"
                            + " qtyUnitCode not-reported 100, refMonth not-applicable 100",
                    "SELECT primaryValue / 1e6, partnerDesc FROM t WHERE state1 = 'RUS' AND state2 = 'TUR'",
                    "24965.0 Türkiye"),
            new HandMade(
                    "comtrade-legacy",
                    "comtrade.csv",
                    "Comtrade comtrade.csv",
                    "BLR CIV KAZ RUS",
                    "0",
                    "",
                    "SELECT Partner, \"Commodity Code\", year, period FROM t WHERE state2 = 'CIV'",
                    "Côte d'Ivoire 010121 2012 201203"),
            new HandMade(
                    "imf-imts",
                    "dataset_IMTS.csv",
                    "IMTS dataset_IMTS.csv",
                    UNION,
                    "G001",
                    "OBS_VALUE not-reported 2, month not-applicable 102, quarter not-applicable 103",
                    "SELECT OBS_VALUE / 1e6, year FROM t WHERE state1 = 'RUS' AND state2 = 'BLR' AND month = 12",
                    "1420.0 2012"),
            new HandMade(
                    "imf-imts-series",
                    "dataset_IMTS_series.csv",
                    "IMTS dataset_IMTS_series.csv",
                    "BLR KGZ RUS",
                    "G001",
                    "month not-applicable 7, quarter not-applicable 7",
                    "SELECT state1, state2, indicator_code, value FROM t WHERE quarter = 4",
                    "RUS BLR MG_CIF_USD 4350.0"),
            new HandMade(
                    "imf-dots-series",
                    "DOT_01-31-2023 10-00-00-00_timeSeries.csv",
                    "DOTS DOT_01-31-2023 10-00-00-00_timeSeries.csv",
                    UNION,
                    "001",
                    "month not-applicable 103, quarter not-applicable 103",
                    "SELECT value, year FROM t WHERE state1 = 'RUS' AND state2 = 'BLR' AND month = 12",
                    "1420.0 2012"),
            new HandMade(
                    "imf-dots-panel",
                    "DOT_01-31-2023 10-00-00-00_panel.csv",
                    "DOTS DOT_01-31-2023 10-00-00-00_panel.csv",
                    UNION,
                    "001",
                    "month not-applicable 7, quarter not-applicable 7",
                    "SELECT \"Goods, Value of Trade Balance, US Dollars (TBG_USD)\" FROM t WHERE state1 = 'BLR'",
                    "-600.0"),
            new HandMade(
                    "baci",
                    "BACI_HS92_Y2012_V202401b.csv",
                    "202401b HS92_Y2012",
                    UNION + " CHE TWN USA",
                    "",
                    "q not-reported 2",
                    "SELECT v, q FROM t WHERE state1 = 'RUS' AND state2 = 'BLR' AND k = '010121'",
                    "5.5 1.25"),
            new HandMade(
                    "baci-countries",
                    "country_codes_V202401b.csv",
                    "202401b",
                    UNION + " CIV NAM TWN USA",
                    "58 697",
                    "",
                    "SELECT country_iso2 FROM t WHERE country_iso3 = 'NAM'",
                    "NA"),
            new HandMade(
                    "baci-products",
                    "product_codes_HS92_V202401b.csv",
                    "202401b HS92",
                    "",
                    "",
                    "",
                    "SELECT description FROM t WHERE code = '010121'",
                    "Horses: live, pure-bred breeding animals"),
            new HandMade(
                    "wits-trade",
                    "DataJobID-1_1_Union.csv",
                    "WITS DataJobID-1_1_Union.csv",
                    UNION + " TWN",
                    "UNS WLD",
                    "",
                    "SELECT \"TradeValue in 1000 USD\", TradeFlowCode FROM t WHERE state1 = 'KAZ'",
                    "680000.125 6"),
            new HandMade(
                    "cepii-gravity",
                    "Gravity_V202211.csv",
                    "202211",
                    UNION + " DDR DEU FRA",
                    "DEU.2",
                    "col_dep_end_conflict not-applicable 1, col_dep_end_year not-applicable 1,"
                            + " diplo_disagreement not-reported 1, empire not-applicable 1, gdp_o not-reported 1,"
                            + " heg_d not-applicable 1, heg_o not-applicable 1, rta_type not-applicable 1,"
                            + " scaled_sci_2021 not-reported 1, sever_year not-applicable 1,"
                            + " sib_conflict not-applicable 1, tradeflow_imf_d not-reported 1,"
                            + " tradeflow_imf_o not-reported 1",
                    "SELECT distw_arithmetic, gdpcap_o FROM t WHERE state1 = 'RUS' AND state2 = 'BLR'",
                    "1500.25 15.421"),
            new HandMade(
                    "cepii-gravity-countries",
                    "Countries_V202211.csv",
                    "202211",
                    "",
                    "",
                    "countrygroup_iso3 not-applicable 2, countrygroup_iso3num not-applicable 2",
                    "SELECT countrylong, last_year FROM t WHERE country_id = 'DEU.1'",
                    "Federal Republic of Germany 1989"),
            new HandMade(
                    "wdi-bulk",
                    "WDICSV.csv",
                    "WDI",
                    "BLR KAZ RUS XKX",
                    "WLD",
                    "",
                    "SELECT value / 1e9 FROM t WHERE state = 'KAZ' AND year = 2014",
                    "182.0"),
            new HandMade(
                    "wdi-databank",
                    "Data_Extract_From_World_Development_Indicators.csv",
                    "WDI Data_Extract_From_World_Development_Indicators.csv",
                    "ARM KGZ RUS",
                    "WLD",
                    "",
                    "SELECT string_agg(year, ' ' ORDER BY year) FROM t WHERE state = 'KGZ'",
                    "2011 2014"),
            new HandMade(
                    "wgi",
                    "wgidataset2024.csv",
                    "2024",
                    UNION + " XKX",
                    "",
                    "estimate not-reported 2, nsource not-reported 2, pctrank not-reported 2,"
                            + " pctranklower not-reported 2, pctrankupper not-reported 2, stddev not-reported 2",
                    "SELECT estimate, stddev, nsource FROM t WHERE state = 'RUS' AND indicator = 'va'",
                    "-0.98 0.12 14"),
            new HandMade(
                    "desta-dyads",
                    "desta_list_of_treaties_02_03_dyads.csv",
                    "02.03",
                    "ARM BLR CIV GHA KAZ RUS TWN XKX",
                    "",
                    "entryforceyear not-applicable 2, language not-reported 1, wto_listed not-reported 1,"
                            + " wto_name not-applicable 3",
                    "SELECT country1, number FROM t WHERE state2 = 'GHA'",
                    "Côte d'Ivoire 9002"),
            new HandMade(
                    "desta-treaties",
                    "desta_list_of_treaties_02_03.xlsx",
                    "02.03",
                    "ARM BLR CIV GHA KAZ RUS",
                    "",
                    "entryforceyear not-applicable 4, language not-reported 4, wto_listed not-reported 2,"
                            + " wto_name not-applicable 6",
                    "SELECT number, name, position FROM t WHERE state = 'ARM'",
                    "9001+1 Invented Union of Three, accession of Armenia 4"),
            new HandMade(
                    "cow-trade-national",
                    "National_COW_4.0.csv",
                    "4.0",
                    "ARM BLR GBR KAZ KGZ RUS XDR",
                    "",
                    "alt_exports not-reported 4, alt_imports not-reported 4, exports not-reported 1,"
                            + " imports not-reported 1, source1 not-reported 1, source2 not-reported 1",
                    "SELECT imports, alt_imports FROM t WHERE state = 'RUS'",
                    "316000.0 314000.5"),
            new HandMade(
                    "maddison",
                    "mpd2023_web.xlsx",
                    "2023",
                    "ARM BLR GBR KAZ KGZ RUS SUN",
                    "SUN",
                    "",
                    "SELECT gdppc, pop FROM t WHERE state = 'BLR'",
                    "17800.5 9465.0"),
            new HandMade(
                    "pwt",
                    "pwt1001.xlsx",
                    "10.01",
                    UNION + " SYR",
                    "",
                    "",
                    "SELECT rgdpe, pop, i_cig FROM t WHERE state = 'RUS'",
                    "3400000.0 143.2 Benchmark"));

    /// Layouts with reports of both sides: the report's exporter, importer, year and value, and whose it is.
    private static final Map<String, String> REPORTS = Map.of(
            "comtrade",
            "SELECT flowCode = 'X' AS outward, state1, state2, year, primaryValue AS v FROM t WHERE cmdCode = 'TOTAL'",
            "imf-imts",
            "SELECT TRADE_FLOW = 'XG' AS outward, state1, state2, year, OBS_VALUE AS v FROM t WHERE FREQUENCY = 'A'",
            "imf-dots-series",
            "SELECT \"Indicator Code\" = 'TXG_FOB_USD' AS outward, state1, state2, year, value AS v FROM t"
                    + " WHERE period IN ('2012', '2014') AND Attribute = 'Value'");

    @TempDir
    static Path folder;

    private static FreshStore store;

    @BeforeAll
    static void open() {
        store = new FreshStore(folder);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void itsLayoutVersionAndPartAreRecognised(HandMade file) {
        Manifest.Table facts = facts(file);
        assertThat(facts.layout()).isEqualTo(file.layout());
        assertThat((facts.version() + " " + facts.part()).strip()).isEqualTo(file.version());
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void theTableHasTheRowsOfTheFile(HandMade file) {
        assertThat(facts(file).rows()).isEqualTo(text(file).size() - 1);
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void codesStandForTheirStates(HandMade file) {
        TreeSet<String> states = new TreeSet<>();
        for (Role role : List.of(Role.STATE, Role.STATE1, Role.STATE2)) {
            if (!layout(file).in(role).isEmpty()) {
                rows(file, "SELECT DISTINCT %s FROM t".formatted(role)).forEach(row -> states.add(row.getFirst()));
            }
        }
        states.remove("-");
        assertThat(states).isEqualTo(new TreeSet<>(words(file.states())));
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void codesThatStandForNoStateHaveBeenReviewed(HandMade file) {
        assertThat(facts(file).unknown()).isEmpty();
        assertThat(facts(file).unmatched())
                .extracting(Manifest.Unmatched::name)
                .containsExactlyInAnyOrderElementsOf(words(file.leftOut()));
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void eachCellWithoutAValueSaysWhy(HandMade file) {
        TreeMap<String, String> view = new TreeMap<>();
        TreeMap<String, String> manifest = new TreeMap<>();
        facts(file).columns().forEach(column -> {
            if (hasReasons(file, column.name())) {
                rows(
                                file,
                                "SELECT %2$s, count(*) FROM t WHERE %1$s IS NULL GROUP BY 1"
                                        .formatted(Engine.name(column.name()), Engine.name(column.name() + "__gap")))
                        .forEach(row -> view.put(column.name() + " " + row.getFirst(), row.getLast()));
                column.gaps()
                        .forEach((reason, cells) -> manifest.put(column.name() + " " + reason, Long.toString(cells)));
            }
        });
        TreeMap<String, String> expected = new TreeMap<>();
        for (String gap : file.gaps().isEmpty()
                ? List.<String>of()
                : Arrays.asList(file.gaps().split(", "))) {
            int last = gap.lastIndexOf(' ');
            expected.put(gap.substring(0, last), gap.substring(last + 1));
        }
        assertThat(view).isEqualTo(expected);
        assertThat(manifest).isEqualTo(expected);
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void eachCodeWithoutAValueIsInTheFile(HandMade file) {
        Layout layout = layout(file);
        List<String> header = text(file).getFirst();
        assertThat(layout.missing().keySet())
                .allSatisfy(code -> assertThat(header)
                        .anySatisfy(column -> assertThat(cells(file, column)).contains(code)));
        layout.columns().forEach((column, spec) -> {
            if (header.contains(column)) {
                assertThat(cells(file, column)).containsAll(spec.missing().keySet());
            }
        });
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void bothEndsOfEachRangeAreValues(HandMade file) {
        List<String> columns =
                facts(file).columns().stream().map(Manifest.ColumnFacts::name).toList();
        layout(file).columns().forEach((column, spec) -> {
            if (columns.contains(column)) {
                spec.low()
                        .ifPresent(
                                low -> assertThat(number(file, "min", column)).isEqualTo(low));
                spec.high()
                        .ifPresent(
                                high -> assertThat(number(file, "max", column)).isEqualTo(high));
            }
        });
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void aCellIsReadAsItIsInTheFile(HandMade file) {
        assertThat(rows(file, file.cell()))
                .extracting(row -> String.join(" ", row))
                .contains(file.value());
    }

    /// Exporters count free on board, importers with freight; of the 20 flows of two years, Kyrgyzstan does not know of
    /// one that Armenia reports.
    @ParameterizedTest
    @CsvSource({"comtrade", "imf-imts", "imf-dots-series"})
    void bothSidesReportAFlowAndDiffer(String layout) {
        HandMade file = FILES.stream()
                .filter(one -> one.layout().equals(layout))
                .findFirst()
                .orElseThrow();
        String flows = """
                WITH report AS (SELECT * FROM (%s) WHERE state1 IN (%s) AND state2 IN (%2$s)),
                flow AS (SELECT e.state1 AS f, e.state2 AS t, year, e.v AS x, i.v AS m
                  FROM (FROM report WHERE outward) e FULL JOIN (SELECT state2 AS state1, state1 AS state2, year, v
                    FROM report WHERE NOT outward) i USING (state1, state2, year))
                """.formatted(REPORTS.get(layout), "'" + UNION.replace(" ", "', '") + "'");
        assertThat(rows(file, flows + "SELECT count(*), count(*) FILTER (m > x) FROM flow"))
                .containsExactly(List.of("40", "39"));
        assertThat(rows(file, flows + "SELECT f, t, year FROM flow WHERE x IS NULL OR m IS NULL"))
                .containsExactly(List.of("ARM", "KGZ", "2014"));
    }

    @Test
    void otherDataSetsOfTheImfInTheSameColumnsAreNotTaken() throws IOException {
        Path investment = Files.writeString(folder.resolve("dataset_DIP.csv"), """
                DATAFLOW,COUNTRY,DV_TYPE,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE,STATUS
                IMF.STA:DIP(12.0.1),KAZ,O,INWD_D_NETLA_FALL_ALL,RUS,A,2014,345678901.25,6,
                """);
        Path survey = Files.writeString(folder.resolve("CDIS_timeSeries.csv"), """
                Country Name,Country Code,Indicator Name,Indicator Code,Counterpart Country Name,Counterpart Country Code,Attribute,2014
                Armenia,911,"Inward Direct Investment Positions, US Dollars",IIW_BP6_USD,Russian Federation,922,Value,1
                """);
        assertThatThrownBy(() -> store.add(investment)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> store.add(survey)).isInstanceOf(ProblemException.class);
    }

    /// Whether a column that the descriptor names has its reasons beside it.
    private static boolean hasReasons(HandMade file, String column) {
        Layout layout = layout(file);
        ColumnSpec spec = layout.columns().get(column);
        return spec != null
                && spec.role() == Role.VALUE
                && !layout.key().contains(column)
                && !layout.missingIn(column).isEmpty();
    }

    private static double number(HandMade file, String end, String column) {
        return store.number(path(file), "SELECT %s(%s) FROM t".formatted(end, Engine.name(column)));
    }

    private static Manifest.Table facts(HandMade file) {
        return store.facts(path(file));
    }

    private static List<List<String>> rows(HandMade file, String sql) {
        return store.rows(path(file), sql);
    }

    private static Layout layout(HandMade file) {
        return store.layouts().find(file.layout()).orElseThrow();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    /// The file under the provider's name.
    private static Path path(HandMade file) {
        Path path = folder.resolve(file.file());
        if (!Files.exists(path)) {
            try {
                if (file.file().endsWith(".xlsx")) {
                    String sheet = layout(file).form().sheet();
                    HandMadeWorkbook.write(path, sheet.equals("2") ? "data" : sheet, text(file));
                } else {
                    Files.write(path, bytes(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return path;
    }

    private static List<String> cells(HandMade file, String column) {
        List<List<String>> text = text(file);
        int at = text.getFirst().indexOf(column);
        return text.stream()
                .skip(1)
                .filter(row -> row.size() > at)
                .map(row -> row.get(at).strip())
                .toList();
    }

    /// The cells of the file as they stand in it, the header first.
    private static List<List<String>> text(HandMade file) {
        Charset charset = layout(file).form().encoding().isEmpty()
                ? StandardCharsets.UTF_8
                : Charset.forName(layout(file).form().encoding());
        try (Stream<CsvRecord> records = CsvReader.builder().ofCsvRecord(new String(bytes(file), charset)).stream()) {
            return new ArrayList<>(records.map(CsvRecord::getFields).toList());
        }
    }

    private static byte[] bytes(HandMade file) {
        String name = "/handmade/" + file.layout() + ".csv";
        try (InputStream stream = requireNonNull(HandMadeTablesTest.class.getResourceAsStream(name))) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
