package org.entente.data.exercise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.core.exercise.ExerciseCount;
import org.entente.core.exercise.Exercises;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.provenance.Citation;
import org.entente.core.provenance.Licence;
import org.entente.core.provenance.Snapshot;
import org.entente.core.time.Years;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Problems;
import org.entente.data.library.Holding;
import org.entente.data.library.Library;
import org.entente.data.library.Topic;
import org.entente.data.library.WithTopic;

/// The joint exercises at hand: those that come with Entente, and beside them a user's own.
public final class ExerciseRegister {
    /// The id of the source.
    public static final String SOURCE = "exercises";

    private static final CsvSource BUNDLED = CsvSource.ofResource("catalog/exercises.csv");
    private static final Citation CITATION =
            new Citation("entente-exercises", "Entente register of joint exercises; each with its sources", "");
    private static final Licence LICENCE =
            new Licence("facts with citation", "each exercise names the pages that were read");

    private ExerciseRegister() {}

    /// A library together with the register of exercises.
    ///
    /// @param own a user's files, read beside the bundled one
    public static Library in(Library library, List<Path> own, Catalogue catalogue) {
        List<Path> files = List.copyOf(own);
        return new WithTopic<>(library, Topic.EXERCISES, () -> read(files, catalogue));
    }

    /// The bundled register and, beside it, files of a user.
    ///
    /// @throws ProblemException with all problems of all files
    public static Holding<Exercises> read(List<Path> own, Catalogue catalogue) {
        List<CsvSource> files = new ArrayList<>(List.of(BUNDLED));
        own.forEach(file -> files.add(CsvSource.of(file, file)));
        return read(files, catalogue, 1);
    }

    /// Files and no others.
    ///
    /// @param bundled how many of the first are of this version of the catalogue
    static Holding<Exercises> read(List<CsvSource> files, Catalogue catalogue, int bundled) {
        Problems problems = new Problems();
        List<ExerciseFile.Read> reads = files.stream()
                .map(file -> ExerciseFile.read(file, catalogue, problems))
                .toList();
        checkIds(reads, problems);
        checkOverlaps(reads, problems);
        problems.throwIfAny();
        Exercises all = new Exercises(
                reads.stream().flatMap(read -> read.exercises().stream()).toList(),
                reads.stream().flatMap(read -> read.counts().stream()).toList());
        Years covers = covers(all);
        List<Snapshot> snapshots = new ArrayList<>();
        for (int i = 0; i < reads.size(); i++) {
            snapshots.add(snapshot(reads.get(i), i < bundled ? catalogue.version() : "own", covers));
        }
        return new Holding<>(SOURCE, all, covers, snapshots, List.of());
    }

    /// From the first year that a claim is made about to the last.
    private static Years covers(Exercises all) {
        return all.counts().stream()
                .map(ExerciseCount::years)
                .reduce(Years::spanning)
                .orElse(Years.of(1));
    }

    /// Within one file an id that stands twice is reported where it is read.
    private static void checkIds(List<ExerciseFile.Read> reads, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (ExerciseFile.Read read : reads) {
            read.places().keySet().stream().sorted().forEach(id -> {
                if (!seen.add(id)) {
                    problems.add(
                            "ENT-5150",
                            place(read, id),
                            "the id '%s' stands in two files".formatted(id),
                            "",
                            "Give one of them another, such as %s-B.".formatted(id));
                }
            });
        }
    }

    /// Two numbers that are stated for one year would be added.
    private static void checkOverlaps(List<ExerciseFile.Read> reads, Problems problems) {
        List<ExerciseCount> seen = new ArrayList<>();
        for (ExerciseFile.Read read : reads) {
            for (ExerciseCount count : read.counts()) {
                if (count.stated().isEmpty()) {
                    continue;
                }
                seen.stream()
                        .filter(other -> other.union().equals(count.union()))
                        .filter(other -> other.years().first() <= count.years().last()
                                && count.years().first() <= other.years().last())
                        .findFirst()
                        .ifPresent(other -> problems.add(
                                "ENT-5152",
                                place(read, count.id()),
                                "a number is stated for years of %s too".formatted(other.id()),
                                "",
                                "Leave one of the two numbers out."));
                seen.add(count);
            }
        }
    }

    private static Place place(ExerciseFile.Read read, String id) {
        return read.places().getOrDefault(id, Place.of(read.file().file()));
    }

    private static Snapshot snapshot(ExerciseFile.Read read, String version, Years covers) {
        return new Snapshot(
                SOURCE,
                version,
                read.file().file(),
                read.file().sha256(),
                read.file().bytes(),
                covers,
                CITATION,
                LICENCE,
                List.of());
    }
}
