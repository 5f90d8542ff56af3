package org.entente.assessment.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assessment.question.Subject.Note;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.provenance.Checked;
import org.entente.core.state.Names;
import org.entente.core.state.State;
import org.entente.core.state.StateId;
import org.entente.core.time.Spell;
import org.entente.core.union.Membership;
import org.entente.core.union.Membership.Status;
import org.entente.core.union.Union;
import org.entente.core.union.Union.Lineage;
import org.entente.core.union.Union.TradeFunction;
import org.entente.core.union.UnionId;
import org.entente.data.catalog.Catalogue;

/// Finds whom a question is about, by the codes and names of the catalogue.
public final class Subjects {
    /// The options that decide who is in the group; every indicator has them.
    public static final List<OptionSpec> OPTIONS = List.of(
            OptionSpec.free(
                    "members",
                    "by-date",
                    "who counts as a member: by-date, founders, ever, or a list of states such as arm+blr"),
            OptionSpec.free("without", "none", "members left out, such as usa or usa+gbr"),
            OptionSpec.oneOf(
                    "lineage",
                    List.of("yes", "no"),
                    "whether predecessors stand in before the union's entry into force"));

    private final Catalogue catalogue;

    public Subjects(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// The subject of a question.
    ///
    /// @param whom a union, a state or a pair such as `RUS:KAZ`, in any case
    /// @throws ProblemException if the catalogue has none of them, with what may have been meant
    public Subject find(String whom, Options options) {
        if (whom.contains(":")) {
            String[] codes = whom.split(":", 2);
            return group(List.of(stateOf(codes[0]), stateOf(codes[1])));
        }
        Optional<Union> union = catalogue.findUnion(whom);
        if (union.isPresent()) {
            return unionSubject(union.get(), options);
        }
        Optional<State> state = catalogue.findState(whom);
        if (state.isPresent()) {
            return group(List.of(state.get()));
        }
        throw unknown(whom);
    }

    /// A union as the subject of a page.
    ///
    /// @param given choices by option, of which those of [#OPTIONS] count
    /// @throws ProblemException if there is no such union, with what may have been meant
    public static Subject ofUnion(Catalogue catalogue, String code, Map<String, String> given) {
        Map<String, String> group = new HashMap<>(given);
        group.keySet().retainAll(OPTIONS.stream().map(OptionSpec::name).toList());
        Subjects subjects = new Subjects(catalogue);
        return subjects.find(subjects.union(code).id().toString(), Options.of(OPTIONS, group));
    }

    /// The union of that code.
    ///
    /// @throws ProblemException if there is none, with what may have been meant
    public Union union(String code) {
        return catalogue.findUnion(code).orElseThrow(() -> unknown(code));
    }

    /// The state of that code or name.
    ///
    /// @throws ProblemException if there is none
    public StateId state(String codeOrName) {
        return stateOf(codeOrName).id();
    }

    private ProblemException unknown(String whom) {
        List<String> meant = catalogue.suggestUnions(whom);
        String hint = meant.isEmpty() ? "" : "did you mean %s?  ".formatted(String.join(" or ", meant));
        return new ProblemException(
                ProblemException.Kind.USAGE,
                Problem.of(
                        "ENT-2001",
                        "the catalogue has no union or state '%s'".formatted(whom),
                        "",
                        hint + "list them all: entente union list"));
    }

    private State stateOf(String code) {
        return catalogue
                .findState(code)
                .orElseThrow(() -> new ProblemException(
                        ProblemException.Kind.USAGE,
                        Problem.of(
                                "ENT-2002",
                                "the catalogue has no state '%s'".formatted(code),
                                "",
                                "states go by their ISO 3166 code, such as KAZ, or their UN name")));
    }

    private Subject unionSubject(Union union, Options options) {
        List<Note> notes = new ArrayList<>();
        Union effective = options.get("lineage").equals("yes") ? withLineage(union, notes) : union;
        effective = withMembers(effective, union, options.get("members"), notes);
        effective = without(effective, options.get("without"), notes);
        return new Subject(union.id().slug(), union.id() + "  " + union.names().en(), effective, true, notes);
    }

    private Union withLineage(Union union, List<Note> notes) {
        List<Membership> memberships = new ArrayList<>(union.memberships());
        for (Lineage line : union.lineage()) {
            Union predecessor = catalogue.union(line.predecessor());
            for (Membership membership : predecessor.memberships()) {
                clip(membership.inForce(), line.spell()).ifPresent(spell -> memberships.add(membership.during(spell)));
            }
            notes.add(new Note(
                    Optional.of(line.spell()),
                    "%s stands for %s in %s.".formatted(line.predecessor(), union.id(), line.spell())));
        }
        return union.withMemberships(memberships);
    }

    private Union withMembers(Union effective, Union union, String choice, List<Note> notes) {
        if (choice.equals("by-date")) {
            return effective;
        }
        Set<StateId> chosen = switch (choice) {
            case "founders" -> union.membersOn(union.life().start());
            case "ever" ->
                union.memberships().stream()
                        .filter(membership -> membership.status() == Status.MEMBER)
                        .map(Membership::state)
                        .collect(Collectors.toCollection(TreeSet::new));
            default -> states(choice);
        };
        notes.add(new Note(
                Optional.empty(), "Members by choice '%s': %s, at every date.".formatted(choice, join(chosen))));
        return effective.withMemberships(chosen.stream()
                .map(state -> always(state, catalogue.state(state).existence()))
                .toList());
    }

    private Union without(Union union, String choice, List<Note> notes) {
        if (choice.equals("none")) {
            return union;
        }
        Set<StateId> out = states(choice);
        boolean any = union.memberships().stream().anyMatch(membership -> out.contains(membership.state()));
        if (any) {
            notes.add(new Note(Optional.empty(), "%s without %s.".formatted(union.id(), join(out))));
        }
        return union.withMemberships(union.memberships().stream()
                .filter(membership -> !out.contains(membership.state()))
                .toList());
    }

    private Set<StateId> states(String list) {
        return Arrays.stream(list.split("[+,]"))
                .map(code -> stateOf(code).id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Subject group(List<State> states) {
        String whom = states.stream()
                .map(state -> state.id().code().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(":"));
        String label = states.stream().map(state -> state.names().en()).collect(Collectors.joining(" and "));
        List<Membership> memberships = states.stream()
                .map(state -> always(state.id(), state.existence()))
                .toList();
        Union group = new Union(
                UnionId.of(whom),
                "group",
                new Names(label, label),
                memberships.stream()
                        .map(Membership::inForce)
                        .max((a, b) -> a.start().compareTo(b.start()))
                        .orElseThrow(),
                TradeFunction.NONE,
                "",
                memberships,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Checked.DATASET,
                "");
        return new Subject(whom, label, group, false, List.of());
    }

    private static Membership always(StateId state, Spell spell) {
        return new Membership(
                state,
                Status.MEMBER,
                Optional.empty(),
                spell,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Checked.DATASET,
                "");
    }

    private static Optional<Spell> clip(Spell spell, Spell to) {
        LocalDate start =
                Stream.of(spell.start(), to.start()).max(LocalDate::compareTo).orElseThrow();
        LocalDate end =
                Stream.of(spell.end(), to.end()).min(LocalDate::compareTo).orElseThrow();
        return start.isBefore(end) ? Optional.of(new Spell(start, end)) : Optional.empty();
    }

    private static String join(Set<StateId> states) {
        return states.stream().map(StateId::code).collect(Collectors.joining(", "));
    }
}
