package org.entente.data.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.core.figure.Gap;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.core.state.StateId;
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

    /// The type of columns of gaps.
    static final String GAPS = "frame_gap";

    private final Engine engine;
    private final Catalogue catalogue;
    private final FrameSpec spec;
    private final List<FrameColumn> columns = new ArrayList<>();
    private final List<String> selected = new ArrayList<>();
    private final List<String> joins = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
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

    /// @throws ProblemException ENT-2043 if another column has the name
    void add(String sql, FrameColumn column) {
        if (!names.add(column.name().toLowerCase(Locale.ROOT))) {
            throw usage(
                    "ENT-2043",
                    "two columns would be called '%s'".formatted(column.name()),
                    "Name one of them: name=source.column");
        }
        selected.add("%s AS %s".formatted(sql, Engine.name(column.name())));
        columns.add(column);
    }

    /// Whether the list is another than that of COW, which exhaustive sources are about.
    boolean needsCow() {
        return spec.system() != StateSystem.Id.COW;
    }

    /// Names the states that the rows point to by position.
    ///
    /// Ids and gaps are of an enumerated type: twenty texts a row would make the table several times as large.
    void states(List<StateId> states) {
        engine.execute("CREATE TYPE IF NOT EXISTS %s AS ENUM %s"
                .formatted(
                        GAPS,
                        Engine.texts(
                                Arrays.stream(Gap.values()).map(Gap::toString).toList())));
        String ids = Engine.texts(states.stream().map(StateId::code).toList());
        String values = IntStream.range(0, states.size())
                .mapToObj(i -> "(%d, '%s')".formatted(i, states.get(i).code()))
                .collect(Collectors.joining(", "));
        engine.execute(
                "CREATE OR REPLACE TEMP TABLE %s AS SELECT position, CAST(state AS ENUM %s) AS state FROM (VALUES %s) AS s (position, state)"
                        .formatted(STATES, ids, values));
    }

    /// A gap in SQL.
    String gap(Gap gap) {
        return "CAST('%s' AS %s)".formatted(gap, GAPS);
    }

    /// Makes the table.
    ///
    /// @param rows how many it must have: no join may multiply them
    void create(String table, long rows) {
        engine.execute("CREATE OR REPLACE TEMP TABLE %s AS SELECT %s FROM %s AS u%s ORDER BY u.row"
                .formatted(table, String.join(", ", selected), UNIVERSE, String.join("", joins)));
        long made = engine.one("SELECT count(*) FROM " + table, row -> row.getLong(1));
        if (made != rows) {
            throw new IllegalStateException("%d rows became %d".formatted(rows, made));
        }
    }

    static String text(OfSource column) {
        return column.table() + (column.column().isEmpty() ? "" : "." + column.column());
    }

    static ProblemException usage(String code, String what, String next) {
        return new ProblemException(Kind.USAGE, Problem.of(code, what, "", next));
    }
}
