package org.entente.data.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.Sha256;
import org.entente.data.engine.Engine;
import org.entente.data.intake.Intake;
import org.entente.data.intake.Intake.Choices;
import org.entente.data.layout.Layout;
import org.entente.data.layout.Layouts;
import org.entente.data.store.Store;
import org.entente.data.store.StoredSnapshot;
import org.entente.data.store.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Files that were damaged in every way that came to mind: each comes in whole, with as many rows as another reader
/// counts, or is refused with one report that names the file. The store is never touched by one that is refused, and
/// nothing is left behind.
class IntakeFuzzTest {
    private static final Layouts LAYOUTS = Layouts.load();
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Set<Kind> KINDS = Set.of(Kind.INVALID_FILE, Kind.DATA_NOT_HERE, Kind.USAGE);

    @TempDir
    Path folder;

    private Path inputs;
    private Store store;
    private Engine engine;
    private Map<String, String> before;
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        inputs = Files.createDirectory(folder.resolve("inputs"));
        store = Store.openOrCreate(folder.resolve("store"));
        engine = Engine.open(folder.resolve("spill"));
        Path early = Files.write(inputs.resolve("early.csv"), SmallFiles.edges(0, 10));
        intake().add(early, Choices.NONE, AddInAProcess.ADDED);
        before = content();
    }

    @AfterEach
    void close() {
        engine.close();
        assertThat(failures).isEmpty();
    }

    @Test
    void theFilesThemselvesComeIn() throws IOException {
        for (FuzzBase base : FuzzBase.all(folder, engine)) {
            assertThat(outcome(base, base.name(), base.packed(), OptionalLong.of(base.rows())))
                    .as(base.name())
                    .isEqualTo("added");
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void textDamagedInAnyWayComesInWholeOrIsRefused() throws IOException {
        for (FuzzBase base : FuzzBase.all(folder, engine)) {
            if (!base.isText()) {
                continue;
            }
            for (TextDamage damage : TextDamage.values()) {
                for (int seed = 0; seed < 5; seed++) {
                    byte[] text = damage.damage(base, random(base, damage.ordinal(), seed));
                    String what = "%s %s %d".formatted(base.name(), damage, seed);
                    String outcome = outcome(base, base.name(), base.packing().pack(text), count(base, text), what);
                    if (damage.isFatal()) {
                        refused(outcome, what);
                    }
                }
            }
        }
        System.out.println("damaged text: " + outcomes);
        assertThat(outcomes.get("added")).isGreaterThan(100);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void filesThatBreakOffAreRefused() throws IOException {
        for (FuzzBase base : FuzzBase.all(folder, engine)) {
            byte[] whole = base.packed();
            if (base.isText() && base.packing() == FuzzBase.Packing.NONE) {
                continue;
            }
            for (int seed = 0; seed < 25; seed++) {
                int length = random(base, 100, seed).nextInt(whole.length);
                String what = "%s cut at %d of %d".formatted(base.name(), length, whole.length);
                String outcome =
                        outcome(base, base.name(), Arrays.copyOf(whole, length), OptionalLong.of(base.rows()), what);
                refused(outcome, what);
            }
        }
        System.out.println("broken off: " + outcomes);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void changedBytesComeInWholeOrAreRefused() throws IOException {
        for (FuzzBase base : FuzzBase.all(folder, engine)) {
            byte[] whole = base.packed();
            for (int seed = 0; seed < (base.isText() ? 35 : 60); seed++) {
                SplittableRandom random = random(base, 200, seed);
                byte[] bytes = whole.clone();
                for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                boolean isPlainText = base.isText() && base.packing() == FuzzBase.Packing.NONE;
                OptionalLong rows = isPlainText ? count(base, bytes) : OptionalLong.of(base.rows());
                outcome(base, base.name(), bytes, rows, "%s changed %d".formatted(base.name(), seed));
            }
        }
        System.out.println("changed bytes: " + outcomes);
    }

    @Test
    void aNameOfAColumnThatIsNotUtf8IsRefused() throws IOException {
        byte[] text = SmallFiles.utf8("a,b,sign\n1,2,1\n".replace("sign", "sign,e"));
        text["a,b,sign,".length()] = (byte) 0xe9;
        Path file = Files.write(inputs.resolve("latin.csv"), text);
        Layout layout = layout("columns: {a: {type: integer}}");
        assertThat(outcome(file, choices(layout), OptionalLong.empty(), "latin"))
                .isEqualTo("ENT-4002");
    }

    @Test
    void cellsThatAreNotWhatTheirColumnHoldsAreRefused() throws IOException {
        for (String wrong : List.of(
                "abc",
                "1.5",
                "1e999",
                "NaN",
                "Infinity",
                "-inf",
                "0x10",
                "99999999999999999999",
                "9007199254740993",
                "1,5",
                "13",
                "-1",
                "1d",
                "{}",
                "'",
                "two")) {
            String cell = wrong.contains(",") ? '"' + wrong + '"' : wrong;
            byte[] text = SmallFiles.utf8(SmallFiles.MAJOR_POWERS.replace("2,1898,8,13", "2,1898," + cell + ",13"));
            Path file = Files.write(inputs.resolve("majors.csv"), text);
            assertThat(outcome(file, Choices.NONE, OptionalLong.empty(), wrong))
                    .as(wrong)
                    .isEqualTo("ENT-4006");
        }
    }

    @Test
    void daysThatAreWordsAreRefused() throws IOException {
        Layout layout = layout("columns: {day: {type: date}, n: {type: integer}}");
        for (String wrong :
                List.of("epoch", "infinity", "-infinity", "2014-02-30", "2014-03-07 (BC)", "2014", "never")) {
            Path file = Files.writeString(inputs.resolve("days.csv"), "day,n\n2014-03-07,1\n" + wrong + ",2\n");
            assertThat(outcome(file, choices(layout), OptionalLong.empty(), wrong))
                    .as(wrong)
                    .isEqualTo("ENT-4006");
        }
    }

    @Test
    void namesOfFilesMayBeAny() throws IOException {
        for (String name : List.of(
                "x'; DROP TABLE t; --.csv",
                "two\nlines.csv",
                "data[1].csv",
                "*.csv",
                "what?.csv",
                "a\"b.csv",
                "year=2014.csv",
                "plain.csv.gz",
                "plain.zst",
                "manifest.json",
                "..csv",
                "%s %n $1 {}.csv",
                "Год.csv",
                "x".repeat(240) + ".csv")) {
            Path file = Files.write(inputs.resolve(name), SmallFiles.edges(7, 5));
            assertThat(outcome(file, Choices.NONE, OptionalLong.of(5), name))
                    .as(name)
                    .isEqualTo("added");
        }
    }

    @Test
    void filesThatAreNotThereAreReported() throws IOException {
        Path real = Files.write(inputs.resolve("real.csv"), SmallFiles.edges(7, 5));
        Path dangling = Files.createSymbolicLink(inputs.resolve("dangling.csv"), inputs.resolve("gone.csv"));
        Path loop = inputs.resolve("loop.csv");
        Files.createSymbolicLink(loop, loop);
        Path link = Files.createSymbolicLink(inputs.resolve("link.csv"), real);
        for (Path absent :
                List.of(dangling, loop, inputs, inputs.resolve("gone.csv"), Path.of("/"), Path.of("/dev/zero"))) {
            assertThat(outcome(absent, Choices.NONE, OptionalLong.empty(), absent.toString()))
                    .isEqualTo("ENT-3031");
        }
        assertThat(outcome(link, Choices.NONE, OptionalLong.of(5), "link")).isEqualTo("added");
    }

    @Test
    void encodingsThatDoNotExistAreReported() throws IOException {
        Path file = Files.write(inputs.resolve("real.csv"), SmallFiles.edges(7, 5));
        for (String encoding : List.of("utf-7b", "?", " ")) {
            assertThat(outcome(file, new Choices(Optional.empty(), "", encoding, ""), OptionalLong.empty(), encoding))
                    .isEqualTo("ENT-4080");
        }
    }

    @Test
    void archivesThatUnpackToTooMuchAreRefused() throws IOException {
        byte[] zeros = new byte[40 << 20];
        byte[] bomb = SmallFiles.zip(Map.of("a.csv", zeros, "b.csv", zeros));
        byte[] packedBombs = SmallFiles.zip(Map.of("a.csv.gz", SmallFiles.gzip(zeros), "b.gz", SmallFiles.gzip(zeros)));
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 2001; i++) {
            many.put(i + ".csv", SmallFiles.edges(i, 1));
        }
        assertThat(packed("bomb.zip", bomb)).isEqualTo("ENT-4052");
        assertThat(packed("bombs.zip", packedBombs)).isEqualTo("ENT-4052");
        assertThat(packed("bomb.gz", SmallFiles.gzip(new byte[80 << 20]))).isEqualTo("ENT-4052");
        assertThat(packed("many.zip", SmallFiles.zip(many))).isEqualTo("ENT-4052");
    }

    @Test
    void filesPackedInPackedFilesAreRefused() throws IOException {
        byte[] edges = SmallFiles.edges(7, 5);
        assertThat(packed("twice.csv.gz", SmallFiles.gzip(SmallFiles.gzip(edges))))
                .isEqualTo("ENT-4051");
        byte[] zip = SmallFiles.zip(Map.of("edges.csv", edges));
        assertThat(packed("twice.zip", SmallFiles.zip(Map.of("inner.zip", zip))))
                .isEqualTo("ENT-4051");
        assertThat(packed("empty.zip", SmallFiles.zip(Map.of()))).isEqualTo("ENT-4051");
    }

    @Test
    void namesOfMembersNeverLeadOutOfTheStore() throws IOException {
        for (String member :
                List.of("../../../x.csv", "/etc/x.csv", "a\\..\\x.csv", "C:\\x.csv", "x'y\".csv", "two\nlines.csv")) {
            byte[] zip = SmallFiles.zip(Map.of(member, SmallFiles.edges(7, 5)));
            Path file = Files.write(inputs.resolve("slip.zip"), zip);
            Map<Path, Boolean> around = around();
            assertThat(outcome(file, Choices.NONE, OptionalLong.of(5), member)).isEqualTo("added");
            assertThat(around()).isEqualTo(around);
        }
    }

    @Test
    void anArchiveWithADamagedTableIsRefusedAsAWhole() throws IOException {
        byte[] edges = SmallFiles.edges(7, 500);
        byte[] gzip = SmallFiles.gzip(edges);
        byte[] latin = "Passport,Destination,Requirement\nRUS,CIV,Côte\n".getBytes(StandardCharsets.ISO_8859_1);
        for (byte[] damaged : List.of(
                Arrays.copyOf(gzip, gzip.length - 5),
                latin,
                SmallFiles.utf8("a,b,sign\n1,2,1\n1,2\n"),
                SmallFiles.utf8("a,b,sign\n1,2,7\n"))) {
            byte[] zip = SmallFiles.zip(Map.of("fine.csv", edges, "other", damaged));
            assertThat(packed("part.zip", zip)).startsWith("ENT-40");
        }
    }

    @Test
    void aSecondGzipMemberThatIsDamagedIsNotLeftOut() throws IOException {
        byte[] first = SmallFiles.gzip(SmallFiles.utf8("a,b,sign\n1,2,1\n"));
        byte[] second = SmallFiles.gzip(SmallFiles.utf8("1,3,1\n1,4,1\n"));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        Path file = Files.write(inputs.resolve("both.csv.gz"), both);
        assertThat(outcome(file, Choices.NONE, OptionalLong.of(3), "both")).isEqualTo("added");
        for (int at = first.length; at < both.length; at++) {
            assertThat(packed("both.csv.gz", Arrays.copyOf(both, at)))
                    .as("cut at %d", at)
                    .isEqualTo(at == first.length ? "added" : "ENT-4001");
        }
    }

    @Test
    void descriptorsThatAreWrongAreReported() throws IOException {
        for (String wrong : List.of(
                "columns: {a: {type: whole}}",
                "columns: [a, b]",
                "columns: {a: {low: x}}",
                "form: {separator: ''}\ncolumns: {a: }",
                "form: {encoding: utf-99}\ncolumns: {a: }",
                "form: {header: -3}\ncolumns: {a: }",
                "form: {header: 99999999999}\ncolumns: {a: }",
                "columns: {a: }\npart: {file: '('}",
                "columns: {a: }\npart: {file: 'no group'}",
                "columns: {a: }\nversion-in-name: '['",
                "columns: {a: }\nwhere: {a: '*'}",
                "columns: {a: }\nunpivot: {columns: '+', name: n, value: v}",
                "columns: {a: {date: '%Q', type: date}}",
                "columns: {a: }\nkey: [b]",
                "columns: {a: &x [*x]}",
                "columns: " + "[".repeat(20_000),
                "columns: " + "{a: ".repeat(20_000),
                "? ",
                "\0",
                "id: [")) {
            assertThat(refusal(() -> layout(wrong)))
                    .as(wrong.substring(0, Math.min(60, wrong.length())))
                    .isEqualTo("ENT-4050");
        }
    }

    @Test
    void aDescriptorThatDoesNotFitTheFileEndsInAReport() throws IOException {
        byte[] edges = SmallFiles.edges(7, 5);
        for (String other : List.of(
                "columns: {z: {type: integer}}\nkey: [z]",
                "columns: {z: {}}\npart: {column: z}",
                "columns: {z: {is: state, codes: cow}}",
                "form: {header: 900}\ncolumns: {a: {}}",
                "form: {header: 0}\ncolumns: {a: {}}",
                "form: {separator: \"\\t\"}\ncolumns: {a: {}}",
                "columns: {a: {type: date}}",
                "columns: {a: {is: year, date: '%Y%m'}}",
                "columns: {a: {}, n: {}, v: {type: integer}}\nunpivot: {columns: 'b|sign', name: n, value: v}",
                "columns: {a: {}, n: {}, v: {}}\nunpivot: {columns: 'a|b|sign', name: a, value: sign}",
                "columns: {a: {}, x: {type: integer}}\nextract: {x: {from: a, pattern: '(?<!a)(\\d+)'}}",
                "columns: {a: {is: state, codes: name, split: ' '}}",
                "columns: {a: {type: integer, missing: {'7''--': not-reported}}}")) {
            Path file = Files.write(inputs.resolve("edges.csv"), edges);
            Layout layout = layout(other);
            String outcome;
            try {
                outcome = outcome(file, choices(layout), OptionalLong.of(5), other);
            } catch (AssertionError e) {
                outcome = String.valueOf(e.getMessage());
                failures.add(outcome.substring(0, Math.min(600, outcome.length())));
                restore();
            }
            outcomes.merge(outcome, 1, Integer::sum);
        }
        System.out.println("descriptors of other files: " + outcomes);
    }

    private String packed(String name, byte[] bytes) throws IOException {
        Path file = Files.write(inputs.resolve(name), bytes);
        return outcome(file, Choices.NONE, OptionalLong.of(1), name);
    }

    private static Choices choices(Layout layout) {
        return new Choices(Optional.of(layout), "", "", "");
    }

    private Layout layout(String body) throws IOException {
        return Layouts.read(Files.writeString(
                inputs.resolve("own.yml"), "id: own\nsource: own\ntitle: t\nversion: v\nrow: r\n" + body + "\n"));
    }

    private static String refusal(Callable<?> action) {
        try {
            action.call();
            return "nothing";
        } catch (ProblemException e) {
            return e.problems().getFirst().code();
        } catch (Exception | StackOverflowError e) {
            return e.toString();
        }
    }

    /// What lies beside the store.
    private Map<Path, Boolean> around() throws IOException {
        Map<Path, Boolean> all = new TreeMap<>();
        for (Path place : List.of(folder, store.folder(), inputs)) {
            try (Stream<Path> files = Files.list(place)) {
                files.forEach(file -> all.put(file, Files.isDirectory(file)));
            }
        }
        return all;
    }

    private void refused(String outcome, String what) {
        if (outcome.equals("added")) {
            failures.add(what + " came in");
        }
    }

    private static SplittableRandom random(FuzzBase base, int kind, int seed) {
        return new SplittableRandom(31L * (31L * base.name().hashCode() + kind) + seed);
    }

    /// How many rows another reader counts, if it can read the text.
    private static OptionalLong count(FuzzBase base, byte[] bytes) {
        String text;
        try {
            boolean isUtf16 = bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff;
            Charset charset = isUtf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
            text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return OptionalLong.empty();
        }
        if (!base.form().quoted()) {
            return OptionalLong.of(text.lines().filter(line -> !line.isEmpty()).count());
        }
        String below = text.lines().skip(base.form().header()).collect(Collectors.joining("\n"));
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(base.form().separator())
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(below)) {
            return OptionalLong.of(reader.stream().count());
        } catch (RuntimeException | IOException _) {
            return OptionalLong.empty();
        }
    }

    private String outcome(FuzzBase base, String name, byte[] bytes, OptionalLong rows) throws IOException {
        return outcome(base, name, bytes, rows, name);
    }

    /// Adds a file and looks at everything that must hold.
    ///
    /// @param rows what must come in, if it comes in
    /// @return `added`, or the code of the first problem
    private String outcome(FuzzBase base, String name, byte[] bytes, OptionalLong rows, String what)
            throws IOException {
        Path file = Files.write(inputs.resolve(name), bytes);
        String outcome;
        try {
            outcome = outcome(file, new Choices(base.layout(), "", "", ""), rows, what);
        } catch (AssertionError e) {
            String message = String.valueOf(e.getMessage());
            failures.add(message.substring(0, Math.min(600, message.length())));
            restore();
            outcome = "failed";
        }
        outcomes.merge(outcome, 1, Integer::sum);
        return outcome;
    }

    private String outcome(Path file, Choices choices, OptionalLong rows, String what) throws IOException {
        String outcome;
        try {
            StoredSnapshot added =
                    intake().add(file, choices, AddInAProcess.ADDED).snapshot();
            assertThat(Verification.of(added)).as(what).allMatch(Verification::isIntact);
            long found = added.manifest().tables().stream()
                    .mapToLong(table -> table.rows())
                    .sum();
            assertThat(found).as(what).isEqualTo(rows.orElse(-1));
            delete(added.folder());
            outcome = "added";
        } catch (ProblemException e) {
            check(e, Objects.toString(file.getFileName(), "/"), what);
            outcome = e.problems().getFirst().code();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            outcome = fail("%s ends in %s".formatted(what, e), e);
        }
        assertThat(AddInAProcess.staged(store.folder())).as(what).isEmpty();
        assertThat(content()).as(what).isEqualTo(before);
        return outcome;
    }

    private void check(ProblemException e, String name, String what) {
        assertThat(KINDS).as(what).contains(e.kind());
        assertThat(e.problems()).as(what).hasSizeBetween(1, 51);
        for (Problem problem : e.problems()) {
            assertThat(problem.code()).as(what).matches("ENT-[234]\\d{3}");
            assertThat(problem.what()).as(what).isNotBlank();
            assertThat(problem.toString()).as(what).doesNotContain(".staging");
            if (!problem.code().equals("ENT-4000")) {
                assertThat(problem.where().map(Problem.Place::file).orElse(""))
                        .as("%s: %s", what, problem)
                        .contains(name);
            }
        }
    }

    private Intake intake() {
        return new Intake(store, CATALOGUE, LAYOUTS, engine, "test");
    }

    /// The hashes of all files of the store's snapshots.
    private Map<String, String> content() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(store.folder().resolve("snapshots"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(file.toString(), Sha256.of(file));
            }
        }
        return all;
    }

    /// Takes away what should not be there, so that the next input starts anew.
    private void restore() throws IOException {
        for (StoredSnapshot one : store.snapshots()) {
            if (before.keySet().stream().noneMatch(file -> file.contains(one.id()))) {
                delete(one.folder());
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
