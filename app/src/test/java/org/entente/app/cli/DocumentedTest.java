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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assessment.directory.Indicators;
import org.entente.assessment.explain.ErrorCodes;
import org.entente.assessment.indicator.Indicator;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// What can be asked, typed or go wrong is documented, and nothing else is.
class DocumentedTest {
    private static final Path ROOT = Path.of(System.getProperty("entente.root", ".."));
    private static final Pattern CODE = Pattern.compile("ENT-\\d{4}");
    private static final Pattern TABLE = Pattern.compile("(?m)^\\| `.*\\|$(\\R^\\| `.*\\|$)*");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

    /// `ENTENTE_ACCEPT=1 ./check` writes the table anew.
    @Test
    void theTableOfIndicatorsIsThatOfTheProgram() throws IOException {
        Path page = ROOT.resolve("docs/reference/indicators.md");
        String table = Indicators.all().stream().map(DocumentedTest::line).collect(Collectors.joining("\n"));
        String text = Files.readString(page);
        if ("1".equals(System.getenv("ENTENTE_ACCEPT"))) {
            text = TABLE.matcher(text).replaceFirst(Matcher.quoteReplacement(table));
            Files.writeString(page, text);
        }
        assertThat(text.lines().filter(line -> line.startsWith("| `")).toList())
                .as("ENTENTE_ACCEPT=1 ./check writes it")
                .isEqualTo(table.lines().toList());
    }

    private static String line(Indicator indicator) {
        Indicator.Description description = indicator.description();
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(
                        description.id(),
                        description.label(),
                        description.unit().symbol(),
                        description.source(),
                        description.definition());
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
