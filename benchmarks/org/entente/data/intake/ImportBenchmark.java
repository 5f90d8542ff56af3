package org.entente.data.intake;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.data.catalog.Catalogue;
import org.entente.data.engine.Engine;
import org.entente.data.layout.Layout;
import org.entente.data.layout.Layouts;
import org.entente.data.store.Store;

/// Ten million rows of CSV into the store, against the engine's own `COPY` of the same file to Parquet, turn
/// by turn in one run. What the store does beside copying: it keeps the file byte for byte with its hash,
/// checks types, ranges and double rows, resolves states, and counts what every column covers.
public final class ImportBenchmark {
    private static final int ROWS = 10_000_000;
    private static final int TURNS = 5;
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final int PRODUCTS = 640;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /// What a task took.
    ///
    /// @param processorSeconds of all processors together; other programs on the machine change them little
    private record Cost(double seconds, double processorSeconds) {}

    private ImportBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("entente-benchmark-");
        try {
            Path csv = write(folder.resolve("flows.csv"));
            Layout layout = Layouts.read(Files.writeString(folder.resolve("flows.yml"), """
                    id: flows
                    source: baci
                    title: flows by product
                    version: "1"
                    row: flow
                    key: [t, i, j, k]
                    columns:
                      t: {is: year}
                      i: {is: state1, codes: m49}
                      j: {is: state2, codes: m49}
                      k: {type: text}
                      v: {unit: USD thousand, low: 0}
                      q: {unit: t, low: 0}
                    """));
            List<Double> plain = new ArrayList<>();
            List<Double> ours = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            List<Double> work = new ArrayList<>();
            for (int turn = 0; turn <= TURNS; turn++) {
                Cost copy = cost(() -> copy(csv, folder.resolve("plain.parquet")));
                Path store = Files.createTempDirectory(folder, "store-");
                Cost add = cost(() -> add(csv, layout, store));
                delete(store);
                if (turn > 0) {
                    plain.add(copy.seconds());
                    ours.add(add.seconds());
                    ratios.add(add.seconds() / copy.seconds());
                    work.add(add.processorSeconds() / copy.processorSeconds());
                }
                System.out.printf(
                        Locale.ROOT,
                        "turn %d: COPY %.2f s, store %.2f s, ratio %.2f; of processor time %.2f s, %.2f s, %.2f%n",
                        turn,
                        copy.seconds(),
                        add.seconds(),
                        add.seconds() / copy.seconds(),
                        copy.processorSeconds(),
                        add.processorSeconds(),
                        add.processorSeconds() / copy.processorSeconds());
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d rows, %d MB: COPY %.2f s, store %.2f s, ratio %.2f, of processor time %.2f (medians of %d turns); peak resident memory %d MB%n",
                    ROWS,
                    Files.size(csv) / 1_000_000,
                    median(plain),
                    median(ours),
                    median(ratios),
                    median(work),
                    TURNS,
                    peakMemory());
        } finally {
            delete(folder);
        }
    }

    private static Path write(Path csv) throws IOException {
        int[] codes = {4, 8, 12, 24, 31, 32, 36, 40, 50, 51, 56, 68, 76, 100, 104, 112, 116, 120, 124, 156, 203, 276, 398, 643, 804};
        try (BufferedWriter writer = Files.newBufferedWriter(csv)) {
            writer.write("t,i,j,k,v,q\n");
            for (int n = 0; n < ROWS; n++) {
                int product = n % PRODUCTS;
                int pair = n / PRODUCTS % (codes.length * codes.length);
                writer.write((1995 + n / PRODUCTS / (codes.length * codes.length)) + "," + codes[pair / codes.length] + "," + codes[pair % codes.length] + ","
                        + String.format(Locale.ROOT, "%06d", 10_121 + product) + "," + n % 99_991 / 7.0f + "," + n % 9_973 / 3.0f
                        + "\n");
            }
        }
        return csv;
    }

    private static void copy(Path csv, Path parquet) {
        try (Engine engine = Engine.open()) {
            engine.execute("COPY (SELECT * FROM read_csv(%s)) TO %s (FORMAT parquet, COMPRESSION zstd)"
                    .formatted(Engine.text(csv.toString()), Engine.text(parquet.toString())));
        }
    }

    private static void add(Path csv, Layout layout, Path folder) {
        try (Engine engine = Engine.open()) {
            Store store = Store.openOrCreate(folder);
            Layouts layouts = Layouts.of(List.of(layout));
            new Intake(store, CATALOGUE, layouts, engine, "benchmark").add(csv, Intake.Choices.NONE, "2026-01-01T00:00:00Z");
        }
    }

    private static Cost cost(Runnable task) {
        long start = System.nanoTime();
        long busy = PROCESS.getProcessCpuTime();
        task.run();
        return new Cost((System.nanoTime() - start) / 1e9, (PROCESS.getProcessCpuTime() - busy) / 1e9);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /// Of this process, in MB, where the system tells.
    private static long peakMemory() throws IOException {
        Path status = Path.of("/proc", String.valueOf(ManagementFactory.getRuntimeMXBean().getPid()), "status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1000)
                .findFirst()
                .orElse(-1);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
