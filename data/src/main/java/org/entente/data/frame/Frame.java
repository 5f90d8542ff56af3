package org.entente.data.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.core.figure.Gap;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.core.state.StateId;
import org.entente.core.state.StateSystem;
import org.entente.core.time.SpellRule;
import org.entente.core.union.Union;
import org.entente.core.union.UnionId;
import org.entente.data.catalog.Catalogue;
import org.entente.data.engine.Engine;
import org.entente.data.frame.ColumnRequest.OfSource;
import org.entente.data.frame.ColumnRequest.OfUnions;
import org.entente.data.frame.FrameSpec.Unit;
import org.entente.data.layout.Layouts;
import org.entente.data.store.StoredTable;
import org.entente.data.view.StateCodes;

/// A frame: the rows of a list of states, each with the columns asked for and, beside each, the reason why a cell has
/// no value. It stands as a table called `frame` in the engine, in the order of its rows.
///
/// Years that a source does not cover are gaps, never zeros. Inside a source's years, what has no row is a gap too,
/// unless the source lists everything there is, such as borders; then it is 0.
public final class Frame {
    public static final String TABLE = "frame";

    private final Engine engine;
    private final Catalogue catalogue;
    private final FrameSpec spec;
    private final Sources sources;
    private final FrameDraft draft;
    private final List<Problem> outside = new ArrayList<>();
    private long rows;

    private Frame(Engine engine, Catalogue catalogue, Sources sources, FrameSpec spec) {
        this.engine = engine;
        this.catalogue = catalogue;
        this.sources = sources;
        this.spec = spec;
        this.draft = new FrameDraft(engine, catalogue, spec);
    }

    /// Builds a frame.
    ///
    /// @param current the tables of the store that are in use
    /// @throws ProblemException if a column is not there, has several values for one row, or is
    ///     asked for years that its source does not cover
    public static Frame build(
            Engine engine, Catalogue catalogue, Layouts layouts, List<StoredTable> current, FrameSpec spec) {
        Frame frame = new Frame(engine, catalogue, new Sources(engine, catalogue, layouts, current), spec);
        frame.build();
        return frame;
    }

    public long rows() {
        return rows;
    }

    public List<FrameColumn> columns() {
        return List.copyOf(draft.columns());
    }

    /// What a reader must know: list and rule, years carried forward, what was folded, what is the same both ways.
    public List<String> notes() {
        return List.copyOf(draft.notes());
    }

    /// The tables that the columns come from.
    public List<StoredTable> sources() {
        return sources.used().stream()
                .flatMap(table -> table.parts().stream())
                .distinct()
                .toList();
    }

    private void build() {
        List<OfUnions> ofUnions = new ArrayList<>();
        Map<Rows, List<OfSource>> together = new LinkedHashMap<>();
        for (ColumnRequest column : spec.columns()) {
            switch (column) {
                case OfUnions union -> ofUnions.add(union);
                case OfSource source ->
                    together.computeIfAbsent(Rows.of(source, table(source)), _ -> new ArrayList<>())
                            .add(source);
            }
        }
        universe(ofUnions);
        if (draft.needsCow()) {
            cowYears();
        }
        Map<Rows, SourceJoin> joins = new HashMap<>();
        for (ColumnRequest column : spec.columns()) {
            switch (column) {
                case OfUnions union -> addUnion(union, "union" + ofUnions.indexOf(union));
                case OfSource source -> {
                    SourceTable table = table(source);
                    checkCoverage(source, table);
                    SourceJoin.Shape shape = shape(source, table);
                    SourceJoin join = joins.computeIfAbsent(
                            Rows.of(source, table),
                            rows -> new SourceJoin(
                                    draft,
                                    sources,
                                    Objects.requireNonNull(together.get(rows)),
                                    table,
                                    "frame_source_" + joins.size(),
                                    shape));
                    addSource(source, join, shape);
                }
            }
        }
        if (!outside.isEmpty()) {
            throw new ProblemException(Kind.DATA_NOT_HERE, outside);
        }
        draft.create(TABLE, rows);
        draft.notes().add("codes and names of sources: " + StateCodes.RULE);
    }

    private SourceTable table(OfSource column) {
        return sources.find(column.table(), column.column());
    }

    /// What columns must share to be joined to the frame in one: the rows of one table, folded or not.
    private record Rows(String layout, SortedMap<String, String> filter, boolean isFolded) {
        static Rows of(OfSource column, SourceTable table) {
            return new Rows(table.layout().id(), column.filter(), column.fold().isPresent());
        }
    }

    // The rows

    private void universe(List<OfUnions> ofUnions) {
        StateSystem system = catalogue.system(spec.system());
        UnionColumns unions = new UnionColumns(catalogue);
        RunTable runs;
        List<StateId> states;
        if (spec.unit().isPair()) {
            Direction direction = spec.unit() == Unit.DYAD_YEAR ? Direction.UNDIRECTED : Direction.DIRECTED;
            DyadUniverse dyads = DyadUniverse.among(spec.only(), system, spec.years(), spec.rule(), direction);
            states = dyads.states();
            rows = dyads.rows();
            runs = new RunTable(dyads.year());
            runs.add("code1", dyads.code1());
            runs.add("code2", dyads.code2());
            runs.add("state1", dyads.state1());
            runs.add("state2", dyads.state2());
            ofUnions.forEach(union -> runs.add("union" + ofUnions.indexOf(union), cells(union, unions, dyads)));
            draft.notes().addAll(dyads.notes());
        } else {
            StateUniverse stateYears = StateUniverse.among(spec.only(), system, spec.years(), spec.rule());
            states = stateYears.states();
            rows = stateYears.rows();
            runs = new RunTable(stateYears.year());
            runs.add("code1", stateYears.code());
            runs.add("state1", stateYears.state());
            ofUnions.forEach(union -> runs.add("union" + ofUnions.indexOf(union), cells(union, unions, stateYears)));
            draft.notes().addAll(stateYears.notes());
        }
        if (!spec.only().isEmpty()) {
            draft.notes()
                    .add("only rows of %s"
                            .formatted(spec.only().stream()
                                    .map(StateId::code)
                                    .sorted()
                                    .collect(Collectors.joining(", "))));
        }
        runs.create(engine, FrameDraft.UNIVERSE);
        draft.states(states);
        keys();
    }

    /// The columns that name a row.
    private void keys() {
        String code = switch (spec.system()) {
            case COW -> "ccode";
            case GW, GW_MICRO -> "gwcode";
            case ISO -> "";
        };
        boolean isPair = spec.unit().isPair();
        for (int side = 1; side <= (isPair ? 2 : 1); side++) {
            String suffix = isPair ? Integer.toString(side) : "";
            if (!code.isEmpty()) {
                draft.add(
                        "u.code" + side,
                        FrameColumn.of(code + suffix, "code of the state in the list " + spec.system()));
            }
            draft.joins()
                    .add(" JOIN %s AS s%d ON s%d.position = u.state%d".formatted(FrameDraft.STATES, side, side, side));
            draft.add(
                    "s%d.state".formatted(side),
                    FrameColumn.of("state" + suffix, "the state, by the catalogue's id (ISO 3166)"));
        }
        draft.add("u.year", FrameColumn.of("year", "calendar year"));
    }

    /// Which states the COW list counts in which year: only of them an exhaustive list can say that there is none.
    private void cowYears() {
        StateUniverse cow = StateUniverse.of(catalogue.system(StateSystem.Id.COW), spec.years(), SpellRule.ANY);
        engine.fill("frame_cow_years", List.of("position", "year"), List.of(cow.state(), cow.year()));
        String values = IntStream.range(0, cow.states().size())
                .mapToObj(i -> "(%d, '%s')".formatted(i, cow.states().get(i).code()))
                .collect(Collectors.joining(", "));
        engine.execute(
                ("CREATE OR REPLACE TEMP TABLE %s AS SELECT DISTINCT f.position, y.year FROM frame_cow_years AS y"
                                + " JOIN (VALUES %s) AS c (position, state) ON c.position = y.position JOIN %s AS f USING (state)")
                        .formatted(FrameDraft.COW, values, FrameDraft.STATES));
    }

    // Columns of the catalogue

    private int[] cells(OfUnions column, UnionColumns unions, StateUniverse universe) {
        if (column.what() != OfUnions.What.MEMBER) {
            throw FrameDraft.usage(
                    "ENT-2044",
                    "%s is about pairs".formatted(column.name()),
                    "Ask for member:UNION, or for dyad-year.");
        }
        return encoded(unions.member(union(column), universe));
    }

    private int[] cells(OfUnions column, UnionColumns unions, DyadUniverse universe) {
        return switch (column.what()) {
            case MEMBER ->
                throw FrameDraft.usage(
                        "ENT-2044",
                        "%s is about one state".formatted(column.name()),
                        "Ask for joint:UNION, or for state-year.");
            case JOINT -> encoded(unions.joint(union(column), universe));
            case JOINT_ORGANISATIONS -> encoded(unions.jointOrganisations(universe));
        };
    }

    /// Values from 0 up, gaps below.
    private static int[] encoded(IntColumn column) {
        int[] cells = column.toArray(-1);
        for (int row = 0; row < cells.length; row++) {
            if (cells[row] < 0) {
                cells[row] = IntColumn.cell(column.findGap(row).orElseThrow());
            }
        }
        return cells;
    }

    private Union union(OfUnions column) {
        return catalogue
                .findUnion(column.union())
                .orElseThrow(() -> FrameDraft.usage(
                        "ENT-2001",
                        "there is no union '%s'".formatted(column.union()),
                        DidYouMean.advice(
                                catalogue.unions().stream()
                                        .map(Union::id)
                                        .map(UnionId::code)
                                        .toList(),
                                column.union())));
    }

    private void addUnion(OfUnions column, String filled) {
        String cell = "u." + filled;
        String label = switch (column.what()) {
            case MEMBER -> "full member of %s".formatted(union(column).names().en());
            case JOINT ->
                "both are full members of %s".formatted(union(column).names().en());
            case JOINT_ORGANISATIONS -> "organisations of the catalogue of which both are full members";
        };
        draft.add("CASE WHEN %s >= 0 THEN %s END".formatted(cell, cell), FrameColumn.of(column.name(), label));
        String gaps = Arrays.stream(Gap.values())
                .map(gap -> "WHEN %s = %d THEN %s ".formatted(cell, IntColumn.cell(gap), draft.gap(gap)))
                .collect(Collectors.joining());
        draft.add("CASE %sEND".formatted(gaps), FrameColumn.gapOf(column.name()));
    }

    // Columns of sources

    private SourceJoin.Shape shape(OfSource column, SourceTable table) {
        if (table.isState()) {
            return SourceJoin.Shape.STATE;
        }
        if (spec.unit().isPair() && table.isPair()) {
            return table.isDirected() ? SourceJoin.Shape.DIRECTED : SourceJoin.Shape.BOTH_WAYS;
        }
        if (table.isPair() && column.fold().isPresent()) {
            return SourceJoin.Shape.EITHER_STATE;
        }
        String what = table.isPair() ? "pairs of states" : "neither states nor pairs of states";
        throw FrameDraft.usage(
                "ENT-2045",
                "the rows of %s are %s (%s)"
                        .formatted(table.layout().id(), what, table.layout().row()),
                table.isPair()
                        ? "Ask for dyad-year, or fold the pairs: sum(%s)".formatted(FrameDraft.text(column))
                        : "");
    }

    private void addSource(OfSource column, SourceJoin join, SourceJoin.Shape shape) {
        switch (shape) {
            case STATE -> {
                if (spec.unit().isPair()) {
                    join.add(column, column.name() + "_1", "1", "");
                    join.add(column, column.name() + "_2", "2", "");
                } else {
                    join.add(column, column.name(), "1", "");
                }
            }
            case EITHER_STATE -> join.add(column, column.name(), "1", "");
            case BOTH_WAYS -> join.add(column, column.name(), "12", "");
            case DIRECTED -> {
                if (spec.unit() == Unit.DIRECTED_DYAD_YEAR) {
                    join.add(column, column.name(), "12", "");
                } else if (join.isSymmetric(column)) {
                    draft.notes().add("%s is the same both ways".formatted(column.name()));
                    join.add(column, column.name(), "12", "");
                } else {
                    join.add(column, column.name() + "_12", "12", ", from state 1 to state 2");
                    join.add(column, column.name() + "_21", "21", ", from state 2 to state 1");
                }
            }
        }
    }

    private void checkCoverage(OfSource column, SourceTable table) {
        OptionalInt first = table.first(column.filter());
        OptionalInt last = table.last(column.filter());
        if (!table.hasYear() || first.isEmpty() || last.isEmpty()) {
            return;
        }
        boolean isCovered =
                first.getAsInt() <= spec.years().first() && spec.years().last() <= last.getAsInt();
        if (!isCovered && !spec.allowGap()) {
            outside.add(Problem.of(
                    "ENT-3050",
                    "%s covers %d..%d; you asked for %s"
                            .formatted(FrameDraft.text(column), first.getAsInt(), last.getAsInt(), spec.years()),
                    "Years that it does not cover are unknown, not zero.",
                    "Either   --years %d..%d%n  or       keep them as gaps: --allow-gap"
                            .formatted(
                                    Math.max(first.getAsInt(), spec.years().first()),
                                    Math.max(
                                            Math.max(
                                                    first.getAsInt(),
                                                    spec.years().first()),
                                            Math.min(
                                                    last.getAsInt(),
                                                    spec.years().last())))));
        }
    }
}
