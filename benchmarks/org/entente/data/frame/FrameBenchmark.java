package org.entente.data.frame;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.core.state.StateSystem;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.data.catalog.Catalogue;
import org.entente.data.engine.Engine;
import org.entente.data.frame.FrameSpec.Unit;
import org.entente.data.intake.Intake;
import org.entente.data.intake.Intake.Choices;
import org.entente.data.layout.Layouts;
import org.entente.data.store.Store;

/// The directed dyad-years of 1816-2016 with twelve columns to Parquet, against what an analyst would write in DuckDB:
/// the same state-years joined to themselves and the same tables joined to them, sorted, without gaps, labels or
/// checks, turn by turn in one run. The files are made here, in the shape and size of the providers': trade by pair,
/// promises by directed pair, capabilities by state.
///
/// What the frame does beside joining: it works out the state-years from dates (the peer has them given), counts joint
/// memberships from dates (the peer goes without), refuses double rows, and gives every column its gaps.
public final class FrameBenchmark {
    private static final int TURNS = 5;
    private static final Years YEARS = new Years(1816, 2016);
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Layouts LAYOUTS = Layouts.load();

    private FrameBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("entente-benchmark-");
        try {
            StateUniverse states = StateUniverse.of(CATALOGUE.system(StateSystem.Id.COW), YEARS, SpellRule.ANY);
            Store store = Store.openOrCreate(folder.resolve("store"));
            write(folder, states);
            try (Engine engine = Engine.open()) {
                Intake intake = new Intake(store, CATALOGUE, LAYOUTS, engine, "benchmark");
                for (String file : List.of("trade", "promises", "capabilities", "organisations")) {
                    intake.add(folder.resolve(file + ".csv"), Choices.NONE, "2026-01-01T00:00:00Z");
                }
            }
            List<Double> plain = new ArrayList<>();
            List<Double> ours = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (int turn = 0; turn <= TURNS; turn++) {
                double sql = seconds(() -> sql(store, states, folder.resolve("plain.parquet")));
                double frame = seconds(() -> frame(store, folder.resolve("frame.parquet")));
                if (turn > 0) {
                    plain.add(sql);
                    ours.add(frame);
                    ratios.add(frame / sql);
                }
                System.out.printf(
                        Locale.ROOT, "turn %d: SQL %.2f s, frame %.2f s, ratio %.2f%n", turn, sql, frame, frame / sql);
            }
            System.out.printf(
                    Locale.ROOT,
                    "SQL %.2f s, frame %.2f s, ratio %.2f (medians of %d turns)%n",
                    median(plain),
                    median(ours),
                    median(ratios),
                    TURNS);
            agree(folder);
        } finally {
            delete(folder);
        }
    }

    private static void write(Path folder, StateUniverse states) throws IOException {
        int[] code = states.code();
        int[] year = states.year();
        try (BufferedWriter capabilities = Files.newBufferedWriter(folder.resolve("capabilities.csv"));
                BufferedWriter trade = Files.newBufferedWriter(folder.resolve("trade.csv"));
                BufferedWriter promises = Files.newBufferedWriter(folder.resolve("promises.csv"));
                BufferedWriter organisations = Files.newBufferedWriter(folder.resolve("organisations.csv"))) {
            capabilities.write("ccode,year,milex,milper,irst,pec,tpop,upop,cinc\n");
            trade.write("ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2\n");
            promises.write("ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n");
            organisations.write("ccode1,ccode2,year,dyadigos\n");
            for (int row = 0; row < code.length; row++) {
                int n = code[row] * 7 + year[row];
                capabilities.write("%d,%d,%d,%d,1,1,%d,1,%s\n"
                        .formatted(code[row], year[row], n, n / 2, n * 3, n / 100_000.0));
            }
            DyadUniverse pairs = DyadUniverse.of(
                    CATALOGUE.system(StateSystem.Id.COW), YEARS, SpellRule.ANY, Direction.DIRECTED);
            int[] code1 = pairs.code1();
            int[] code2 = pairs.code2();
            int[] of = pairs.year();
            for (int row = 0; row < pairs.rows(); row++) {
                String key = code1[row] + "," + code2[row] + "," + of[row];
                int n = code1[row] * 31 + code2[row] * 17 + of[row];
                if (code1[row] < code2[row] && of[row] >= 1870 && of[row] <= 2014) {
                    trade.write(key + "," + n % 9_973 + "," + n % 7_919 + ",1,1\n");
                    organisations.write(key + "," + n % 60 + "\n");
                }
                if (n % 7 == 0) {
                    promises.write(key + "," + n % 2 + ",0,0," + n % 3 % 2 + ",0\n");
                }
            }
        }
    }

    private static void frame(Store store, Path parquet) {
        List<ColumnRequest> columns = Stream.of(
                        "cow-trade-dyadic.flow1",
                        "cow-trade-dyadic.flow2",
                        "cow-igo-dyad-count.dyadigos",
                        "joint-organisations",
                        "atop-directed-dyad-year.atop_defense",
                        "atop-directed-dyad-year.atop_nonagg",
                        "cow-nmc.cinc",
                        "cow-nmc.tpop",
                        "cow-nmc.milex")
                .map(ColumnRequest::parse)
                .toList();
        FrameSpec spec = new FrameSpec(
                Unit.DIRECTED_DYAD_YEAR, StateSystem.Id.COW, SpellRule.ANY, YEARS, columns, Set.of(), true);
        try (Engine engine = Engine.open()) {
            Frame frame = Frame.build(engine, CATALOGUE, LAYOUTS, store.current(), spec);
            new FrameFile(engine, frame).writeParquet(parquet);
        }
    }

    private static void sql(Store store, StateUniverse states, Path parquet) {
        try (Engine engine = Engine.open()) {
            engine.fill("states", List.of("ccode", "year"), List.of(states.code(), states.year()));
            store.current().forEach(table -> engine.execute("CREATE VIEW %s AS SELECT * FROM %s"
                    .formatted(
                            Engine.name(table.facts().layout()), Engine.parquet(List.of(table.parquet())))));
            engine.execute("""
                    COPY (
                      SELECT a.ccode AS ccode1, b.ccode AS ccode2, a.year, t.flow1, t.flow2, o.dyadigos,
                        p.atop_defense, p.atop_nonagg, m.cinc AS cinc_1, n.cinc AS cinc_2, m.tpop AS tpop_1,
                        n.tpop AS tpop_2, m.milex AS milex_1, n.milex AS milex_2
                      FROM states AS a JOIN states AS b ON a.year = b.year AND a.ccode <> b.ccode
                      LEFT JOIN (SELECT ccode1, ccode2, year, flow1, flow2 FROM "cow-trade-dyadic" UNION ALL
                        SELECT ccode2, ccode1, year, flow2, flow1 FROM "cow-trade-dyadic") AS t
                        ON t.ccode1 = a.ccode AND t.ccode2 = b.ccode AND t.year = a.year
                      LEFT JOIN (SELECT ccode1, ccode2, year, dyadigos FROM "cow-igo-dyad-count" UNION ALL
                        SELECT ccode2, ccode1, year, dyadigos FROM "cow-igo-dyad-count") AS o
                        ON o.ccode1 = a.ccode AND o.ccode2 = b.ccode AND o.year = a.year
                      LEFT JOIN "atop-directed-dyad-year" AS p
                        ON p.ccode1 = a.ccode AND p.ccode2 = b.ccode AND p.year = a.year
                      LEFT JOIN "cow-nmc" AS m ON m.ccode = a.ccode AND m.year = a.year
                      LEFT JOIN "cow-nmc" AS n ON n.ccode = b.ccode AND n.year = b.year
                      ORDER BY 1, 2, 3
                    ) TO %s (FORMAT parquet, COMPRESSION zstd)
                    """.formatted(Engine.text(parquet.toString())));
        }
    }

    /// Both must have found the same.
    private static void agree(Path folder) {
        String columns = "SELECT ccode1, ccode2, year, flow1, flow2, dyadigos, cinc_1, tpop_2, milex_1 FROM ";
        try (Engine engine = Engine.open()) {
            long differ = engine.one(
                    "SELECT count(*) FROM (%s%s EXCEPT %s%s)"
                            .formatted(
                                    columns,
                                    Engine.parquet(List.of(folder.resolve("plain.parquet"))),
                                    columns,
                                    Engine.parquet(List.of(folder.resolve("frame.parquet")))),
                    row -> row.getLong(1));
            System.out.println(differ == 0 ? "both found the same" : differ + " rows differ");
        }
    }

    private static double seconds(Runnable task) {
        long start = System.nanoTime();
        task.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
