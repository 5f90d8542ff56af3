package org.entente.data.rdata;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.ProblemException;
import org.entente.data.csv.CsvSource;
import org.entente.data.rdata.RContent.Pairs;
import org.entente.data.table.TableFile;
import org.entente.data.table.UnpackLimit;

/// A file of R, read into memory: its objects by name. An `.rds` file holds one without a name.
///
/// Cells of a table are: `TRUE` and `FALSE`, the level of a factor, dates as `2014-03-27`, times in UTC as
/// `2014-03-27T12:30:00Z`, whole numbers of package bit64 to the last digit, spans of time as numbers. Missing
/// values and NaN are empty and counted in the notes. Columns that are lists, complex numbers, bytes, matrices
/// or tables themselves are left out, with a note. Row names that are texts are the first column, `row.names`.
public final class RFile {
    private static final int OLDEST_VERSION = 2;
    private static final int NEWEST_VERSION = 3;
    private static final int LONGEST_ENCODING_NAME = 64;
    private static final String SAVE_AGAIN = "In R, save it again: saveRDS(x, \"table.rds\").";

    private final Map<String, RValue> objects;
    private final RText texts;
    private final RProblems problems;
    private final List<String> notes;

    private RFile(Map<String, RValue> objects, RText texts, RProblems problems, List<String> notes) {
        this.objects = objects;
        this.texts = texts;
        this.problems = problems;
        this.notes = notes;
    }

    /// Whether a file that begins so may be one of R: 512 bytes are enough. What is packed by bzip2 or xz
    /// cannot be looked into from its first bytes and is taken for one.
    public static boolean recognises(byte[] firstBytes) {
        return Preamble.begins(firstBytes);
    }

    /// Reads all objects.
    ///
    /// @throws ProblemException if the file is damaged, not one of R, or too large for the memory
    public static RFile read(CsvSource source) {
        return read(source, Optional.empty(), UnpackLimit.ofMemory(source.name()));
    }

    /// The same for a file that does not say in which encoding its texts are (version 2 of the format) or says
    /// it wrongly.
    public static RFile read(CsvSource source, Charset nativeEncoding) {
        return read(source, Optional.of(nativeEncoding), UnpackLimit.ofMemory(source.name()));
    }

    static RFile read(CsvSource source, Optional<Charset> nativeEncoding, UnpackLimit limit) {
        RProblems problems = new RProblems(source.name());
        try (BufferedInputStream packed =
                new BufferedInputStream(source.opener().open())) {
            Packing packing = Packing.of(packed);
            if (packing == Packing.ZSTD) {
                throw problems.unsupported("the file is packed by zstd, which is not read here", SAVE_AGAIN);
            }
            return unpack(packing, packed, nativeEncoding, limit, problems);
        } catch (IOException e) {
            throw problems.unreadable(reason(e));
        } catch (OutOfMemoryError _) {
            throw limit.passed();
        }
    }

    private static RFile unpack(
            Packing packing,
            InputStream packed,
            Optional<Charset> nativeEncoding,
            UnpackLimit limit,
            RProblems problems) {
        try {
            InputStream unpacked = limit.counted(packing.unpacked(packed));
            Preamble preamble = Preamble.read(unpacked);
            Words words = switch (preamble.form()) {
                case 'X' -> new XdrWords(unpacked, preamble.length());
                case 'A' -> new TextWords(unpacked, preamble.length());
                case 'B' ->
                    throw problems.unsupported(
                            "the file is in the binary form of the computer that wrote it", SAVE_AGAIN);
                default -> throw problems.damaged("the file does not begin as files of R do", 0);
            };
            return parse(words, preamble, new RText(limit, nativeEncoding), limit, problems);
        } catch (IOException e) {
            throw problems.damaged("the file cannot be unpacked (%s)".formatted(reason(e)), 0);
        }
    }

    private static RFile parse(Words words, Preamble preamble, RText texts, UnpackLimit limit, RProblems problems) {
        try {
            List<String> notes = new ArrayList<>();
            int version = words.integer();
            if (version < OLDEST_VERSION || version > NEWEST_VERSION) {
                throw problems.unsupported(
                        "the file is in version %d of R's format; versions 2 and 3 are read".formatted(version),
                        "In R, save it again: saveRDS(x, \"table.rds\", version = 3).");
            }
            int writer = words.integer();
            notes.add("Written by R %d.%d.%d.".formatted(writer >> 16, writer >> 8 & 0xff, writer & 0xff));
            words.integer();
            if (version == NEWEST_VERSION) {
                int length = words.integer();
                if (length < 0 || length > LONGEST_ENCODING_NAME) {
                    throw problems.damaged("an encoding's name of %d bytes".formatted(length), words.position());
                }
                texts.nameNative(new String(words.text(length), StandardCharsets.US_ASCII));
            }
            RValue value = new Unserializer(words, texts, limit, problems).read();
            if (words.drain() > 0 && preamble.form() == 'X') {
                notes.add("Bytes after the last object were not read.");
            }
            Map<String, RValue> objects = preamble.workspace() ? byName(value, problems, words) : Map.of("", value);
            return new RFile(objects, texts, problems, notes);
        } catch (EOFException _) {
            throw problems.damaged("the file breaks off", words.position());
        } catch (IOException e) {
            throw problems.damaged(reason(e), words.position());
        }
    }

    private static Map<String, RValue> byName(RValue value, RProblems problems, Words words) {
        if (!(value.content() instanceof Pairs pairs)) {
            throw problems.damaged("there are no names of objects", words.position());
        }
        Map<String, RValue> objects = new LinkedHashMap<>();
        pairs.pairs().forEach(pair -> objects.put(pair.tag(), pair.value()));
        return Collections.unmodifiableMap(objects);
    }

    /// The names of the data frames and matrices in the order of the file; empty for the one of an `.rds` file.
    public List<String> tables() {
        return names(value -> value.isDataFrame() || value.isMatrix());
    }

    /// The only data frame, or the only matrix where there is no data frame.
    ///
    /// @throws ProblemException if there is none or more than one
    public TableFile open() {
        List<String> frames = names(RValue::isDataFrame);
        List<String> candidates = frames.isEmpty() ? tables() : frames;
        if (candidates.isEmpty()) {
            throw problems.noTable(
                    "the file holds no table but %s".formatted(describeAll()),
                    "In R, make a data frame and save that: saveRDS(as.data.frame(x), \"table.rds\").");
        }
        if (candidates.size() > 1) {
            throw problems.choice(
                    "the file holds %d tables".formatted(candidates.size()),
                    "Name one of: %s.".formatted(String.join(", ", candidates)));
        }
        return table(candidates.getFirst());
    }

    /// The data frame or matrix of that name.
    ///
    /// @throws ProblemException if there is none
    public TableFile open(String name) {
        RValue value = objects.get(name);
        if (value == null) {
            throw problems.choice(
                    "the file has no object '%s'".formatted(name),
                    tables().isEmpty() ? "It holds %s.".formatted(describeAll()) : DidYouMean.advice(tables(), name));
        }
        if (!tables().contains(name)) {
            throw problems.noTable(
                    "'%s' is not a table but: %s".formatted(name, value.description()),
                    "In R, make a data frame of it and save that: saveRDS(as.data.frame(%s), \"table.rds\")."
                            .formatted(name));
        }
        return table(name);
    }

    private TableFile table(String name) {
        RNotes noted = new RNotes();
        notes.forEach(noted::add);
        List<String> others = objects.keySet().stream()
                .filter(other -> !other.equals(name))
                .map(this::describe)
                .toList();
        if (!others.isEmpty()) {
            noted.add("The file also holds: %s.".formatted(String.join(", ", others)));
        }
        RTableBuilder builder = new RTableBuilder(name, texts, problems, noted);
        RValue value = objects.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value.isDataFrame() ? builder.ofFrame(value) : builder.ofMatrix(value);
    }

    private List<String> names(Predicate<RValue> which) {
        return objects.entrySet().stream()
                .filter(object -> which.test(object.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private String describeAll() {
        return objects.isEmpty()
                ? "nothing"
                : objects.keySet().stream().map(this::describe).collect(Collectors.joining(", "));
    }

    private String describe(String name) {
        RValue value = objects.getOrDefault(name, RValue.NOTHING);
        return name.isEmpty() ? "this: " + value.description() : "%s (%s)".formatted(name, value.description());
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
