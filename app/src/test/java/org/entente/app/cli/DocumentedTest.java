package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assessment.explain.ErrorCodes;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Indicators;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// What can be asked, typed or go wrong is documented, and nothing else is.
class DocumentedTest {
    private static final Path ROOT = Path.of(System.getProperty("entente.root", ".."));
    private static final Pattern CODE = Pattern.compile("ENT-\\d{4}");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");

    @Test
    void everyIndicatorHasALineWithItsLabelUnitAndSource() throws IOException {
        SortedMap<String, String> lines = new TreeMap<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/reference/indicators.md"))) {
            if (line.startsWith("| `")) {
                String[] cells = line.split(" \\| ");
                lines.put(cells[0].replaceAll("[|` ]", ""), line);
            }
        }
        assertThat(lines.keySet()).containsExactlyInAnyOrderElementsOf(Indicators.ids());
        for (Indicator indicator : Indicators.all()) {
            Indicator.Description description = indicator.description();
            assertThat(lines.get(indicator.id()).split(" \\| "))
                    .as(indicator.id())
                    .hasSize(5)
                    .contains(description.label(), description.unit().symbol(), description.source());
        }
    }

    @Test
    void everyCommandHasASectionWithAllItsOptionsAndNoOthers() throws IOException {
        Map<String, String> sections = sections(Files.readString(ROOT.resolve("docs/reference/commands.md")));
        SortedMap<String, CommandLine> commands = new TreeMap<>();
        collect(new CommandLine(new EntenteCommand()), commands);

        assertThat(sections.keySet()).containsExactlyInAnyOrderElementsOf(commands.keySet());
        commands.forEach((name, command) -> {
            String section = sections.getOrDefault(name, "");
            SortedSet<String> options = new TreeSet<>();
            command.getCommandSpec().options().stream()
                    .filter(option -> !option.usageHelp() && !option.versionHelp())
                    .forEach(option -> options.addAll(Stream.of(option.names())
                            .filter(n -> n.startsWith("--"))
                            .toList()));
            assertThat(rowsOf(section)).as(name).isEqualTo(options);
            command.getCommandSpec()
                    .positionalParameters()
                    .forEach(parameter -> assertThat(section).as(name).contains("`" + parameter.paramLabel() + "`"));
        });
    }

    private static Map<String, String> sections(String page) {
        Map<String, String> sections = new TreeMap<>();
        for (String section : page.split("(?m)^## ")) {
            if (section.startsWith("`")) {
                sections.put(section.substring(1, section.indexOf('`', 1)), section);
            }
        }
        return sections;
    }

    /// The options that the tables of a section explain.
    private static SortedSet<String> rowsOf(String section) {
        return section.lines()
                .filter(line -> line.startsWith("| `-"))
                .map(line -> line.substring(0, line.indexOf(" | ")))
                .flatMap(line -> OPTION.matcher(line).results().map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void collect(CommandLine command, Map<String, CommandLine> found) {
        String name = command.getCommandSpec().qualifiedName();
        if (!name.endsWith(" help")) {
            found.put(name, command);
        }
        command.getSubcommands().values().forEach(sub -> collect(sub, found));
    }

    @Test
    void exactlyTheErrorCodesOfTheSourcesAreDocumented() throws IOException {
        SortedSet<String> used = new TreeSet<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path main : modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> sources = Files.walk(main)) {
                    for (Path source : sources.filter(file -> file.toString().endsWith(".java"))
                            .toList()) {
                        CODE.matcher(Files.readString(source)).results().forEach(code -> used.add(code.group()));
                    }
                }
            }
        }
        assertThat(used).hasSizeGreaterThan(20);
        assertThat(ErrorCodes.all().keySet()).containsExactlyElementsOf(used);
        ErrorCodes.all().forEach((code, meaning) -> {
            assertThat(meaning.meaning()).as(code).endsWith(".");
            assertThat(meaning.remedy()).as(code).endsWith(".");
        });
    }
}
