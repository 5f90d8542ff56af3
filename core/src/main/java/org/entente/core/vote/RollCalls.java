package org.entente.core.vote;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.entente.core.state.StateId;

/// An immutable table of roll calls by state: every cell is a [Ballot], so absence and non-membership stay apart.
///
/// Roll calls are ordered by date, then by id; states by code.
public final class RollCalls {
    private static final Ballot[] BALLOTS = Ballot.values();

    private final List<RollCall> list;
    private final List<StateId> states;
    private final Map<StateId, Integer> index;
    private final byte[][] ballots;

    private RollCalls(List<RollCall> list, List<StateId> states, byte[][] ballots) {
        this.list = List.copyOf(list);
        this.states = List.copyOf(states);
        this.ballots = ballots;
        this.index = new HashMap<>();
        for (int i = 0; i < states.size(); i++) {
            index.put(states.get(i), i);
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    public List<RollCall> list() {
        return list;
    }

    public List<StateId> states() {
        return states;
    }

    public int size() {
        return list.size();
    }

    /// The position of a state, or -1 if it appears in no roll call.
    public int indexOf(StateId state) {
        return index.getOrDefault(state, -1);
    }

    public Ballot ballot(int rollCall, int state) {
        return BALLOTS[ballots[rollCall][state]];
    }

    /// The ballot of a state; not a member where the state is unknown to the source.
    public Ballot ballot(int rollCall, StateId state) {
        int at = indexOf(state);
        return at < 0 ? Ballot.NOT_A_MEMBER : ballot(rollCall, at);
    }

    public int count(int rollCall, Ballot ballot) {
        int count = 0;
        for (byte cell : ballots[rollCall]) {
            count += cell == ballot.ordinal() ? 1 : 0;
        }
        return count;
    }

    /// The roll calls that satisfy a condition; the states stay the same.
    public RollCalls where(Predicate<RollCall> condition) {
        int[] kept = IntStream.range(0, list.size())
                .filter(i -> condition.test(list.get(i)))
                .toArray();
        return select(kept);
    }

    /// The roll calls at these positions; the states stay the same.
    public RollCalls select(int[] positions) {
        return new RollCalls(
                Arrays.stream(positions).mapToObj(list::get).toList(),
                states,
                Arrays.stream(positions).mapToObj(i -> ballots[i]).toArray(byte[][]::new));
    }

    /// The final vote on a resolution, by its symbol; the last one where several were taken.
    public Optional<Integer> findFinalVote(String resolution) {
        if (resolution.isEmpty()) {
            return Optional.empty();
        }
        return IntStream.range(0, list.size())
                .filter(i -> list.get(i).resolution().equalsIgnoreCase(resolution)
                        && list.get(i).stage() == RollCall.Stage.FINAL)
                .boxed()
                .reduce((_, last) -> last);
    }

    /// Collects ballots in any order.
    public static final class Builder {
        private static final int ROOM = 208;

        private final Map<String, RollCall> rollCalls = new HashMap<>();
        private final Map<StateId, Integer> columns = new HashMap<>();
        /// By roll call: for each column 1 + the ballot's ordinal, 0 where none was set.
        private final Map<String, byte[]> cells = new HashMap<>();

        private Builder() {}

        /// Declares a roll call; a second one with the same id is refused.
        public Builder add(RollCall rollCall) {
            if (rollCalls.putIfAbsent(rollCall.id(), rollCall) != null) {
                throw new IllegalArgumentException("roll call %s appears twice".formatted(rollCall.id()));
            }
            cells.put(rollCall.id(), new byte[Math.max(ROOM, columns.size())]);
            return this;
        }

        public boolean has(String rollCallId) {
            return rollCalls.containsKey(rollCallId);
        }

        /// The roll call with this id, if it was declared.
        public Optional<RollCall> find(String rollCallId) {
            return Optional.ofNullable(rollCalls.get(rollCallId));
        }

        /// Sets a ballot.
        ///
        /// @return what stood there before, if anything
        public Optional<Ballot> put(String rollCallId, StateId state, Ballot ballot) {
            byte[] row = cells.get(rollCallId);
            if (row == null) {
                throw new IllegalArgumentException("roll call %s is not declared".formatted(rollCallId));
            }
            int column = columns.computeIfAbsent(state, _ -> columns.size());
            if (column >= row.length) {
                row = Arrays.copyOf(row, column + ROOM);
                cells.put(rollCallId, row);
            }
            byte before = row[column];
            row[column] = (byte) (1 + ballot.ordinal());
            return before == 0 ? Optional.empty() : Optional.of(BALLOTS[before - 1]);
        }

        public Optional<Ballot> get(String rollCallId, StateId state) {
            byte[] row = cells.get(rollCallId);
            Integer column = columns.get(state);
            return row == null || column == null || column >= row.length || row[column] == 0
                    ? Optional.empty()
                    : Optional.of(BALLOTS[row[column] - 1]);
        }

        /// Builds the table; cells that were never set become [Ballot#NOT_A_MEMBER].
        public RollCalls build() {
            List<StateId> states = columns.keySet().stream().sorted().toList();
            List<RollCall> rows = rollCalls.values().stream()
                    .sorted(Comparator.comparing(RollCall::date).thenComparing(RollCall::id))
                    .toList();
            byte[][] table = new byte[rows.size()][states.size()];
            for (int r = 0; r < table.length; r++) {
                byte[] row = cells.getOrDefault(rows.get(r).id(), new byte[0]);
                for (int c = 0; c < states.size(); c++) {
                    int column = columns.getOrDefault(states.get(c), row.length);
                    boolean isSet = column < row.length && row[column] > 0;
                    table[r][c] = (byte) (isSet ? row[column] - 1 : Ballot.NOT_A_MEMBER.ordinal());
                }
            }
            return new RollCalls(rows, states, table);
        }
    }
}
