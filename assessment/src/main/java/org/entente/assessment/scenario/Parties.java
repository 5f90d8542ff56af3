package org.entente.assessment.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Subject;
import org.entente.assessment.question.Subjects;
import org.entente.core.figure.Period;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.Problem;
import org.entente.core.state.State;
import org.entente.core.state.StateId;
import org.entente.core.union.Union;
import org.entente.data.catalog.Catalogue;

/// Finds the economies of a world that a clause names: by the world's own labels, by the catalogue's states, by the
/// members of its unions on a day.
final class Parties {
    /// The name of all others in an embargo.
    static final String WORLD = "world";

    private final World world;
    private final Catalogue catalogue;
    private final LocalDate day;
    private final List<Problem> problems;
    private final Set<String> notes = new LinkedHashSet<>();
    private final Map<String, String> withoutData = new TreeMap<>();

    /// @param problems takes up names that are not found
    Parties(World world, Catalogue catalogue, LocalDate day, List<Problem> problems) {
        this.world = world;
        this.catalogue = catalogue;
        this.day = day;
        this.problems = problems;
    }

    /// What a reader must know of who stands behind the names.
    List<String> notes() {
        return List.copyOf(notes);
    }

    /// Which members of an agreement were found to have no trade data, in words.
    Optional<String> withoutData(String agreement) {
        return Optional.ofNullable(withoutData.get(agreement));
    }

    /// The economies behind one side of a clause: states, the members of unions, or all of a list.
    SortedSet<String> economies(String side) {
        SortedSet<String> found = new TreeSet<>();
        for (String name : Clause.names(side)) {
            if (name.equalsIgnoreCase(WORLD)) {
                found.addAll(world.economies());
                continue;
            }
            Optional<String> economy = economy(name);
            if (economy.isPresent()) {
                found.add(economy.get());
            } else {
                union(name).ifPresentOrElse(union -> found.addAll(members(union)), () -> unknown(name));
            }
        }
        return found;
    }

    /// The one economy of that name.
    Optional<String> one(String side) {
        Optional<String> economy = economy(side);
        if (economy.isEmpty() && (side.startsWith("{") || union(side).isPresent())) {
            problems.add(Problem.of(
                    "ENT-4170",
                    "'%s' is more than one economy".formatted(side),
                    "Who of them pays or receives what is not said.",
                    "Name one on each side, and a change for each payer: RUS:BLR=3bn."));
        } else if (economy.isEmpty()) {
            unknown(side);
        }
        return economy;
    }

    /// What an agreement is called: the union's id, or the list of its members.
    String agreement(String side) {
        Optional<Union> union = side.startsWith("{") ? Optional.empty() : union(side);
        return union.map(one -> one.id().toString()).orElseGet(() -> "{" + String.join(",", economies(side)) + "}");
    }

    /// The union of that name, unless a label of the world is meant.
    Optional<Union> union(String name) {
        if (economy(name).isPresent() || catalogue.findUnion(name).isEmpty()) {
            return Optional.empty();
        }
        Options options = Options.of(Subjects.OPTIONS, java.util.Map.of());
        Subject subject = new Subjects(catalogue).find(name, options);
        notes.addAll(subject.notesFor(Period.of(day.getYear())));
        return Optional.of(subject.union());
    }

    /// The members on the day that the world has.
    private SortedSet<String> members(Union union) {
        SortedSet<String> found = new TreeSet<>();
        List<String> missing = new ArrayList<>();
        SortedSet<StateId> members = union.membersOn(day);
        for (StateId member : members) {
            economy(member.code()).ifPresentOrElse(found::add, () -> missing.add(member.code()));
        }
        if (members.isEmpty()) {
            problems.add(Problem.of(
                    "ENT-4171",
                    "%s has no members on %s".formatted(union.id(), day),
                    "",
                    "Take the members of another day: --on DATE; or list them: {ARM,BLR}."));
        }
        if (!missing.isEmpty()) {
            String note = "%d of %d members of %s on %s have no trade data and are left out: %s."
                    .formatted(missing.size(), members.size(), union.id(), day, String.join(", ", missing));
            notes.add(note);
            withoutData.put(union.id().toString(), note);
        }
        return found;
    }

    private Optional<String> economy(String name) {
        if (world.economies().contains(name)) {
            return Optional.of(name);
        }
        String upper = name.toUpperCase(Locale.ROOT);
        if (world.economies().contains(upper)) {
            return Optional.of(upper);
        }
        return catalogue.findState(name).map(State::id).map(StateId::code).filter(world.economies()::contains);
    }

    private void unknown(String name) {
        Optional<State> state = catalogue.findState(name);
        List<String> known = new ArrayList<>(world.economies());
        catalogue.unions().forEach(union -> known.add(union.id().toString()));
        List<String> near = DidYouMean.among(known, name);
        problems.add(Problem.of(
                "ENT-4171",
                state.isPresent()
                        ? "the trade matrix has no %s".formatted(state.get().id())
                        : "there is no economy or union '%s'".formatted(name),
                "A change for an economy that is not there would change nothing.",
                near.isEmpty()
                        ? "The matrix has %d economies; unions: entente union list."
                                .formatted(world.economies().size())
                        : DidYouMean.advice(known, name)));
    }
}
