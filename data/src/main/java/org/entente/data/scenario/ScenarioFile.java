package org.entente.data.scenario;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads a scenario file: keys with a text or a list of texts, each with its place. What the texts mean is not
/// looked at; numbers and words stay as they are written, so Norway's NO is no truth value.
///
/// The first key says what the file is, so that a later format can differ: `entente: scenario/1`.
public final class ScenarioFile {
    public static final String FORMAT_KEY = "entente";
    public static final String FORMAT = "scenario/1";

    /// A scenario is a page of text.
    private static final int MOST_BYTES = 1 << 20;

    private ScenarioFile() {}

    /// One text of one key, and where it stands.
    public record Entry(String key, String text, Place place) {}

    /// All entries in the order of the file.
    ///
    /// @param known the keys that there are
    /// @param problems takes up what is wrong and can be read past
    /// @throws ProblemException if there is no such file, or it is no YAML
    public static List<Entry> read(Path file, Collection<String> known, List<Problem> problems) {
        String text = text(file);
        Optional<Node> root;
        try {
            root = new Compose(LoadSettings.builder().setLabel(file.toString()).build()).composeString(text);
        } catch (MarkedYamlEngineException e) {
            throw unreadable(
                    e.getProblemMark().map(mark -> place(file, mark)).orElse(Place.of(file.toString())),
                    e.getProblem());
        } catch (YamlEngineException | StackOverflowError e) {
            String message = e.getMessage();
            throw unreadable(Place.of(file.toString()), message == null ? "nested too deeply" : message);
        }
        if (root.isEmpty() || !(root.get() instanceof MappingNode mapping)) {
            throw unreadable(Place.of(file.toString()), "it holds no keys");
        }
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            entry(file, tuple, known, seen, entries, problems);
        }
        boolean isOfThisFormat = entries.removeIf(
                entry -> entry.key().equals(FORMAT_KEY) && entry.text().equals(FORMAT));
        if (!isOfThisFormat) {
            problems.add(Problem.of(
                            "ENT-4173",
                            "the file does not say that it is a scenario",
                            "Formats change; the file must say which one it has.",
                            "Begin it with: %s: %s".formatted(FORMAT_KEY, FORMAT))
                    .at(Place.of(file.toString(), 1)));
        }
        return entries;
    }

    private static void entry(
            Path file,
            NodeTuple tuple,
            Collection<String> known,
            Set<String> seen,
            List<Entry> entries,
            List<Problem> problems) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        Place at =
                tuple.getKeyNode().getStartMark().map(mark -> place(file, mark)).orElse(Place.of(file.toString()));
        if (!key.equals(FORMAT_KEY) && !known.contains(key)) {
            problems.add(Problem.of(
                            "ENT-4174",
                            "'%s' is not a key of a scenario".formatted(key),
                            "",
                            DidYouMean.advice(known, key))
                    .at(at));
            return;
        }
        if (!seen.add(key)) {
            problems.add(Problem.of("ENT-4174", "the key '%s' stands twice".formatted(key), "", "Make it one list.")
                    .at(at));
            return;
        }
        List<Node> values = tuple.getValueNode() instanceof SequenceNode sequence
                ? sequence.getValue()
                : List.of(tuple.getValueNode());
        for (Node value : values) {
            Place place = value.getStartMark().map(mark -> place(file, mark)).orElse(at);
            if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                entries.add(new Entry(key, scalar.getValue(), place));
            } else {
                problems.add(Problem.of(
                                "ENT-4175",
                                "'%s' takes a text or a list of texts".formatted(key),
                                "",
                                "Texts with { or , in them need quotation marks: \"{ARM,BLR}:EAEU\".")
                        .at(place));
            }
        }
    }

    private static String text(Path file) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > MOST_BYTES) {
                throw unreadable(Place.of(file.toString()), "it has more than a million bytes");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException _) {
            throw unreadable(Place.of(file.toString()), "it is not UTF-8");
        } catch (IOException _) {
            throw new ProblemException(
                    Kind.DATA_NOT_HERE,
                    Problem.of(
                            "ENT-4184", "there is no file %s that can be read".formatted(file), "", "Check its name."));
        }
    }

    private static Place place(Path file, Mark mark) {
        return new Place(file.toString(), mark.getLine() + 1L, mark.getColumn() + 1, "");
    }

    private static ProblemException unreadable(Place place, String why) {
        return new ProblemException(
                Kind.INVALID_FILE,
                Problem.of(
                                "ENT-4173",
                                "the file is not a scenario in YAML (%s)".formatted(why),
                                "",
                                "docs/how-to/simulate.md shows one.")
                        .at(place));
    }
}
