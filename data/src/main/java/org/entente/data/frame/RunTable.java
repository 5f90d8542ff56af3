package org.entente.data.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.data.engine.Engine;

/// Puts the rows of a universe into a table of the engine by way of runs: rows that follow one another and differ by
/// one year only. A pair of states has few runs and many years, so that twenty times fewer rows go over.
final class RunTable {
    private final List<String> names = new ArrayList<>();
    private final List<int[]> columns = new ArrayList<>();
    private final int[] year;

    RunTable(int[] year) {
        this.year = year;
    }

    void add(String name, int[] column) {
        names.add(name);
        columns.add(column);
    }

    /// Makes the table with all columns, `year` and `row`, counted from 0, in the order of the rows.
    void create(Engine engine, String table) {
        int[] starts = starts();
        List<String> runNames = new ArrayList<>(names);
        List<int[]> runs = new ArrayList<>();
        for (int[] column : columns) {
            runs.add(Arrays.stream(starts).map(row -> column[row]).toArray());
        }
        runNames.addAll(List.of("year", "row", "length"));
        runs.add(Arrays.stream(starts).map(row -> year[row]).toArray());
        runs.add(starts);
        runs.add(lengths(starts));
        String ofRuns = table + "_runs";
        engine.fill(ofRuns, runNames, runs);
        String selected = names.stream().map(name -> Engine.name(name) + ", ").collect(Collectors.joining());
        engine.execute(
                ("CREATE OR REPLACE TEMP TABLE %s AS SELECT %sCAST(\"year\" + later AS INTEGER) AS \"year\", CAST(\"row\" + later AS INTEGER) AS \"row\""
                                + " FROM (SELECT *, unnest(range(\"length\")) AS later FROM %s)")
                        .formatted(Engine.name(table), selected, Engine.name(ofRuns)));
    }

    private int[] starts() {
        int[] starts = new int[year.length];
        int count = 0;
        for (int row = 0; row < year.length; row++) {
            if (row == 0 || !continues(row)) {
                starts[count++] = row;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private boolean continues(int row) {
        if (year[row] != year[row - 1] + 1) {
            return false;
        }
        for (int[] column : columns) {
            if (column[row] != column[row - 1]) {
                return false;
            }
        }
        return true;
    }

    private int[] lengths(int[] starts) {
        int[] lengths = new int[starts.length];
        for (int run = 0; run < starts.length; run++) {
            int end = run + 1 < starts.length ? starts[run + 1] : year.length;
            lengths[run] = end - starts[run];
        }
        return lengths;
    }
}
