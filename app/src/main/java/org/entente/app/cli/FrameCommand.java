package org.entente.app.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.entente.assessment.frame.FramePage;
import org.entente.assessment.question.Subjects;
import org.entente.assessment.report.Format;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.core.state.StateId;
import org.entente.core.state.StateSystem;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.core.union.Membership;
import org.entente.data.engine.Engine;
import org.entente.data.frame.ColumnRequest;
import org.entente.data.frame.Frame;
import org.entente.data.frame.FrameFile;
import org.entente.data.frame.FrameSpec;
import org.entente.data.layout.Layouts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `entente frame`: state-years or dyad-years with the columns chosen.
@Command(
        name = "frame",
        description =
                "State-years or dyad-years with the columns chosen, each with a column that says why a cell is empty.",
        mixinStandardHelpOptions = true)
final class FrameCommand implements Runnable {
    private static final long MOST_ROWS_TO_SHOW = 200_000;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private EntenteCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "UNIT", description = "state-year, dyad-year or directed-dyad-year.")
    @SuppressWarnings("NullAway.Init")
    private String unit;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "COLUMN",
            description = "source.column or layout.column, such as cow-nmc.cinc; name=... to name it; [column=value] to"
                    + " choose rows; max(...), min, sum, mean or count to fold them; member:UNION, joint:UNION,"
                    + " joint-organisations, contiguity, distance.")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--years", required = true, paramLabel = "YEARS", description = "2012 or 1816..2016.")
    @SuppressWarnings("NullAway.Init")
    private String years;

    @Option(
            names = "--states",
            paramLabel = "LIST",
            description = "cow, gw, gw-micro or iso: whose list of states (default: ${DEFAULT-VALUE}).",
            defaultValue = "cow")
    @SuppressWarnings("NullAway.Init")
    private String states;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "any, exact, first or last: on which day of the year a state must be in the list (default:"
                    + " ${DEFAULT-VALUE}, as the lists' own years).",
            defaultValue = "any")
    @SuppressWarnings("NullAway.Init")
    private String rule;

    @Option(
            names = "--only",
            paramLabel = "WHOM",
            split = ",",
            description = "Rows of these states and of all that were ever members of these unions; of pairs both.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--allow-gap", description = "Years outside a source become gaps instead of an error.")
    private boolean allowGap;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description =
                    "csv, tsv, ndjson, json, table, md, parquet or stata (default: by the ending of the file, else"
                            + " csv).")
    private @Nullable String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file, whole or not at all; its sources go to FILE.cite beside it.")
    private @Nullable Path output;

    @Override
    public void run() {
        String chosen = chosenFormat();
        List<ColumnRequest> requests =
                columns.stream().map(ColumnRequest::parse).toList();
        FrameSpec wanted = new FrameSpec(
                one("UNIT", unit, FrameSpec.Unit.values()),
                one("--states", states, StateSystem.Id.values()),
                one("--rule", rule, SpellRule.values()),
                parseYears(),
                requests,
                only(),
                allowGap);
        try (Engine engine = Engine.open()) {
            Frame frame = Frame.build(
                    engine,
                    root.catalogue(),
                    Layouts.load(),
                    root.hasStore() ? root.store().current() : List.of(),
                    wanted);
            FramePage page = new FramePage(engine, frame, root.catalogue(), root.printedCommand());
            write(engine, frame, page, chosen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Engine engine, Frame frame, FramePage page, String chosen) throws IOException {
        FrameFile file = new FrameFile(engine, frame);
        List<String> notes = new ArrayList<>(frame.notes());
        Path folder = output == null ? Path.of(System.getProperty("java.io.tmpdir")) : Printing.folderOf(output);
        Path draft = Files.createTempFile(folder, ".frame-", ".tmp");
        try {
            switch (chosen) {
                case "csv" -> file.writeCsv(draft, ',');
                case "tsv" -> file.writeCsv(draft, '\t');
                case "ndjson" -> file.writeNdjson(draft);
                case "parquet" -> file.writeParquet(draft);
                case "stata" ->
                    notes.addAll(file.writeStata(draft, "entente frame, %s".formatted(unit), frame.notes()));
                default -> {
                    if (frame.rows() > MOST_ROWS_TO_SHOW) {
                        throw new ProblemException(
                                Kind.USAGE,
                                Problem.of(
                                        "ENT-2047",
                                        "%d rows are too many for %s".formatted(frame.rows(), chosen),
                                        "",
                                        "Take csv, ndjson, parquet or stata."));
                    }
                    Files.writeString(
                            draft,
                            Format.valueOf(chosen.toUpperCase(Locale.ROOT)).render(page.document()));
                }
            }
            if (output == null) {
                try (Reader reader = Files.newBufferedReader(draft, StandardCharsets.UTF_8)) {
                    reader.transferTo(spec.commandLine().getOut());
                }
                spec.commandLine().getOut().flush();
            } else {
                Files.move(draft, output, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                Path cite = output.resolveSibling(output.getFileName() + ".cite");
                Printing.write(cite, page.citations());
                notes.addFirst("%d rows in %s, sources in %s".formatted(frame.rows(), output, cite));
            }
        } finally {
            Files.deleteIfExists(draft);
        }
        if (output != null || List.of("csv", "tsv", "ndjson").contains(chosen)) {
            notes.forEach(note -> spec.commandLine().getErr().println("note: " + note));
        }
    }

    private String chosenFormat() {
        String name = output == null ? "" : output.getFileName().toString().toLowerCase(Locale.ROOT);
        String byEnding = name.endsWith(".parquet")
                ? "parquet"
                : name.endsWith(".dta")
                        ? "stata"
                        : name.endsWith(".tsv")
                                ? "tsv"
                                : name.endsWith(".json") ? "json" : name.endsWith(".ndjson") ? "ndjson" : "csv";
        String chosen =
                format == null ? byEnding : format.toLowerCase(Locale.ROOT).replace("dta", "stata");
        List<String> known = List.of("csv", "tsv", "ndjson", "json", "table", "md", "parquet", "stata");
        if (!known.contains(chosen)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "-f takes one of %s, got '%s'".formatted(String.join(", ", known), format));
        }
        if (output == null && (chosen.equals("parquet") || chosen.equals("stata"))) {
            throw new CommandLine.ParameterException(spec.commandLine(), "%s needs a file: -o FILE".formatted(chosen));
        }
        return chosen;
    }

    private <E extends Enum<E>> E one(String what, String text, E[] values) {
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text.toLowerCase(Locale.ROOT))) {
                return value;
            }
        }
        List<String> known = java.util.Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        throw new CommandLine.ParameterException(
                spec.commandLine(), "%s takes one of %s, got '%s'".formatted(what, String.join(", ", known), text));
    }

    private Years parseYears() {
        try {
            return Years.parse(years.strip());
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--years: " + e.getMessage());
        }
    }

    private Set<StateId> only() {
        Set<StateId> states = new TreeSet<>();
        Subjects subjects = new Subjects(root.catalogue());
        for (String whom : only) {
            root.catalogue()
                    .findUnion(whom)
                    .ifPresentOrElse(
                            union -> union.memberships().stream()
                                    .filter(one -> one.status() == Membership.Status.MEMBER)
                                    .forEach(one -> states.add(one.state())),
                            () -> states.add(subjects.state(whom)));
        }
        return states;
    }
}
