package org.entente.data.frame;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.core.state.StateSystem;
import org.entente.data.catalog.Catalogue;
import org.entente.data.engine.Engine;
import org.entente.data.frame.ColumnRequest.OfSource;

/// A frame while it is put together: what is selected, what is joined to its rows, and the columns that result.
///
/// The rows stand in the table `frame_universe` under the alias `u`: `row`, `code1`, `state1` and, for pairs, `code2`,
/// `state2`, and `year`. States are positions in the table `frame_states`.
final class FrameDraft {
    static final String UNIVERSE = "frame_universe";
    static final String STATES = "frame_states";
    /// State-years of the COW list, in frames of another list.
    static final String COW = "frame_cow";

    private final Engine engine;
    private final Catalogue catalogue;
    private final FrameSpec spec;
    private final List<FrameColumn> columns = new ArrayList<>();
    private final List<String> selected = new ArrayList<>();
    private final List<String> joins = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    FrameDraft(Engine engine, Catalogue catalogue, FrameSpec spec) {
        this.engine = engine;
        this.catalogue = catalogue;
        this.spec = spec;
    }

    Engine engine() {
        return engine;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    FrameSpec spec() {
        return spec;
    }

    List<FrameColumn> columns() {
        return columns;
    }

    List<String> joins() {
        return joins;
    }

    List<String> notes() {
        return notes;
    }

    void add(String sql, FrameColumn column) {
        selected.add("%s AS %s".formatted(sql, Engine.name(column.name())));
        columns.add(column);
    }

    /// Whether the list is another than that of COW, which exhaustive sources are about.
    boolean needsCow() {
        return spec.system() != StateSystem.Id.COW;
    }

    /// Makes the table.
    void create(String table) {
        engine.execute("CREATE OR REPLACE TEMP TABLE %s AS SELECT %s FROM %s AS u%s ORDER BY u.row"
                .formatted(table, String.join(", ", selected), UNIVERSE, String.join("", joins)));
    }

    static String text(OfSource column) {
        return column.table() + (column.column().isEmpty() ? "" : "." + column.column());
    }

    static ProblemException usage(String code, String what, String next) {
        return new ProblemException(Kind.USAGE, Problem.of(code, what, "", next));
    }
}
