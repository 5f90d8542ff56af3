package org.entente.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.entente.assessment.scenario.FlowFit;
import org.entente.assessment.scenario.FlowWorld;
import org.entente.assessment.scenario.FlowWorld.Meaning;
import org.entente.assessment.scenario.World;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.data.flows.FlowColumns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that name a user's own flows and what changes for each pair.
final class FlowOptions {
    private static final String YEAR_COLUMN = "year";

    @Option(
            names = "--flows",
            paramLabel = "FILE",
            description = "Flows of your own, domestic sales included: CSV, TSV, Stata, Excel, R, dBASE or Parquet,"
                    + " gzipped or not (default: the trade matrix).")
    private @Nullable Path flows;

    @Option(names = "--exporter", paramLabel = "C", description = "The column of sellers (default: exporter).")
    private String exporter = "exporter";

    @Option(names = "--importer", paramLabel = "C", description = "The column of buyers (default: importer).")
    private String importer = "importer";

    @Option(names = "--value", paramLabel = "C", description = "The column of flows (default: value).")
    private String value = "value";

    @Option(names = "--year", paramLabel = "Y", description = "Rows of this year alone; what the figures are about.")
    private @Nullable Integer year;

    @Option(names = "--year-column", paramLabel = "C", description = "The column of years (default: year).")
    private @Nullable String yearColumn;

    @Option(names = "--where", paramLabel = "C=V", description = "Rows in which a column holds this alone.")
    private Map<String, String> where = new LinkedHashMap<>();

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "The money of the file, such as million-usd or thousand-usd (default: ${DEFAULT-VALUE}).",
            defaultValue = "file's unit")
    @SuppressWarnings("NullAway.Init")
    private String unit;

    @Option(names = "--shock", paramLabel = "C", description = "The column of what changes for each pair.")
    private @Nullable String shock;

    @Option(
            names = "--shock-file",
            paramLabel = "FILE",
            description = "The table of that column, with the same names for pairs (default: that of the flows).")
    private @Nullable Path shockFile;

    @Option(
            names = "--shock-is",
            paramLabel = "WHAT",
            description = "log-change (default): the term changes by exp(b); tau-hat: the trade cost by this factor.")
    private @Nullable String shockIs;

    @Option(
            names = "--beta",
            paramLabel = "N",
            description = "Multiplies log changes, such as an indicator's coefficient.")
    private @Nullable Double beta;

    @Option(
            names = "--shock-year",
            paramLabel = "Y",
            description = "The shock is what the column changes by from --year to this year.")
    private @Nullable Integer shockYear;

    @Option(
            names = "--fit",
            paramLabel = "C=N",
            description = "Flows as gravity fits them, with this coefficient of a column, as the Advanced Guide has it:"
                    + " rta=0.5572.")
    private Map<String, Double> fit = new LinkedHashMap<>();

    @Option(
            names = "--fit-years",
            paramLabel = "Y",
            split = ",",
            description = "The years that are fitted together, --year among them.")
    private List<Integer> fitYears = new ArrayList<>();

    /// The world of the file, if one is named.
    ///
    /// @param latest the year that figures go by if it is not said what year the flows are of
    Optional<World> world(int latest) {
        Path file = flows;
        if (file == null) {
            if (shock != null || year != null || !where.isEmpty() || shockFile != null || !fit.isEmpty()) {
                throw misused(
                        "--shock, --shock-file, --year, --where and --fit are about a file of yours",
                        "Name it: --flows FILE.");
            }
            return Optional.empty();
        }
        FlowColumns columns = new FlowColumns(exporter, importer, value, new TreeMap<>(where));
        if (year != null && !where.containsKey(yearColumnOr())) {
            // A file of one year has no column of years.
            columns = yearColumn == null && shockYear == null && isWithoutYears(file)
                    ? columns
                    : columns.where(yearColumnOr(), Integer.toString(year));
        }
        OptionalInt about = year == null ? FlowWorld.yearOf(columns) : OptionalInt.of(year);
        return Optional.of(
                new FlowWorld(file, columns, about.orElse(latest), about.isEmpty(), unit, shock(columns), fit())
                        .read());
    }

    private Optional<FlowFit> fit() {
        if (fit.isEmpty() && fitYears.isEmpty()) {
            return Optional.empty();
        }
        if (fit.isEmpty() || year == null || !fitYears.contains(year)) {
            throw misused(
                    "--fit takes a coefficient, the years that are fitted together, and which of them is simulated",
                    "Such as --fit rta=0.5572 --fit-years 1986,1990,1994 --year 1994.");
        }
        return Optional.of(new FlowFit(new TreeMap<>(fit), yearColumnOr(), fitYears));
    }

    private boolean isWithoutYears(Path file) {
        return !FlowWorld.hasColumn(file, YEAR_COLUMN);
    }

    private String yearColumnOr() {
        return yearColumn == null ? YEAR_COLUMN : yearColumn;
    }

    private Optional<FlowWorld.Shock> shock(FlowColumns columns) {
        String column = shock;
        if (column == null) {
            if (shockFile != null || shockIs != null || beta != null || shockYear != null) {
                throw misused("it is not said which column the shock is", "Name it: --shock C.");
            }
            return Optional.empty();
        }
        Meaning meaning = switch (shockIs == null ? "log-change" : shockIs.toLowerCase(Locale.ROOT)) {
            case "log-change" -> Meaning.LOG_CHANGE;
            case "tau-hat" -> Meaning.TAU_HAT;
            default -> throw misused("--shock-is takes log-change or tau-hat, got '%s'".formatted(shockIs), "");
        };
        if (meaning == Meaning.TAU_HAT && (beta != null || shockYear != null)) {
            throw misused("--beta and --shock-year are about log changes", "Leave them out with --shock-is tau-hat.");
        }
        if (shockYear != null && shockFile != null) {
            throw misused("--shock-year is about the table of the flows", "Leave --shock-file out.");
        }
        return Optional.of(new FlowWorld.Shock(
                Optional.ofNullable(shockFile),
                column,
                meaning,
                beta == null ? OptionalDouble.empty() : OptionalDouble.of(beta),
                Optional.ofNullable(shockYear).map(then -> columns.where(yearColumnOr(), Integer.toString(then)))));
    }

    private static ProblemException misused(String what, String next) {
        return new ProblemException(ProblemException.Kind.USAGE, Problem.of("ENT-4182", what, "", next));
    }
}
