package org.entente.app.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.BiFunction;
import org.entente.assessment.question.Subjects;
import org.entente.assessment.report.Document;
import org.entente.assessment.union.UnionPages;
import org.entente.core.union.Union;
import org.entente.data.catalog.Catalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `entente union`: what the catalogue says.
@Command(
        name = "union",
        description = "The catalogue: lineage, treaties, dated membership, functions.",
        mixinStandardHelpOptions = true)
final class UnionCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private EntenteCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "list", description = "All unions, one a line.", mixinStandardHelpOptions = true)
    int list(@Mixin Printing printing, @Mixin Day day) {
        printing.printList(new UnionPages(root.catalogue()).list(day.or(root.catalogue())));
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "show",
            description = "One union: lineage, treaties, functions, dated membership.",
            mixinStandardHelpOptions = true)
    int show(
            @Mixin Printing printing,
            @Parameters(paramLabel = "UNION", description = "Its code, such as EAEU.") String code) {
        printing.printPage(page(code, UnionPages::show));
        return CommandLine.ExitCode.OK;
    }

    @Command(name = "members", description = "Who is in it on a day.", mixinStandardHelpOptions = true)
    int members(
            @Mixin Printing printing,
            @Mixin Day day,
            @Parameters(paramLabel = "UNION", description = "Its code, such as EAEU.") String code) {
        printing.printList(page(code, (pages, union) -> pages.members(union, day.or(root.catalogue()))));
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "compare",
            description = "Unions side by side on a day: members and functions.",
            mixinStandardHelpOptions = true)
    int compare(
            @Mixin Printing printing,
            @Mixin Day day,
            @Parameters(paramLabel = "UNION", arity = "2..*", description = "Two or more codes.") List<String> codes) {
        Subjects subjects = new Subjects(root.catalogue());
        List<Union> unions = codes.stream().map(subjects::union).toList();
        printing.printPage(new UnionPages(root.catalogue()).compare(unions, day.or(root.catalogue())));
        return CommandLine.ExitCode.OK;
    }

    private Document page(String code, BiFunction<UnionPages, Union, Document> make) {
        Union union = new Subjects(root.catalogue()).union(code);
        return make.apply(new UnionPages(root.catalogue()), union);
    }

    /// A day; without one, the day to which the catalogue was kept up.
    static final class Day {
        @Option(
                names = "--on",
                paramLabel = "DATE",
                converter = DateConverter.class,
                description =
                        "A day such as 2012-12-31, or a year for its 1 July (default: the day to which the catalogue is"
                                + " kept up).")
        private @Nullable LocalDate on;

        LocalDate or(Catalogue catalogue) {
            return on == null ? catalogue.asOf() : on;
        }
    }

    /// Reads a date, with advice when it is none.
    static final class DateConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return text.matches("\\d{4}") ? LocalDate.of(Integer.parseInt(text), 7, 1) : LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'%s' is not a day such as 2012-12-31 (or a year)".formatted(text));
            }
        }
    }
}
