package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Problems;
import org.entente.data.csv.Row;
import org.entente.models.survival.AalenJohansen;
import org.entente.models.survival.Coefficient;
import org.entente.models.survival.CoxEstimate;
import org.entente.models.survival.CoxRegression;
import org.entente.models.survival.Ending;
import org.entente.models.survival.KaplanMeier;
import org.entente.models.survival.LogRankTest;
import org.entente.models.survival.ProportionalHazardsTest;
import org.entente.models.survival.RiskSpell;
import org.entente.models.survival.TimeTransform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Organisations of the Correlates of War, version 3 (Pevehouse, Nordstrom, McManus and Jamison 2020), from birth to
/// death in years, against R's survival and etm on the same file: `verification/survival/survival.R`, whose output
/// names the versions.
@EnabledIfSystemProperty(
        named = "entente.test.data",
        matches = ".+",
        disabledReason = "the providers' files are not beside the project")
class CowIgoSurvivalTest {
    /// R's values have 15 digits, but its iteration stops where the log likelihood changes by 1e-11 of itself.
    private static final Offset<Double> SAME = within(2e-7);

    private static final Set<String> ABOUT = Set.of(
            "ioname",
            "orgname",
            "year",
            "sdate",
            "deaddate",
            "dead",
            "integrated",
            "replaced",
            "longorgname",
            "ionum",
            "igocode",
            "version",
            "accuracyofpre1965membershipdates",
            "sourcesandnotes",
            "imputed",
            "political",
            "social",
            "economic");

    private static final Map<String, List<Year>> ORGANISATIONS = organisations();
    private static final Map<String, Double> R = expected();

    @Test
    void theCurveIsThatOfR() {
        KaplanMeier curve = KaplanMeier.of(whole(_ -> new double[0]), 95);

        assertThat(ORGANISATIONS).hasSize(r("igo,organisations").intValue());
        for (int age : List.of(5, 10, 20, 50, 100, 150)) {
            KaplanMeier.Step step = curve.steps().stream()
                    .filter(one -> one.time() <= age)
                    .reduce((_, later) -> later)
                    .orElseThrow();
            assertThat(step.survival()).isCloseTo(r("igo,survival@" + age), SAME);
            assertThat(step.standardError()).isCloseTo(r("igo,error@" + age), SAME);
            assertThat(step.limits().orElseThrow().low()).isCloseTo(r("igo,low@" + age), SAME);
            assertThat(step.limits().orElseThrow().high()).isCloseTo(r("igo,high@" + age), SAME);
        }
        assertThat(curve.median().time()).hasValue(r("igo,median"));
        assertThat(curve.median().low()).hasValue(r("igo,medianLow"));
        assertThat(curve.median().high()).isEmpty();
        assertThat(R).doesNotContainKey("igo,medianHigh");
    }

    @Test
    void overAThirdHaveEnded() {
        // M. Eilstrup-Sangiovanni (2020), "Death of international organizations", Review of International
        // Organizations 15: over a third of those created since 1815.
        List<RiskSpell> spells = whole(_ -> new double[0]);
        long ended = spells.stream()
                .filter(spell -> spell.ending() instanceof Ending.Event)
                .count();

        assertThat(ended).isEqualTo(r("igo,events").longValue());
        assertThat((double) ended / spells.size()).isBetween(1 / 3.0, 0.4);
    }

    @Test
    void endingsCompete() {
        AalenJohansen causes = AalenJohansen.of(whole(_ -> new double[0]), 95);

        assertThat(causes.byCause()).containsOnlyKeys("died", "merged", "replaced");
        causes.byCause().forEach((cause, steps) -> {
            for (int age : List.of(10, 50, 100)) {
                AalenJohansen.Step step = steps.stream()
                        .filter(one -> one.time() <= age)
                        .reduce((_, later) -> later)
                        .orElseThrow();
                assertThat(step.incidence()).isCloseTo(r("igo-competing," + cause + "@" + age), SAME);
                assertThat(step.standardError()).isCloseTo(r("igo-competing," + cause + "Error@" + age), SAME);
            }
        });
    }

    @Test
    void organisationsFoundedBefore1946EndSooner() {
        List<RiskSpell> fromBirth = whole(_ -> new double[0]).stream()
                .map(spell -> RiskSpell.of(spell.subject(), 0, spell.exit(), spell.ending()))
                .toList();

        LogRankTest test = LogRankTest.of(
                fromBirth,
                spell -> ORGANISATIONS.get(spell.subject()).getFirst().founded() < 1946 ? "before" : "after");

        assertThat(test.statistic().orElseThrow()).isCloseTo(r("igo-log-rank,statistic"), SAME);
    }

    @Test
    void theRegressionOfOrganisationsIsThatOfR() {
        List<RiskSpell> spells = whole(years -> {
            double members = years.stream()
                    .mapToInt(Year::members)
                    .filter(count -> count > 0)
                    .findFirst()
                    .orElseThrow();
            double old = years.getFirst().founded() < 1946 ? 1 : 0;
            return new double[] {Math.log(members), any(years, Year::political), any(years, Year::social), old};
        });

        assertThat(spells).hasSize(r("igo,organisationsWithMembers").intValue());
        assertIsThatOfR("igo-whole", (CoxEstimate)
                CoxRegression.efron("members", "political", "social", "old").fit(spells));
    }

    /// Each year of an organisation is a spell, with the members of the year before.
    @Test
    void theRegressionOfOrganisationYearsIsThatOfR() {
        List<RiskSpell> spells = new ArrayList<>();
        int allYears = 0;
        for (Map.Entry<String, List<Year>> organisation : ORGANISATIONS.entrySet()) {
            List<Year> years = organisation.getValue();
            allYears += years.size();
            double founded = years.getFirst().founded();
            for (int i = 0; i < years.size(); i++) {
                int members = years.get(Math.max(i - 1, 0)).members();
                Year year = years.get(i);
                if (members > 0) {
                    spells.add(RiskSpell.of(
                                    organisation.getKey(),
                                    year.year() - founded,
                                    year.year() - founded + 1,
                                    year.ending())
                            .withCovariates(Math.log(members), any(years, Year::political), any(years, Year::social))
                            .inStratum(founded < 1946 ? "before 1946" : "since"));
                }
            }
        }

        assertThat(allYears).isEqualTo(r("igo,years").intValue());
        assertThat(spells).hasSize(r("igo,yearsWithMembers").intValue());
        var estimate = (CoxEstimate)
                CoxRegression.efron("members", "political", "social").fit(spells);
        assertIsThatOfR("igo-years", estimate);
        for (Coefficient coefficient : estimate.coefficients()) {
            assertThat(coefficient.clusteredError())
                    .isCloseTo(r("igo-years,clustered:" + coefficient.covariate()), SAME);
        }
    }

    private static void assertIsThatOfR(String sample, CoxEstimate estimate) {
        for (Coefficient coefficient : estimate.coefficients()) {
            String name = coefficient.covariate();
            assertThat(coefficient.estimate()).isCloseTo(r(sample + ",coefficient:" + name), SAME);
            assertThat(coefficient.standardError()).isCloseTo(r(sample + ",error:" + name), SAME);
        }
        assertThat(estimate.logLikelihoodAtZero()).isCloseTo(r(sample + ",logLikelihoodAtZero"), SAME);
        assertThat(estimate.logLikelihood()).isCloseTo(r(sample + ",logLikelihood"), SAME);
        assertThat(estimate.concordance()).isCloseTo(r(sample + ",concordance"), SAME);
        for (TimeTransform transform : TimeTransform.values()) {
            String name = transform == TimeTransform.KAPLAN_MEIER
                    ? "km"
                    : transform.name().toLowerCase(Locale.ROOT);
            ProportionalHazardsTest test = estimate.proportionalHazards(transform);
            assertThat(test.global().orElseThrow().statistic())
                    .isCloseTo(r(sample + ",ph:" + name + ":GLOBAL"), within(1e-5));
        }
    }

    /// One spell for each organisation, from its first year in the file.
    private static List<RiskSpell> whole(Function<List<Year>, double[]> covariates) {
        List<RiskSpell> spells = new ArrayList<>();
        ORGANISATIONS.forEach((name, years) -> {
            double founded = years.getFirst().founded();
            Year last = years.getLast();
            spells.add(RiskSpell.of(name, years.getFirst().year() - founded, last.year() - founded + 1, last.ending())
                    .withCovariates(covariates.apply(years)));
        });
        return spells;
    }

    private static double any(List<Year> years, Function<Year, Boolean> flag) {
        return years.stream().anyMatch(flag::apply) ? 1 : 0;
    }

    private static Double r(String key) {
        return R.computeIfAbsent(key, missing -> {
            throw new IllegalArgumentException("R has no " + missing);
        });
    }

    private static Map<String, List<Year>> organisations() {
        Map<String, List<Year>> organisations = new TreeMap<>();
        String folder = System.getProperty("entente.test.data", "");
        if (folder.isEmpty()) {
            return organisations;
        }
        Path file = Path.of(folder, "cow", "igo_year_format_3.csv.gz");
        try (CsvFile rows = CsvFile.open(CsvSource.of(Path.of(folder), file), CsvFormat.COMMA, new Problems())) {
            int[] members = IntStream.range(0, rows.header().size())
                    .filter(column -> !ABOUT.contains(rows.header().names().get(column)))
                    .toArray();
            while (rows.next()) {
                Row row = rows.row();
                organisations
                        .computeIfAbsent(row.text(rows.column("ioname")), _ -> new ArrayList<>())
                        .add(Year.of(rows, row, members));
            }
        }
        organisations.replaceAll((_, years) -> untilTheEnd(years));
        return organisations;
    }

    private static List<Year> untilTheEnd(List<Year> unordered) {
        List<Year> years = unordered.stream()
                .sorted((one, other) -> Integer.compare(one.year(), other.year()))
                .toList();
        int size = 1;
        while (size < years.size() && years.get(size - 1).ending() instanceof Ending.Censored) {
            size++;
        }
        return years.subList(0, size);
    }

    private static Map<String, Double> expected() {
        Map<String, Double> values = new HashMap<>();
        try {
            for (String line : Files.readAllLines(Path.of("../verification/survival/expected-igo.csv"))) {
                int last = line.lastIndexOf(',');
                boolean isValue = !line.startsWith("#") && !line.endsWith("value") && last < line.length() - 1;
                if (isValue) {
                    values.put(line.substring(0, last), Double.valueOf(line.substring(last + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }

    /// An organisation in a year.
    ///
    /// @param members full ones on record
    private record Year(int founded, int year, int members, boolean political, boolean social, Ending ending) {
        static Year of(CsvFile file, Row row, int[] memberColumns) {
            int members = (int) IntStream.of(memberColumns)
                    .filter(column -> row.holds(column, "1"))
                    .count();
            String cause = is(file, row, "replaced") ? "replaced" : is(file, row, "integrated") ? "merged" : "died";
            return new Year(
                    row.integer(file.column("sdate")),
                    row.integer(file.column("year")),
                    members,
                    is(file, row, "political"),
                    is(file, row, "social"),
                    is(file, row, "dead") ? Ending.event(cause) : Ending.censored());
        }

        private static boolean is(CsvFile file, Row row, String column) {
            return row.holds(file.column(column), "1");
        }
    }
}
