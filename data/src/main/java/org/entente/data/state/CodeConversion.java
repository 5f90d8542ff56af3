package org.entente.data.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.Problem;
import org.entente.core.state.StateId;
import org.entente.core.state.StateSystem;
import org.entente.core.time.Spell;
import org.entente.data.catalog.Catalogue;
import org.entente.data.catalog.NameSpell;
import org.entente.data.catalog.Succession;
import org.entente.data.state.Conversion.Found;
import org.entente.data.state.Conversion.None;
import org.entente.data.state.Conversion.Piece;
import org.entente.data.state.Conversion.Several;
import org.entente.data.state.Conversion.Suggestion;
import org.entente.data.state.Labels.Use;
import org.entente.data.state.Naming.OfSource;
import org.entente.data.state.Naming.Scheme;

/// Converts codes and names of states from one scheme to another, by date.
///
/// A code stands for a state on certain days, and a state has a code of another scheme on certain days; the
/// conversion holds on the days that the two share with the days asked for. A number of Correlates of War or of
/// Gleditsch and Ward holds on the days on which their list counts the state; other codes and names while the
/// state exists or one of the lists counts it.
public final class CodeConversion {
    private static final int MOST_SUGGESTIONS = 6;
    private static final Spell ALWAYS = new Spell(LocalDate.MIN, LocalDate.MAX);

    private final Catalogue catalogue;
    private final Map<Scheme, Labels> schemes = new EnumMap<>(Scheme.class);

    public CodeConversion(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (Scheme scheme : Scheme.values()) {
            schemes.put(scheme, Labels.of(scheme, catalogue));
        }
    }

    /// Converts one code or name.
    public Conversion convert(String code, Naming from, Scheme to, When when) {
        if (from instanceof OfSource source) {
            Optional<String> leftOut = leftOut(source, code, when.days());
            if (leftOut.isPresent()) {
                return new None(when, "'%s' is left out: %s".formatted(code, leftOut.get()), List.of());
            }
        }
        List<Use> uses = uses(from, code);
        List<Use> given =
                uses.stream().filter(use -> use.spell().overlaps(when.days())).toList();
        if (given.isEmpty()) {
            return notGiven(code, from, uses, when);
        }
        List<Piece> pieces = pieces(given, to, when.days());
        return switch ((int) pieces.stream().map(Piece::label).distinct().count()) {
            case 0 -> notInScheme(given, to, when);
            case 1 -> new Found(when, pieces.getFirst().label(), pieces);
            default -> new Several(when, pieces);
        };
    }

    /// Converts many codes or names, each once.
    public ConvertedCodes convertAll(Collection<String> codes, Naming from, Scheme to, When when) {
        Map<String, Conversion> conversions = new TreeMap<>();
        codes.forEach(code -> conversions.computeIfAbsent(code, _ -> convert(code, from, to, when)));
        return new ConvertedCodes(from, to, when, conversions, notes(from, to, when));
    }

    private List<String> notes(Naming from, Scheme to, When when) {
        List<String> notes = new ArrayList<>();
        for (StateSystem.Id list : List.of(StateSystem.Id.COW, StateSystem.Id.GW_MICRO)) {
            Scheme scheme = list == StateSystem.Id.COW ? Scheme.COW : Scheme.GW;
            int last = catalogue.system(list).covers().last();
            if ((from == scheme || to == scheme) && when.days().start().getYear() > last) {
                notes.add("the list of %s ends with %d and is carried forward".formatted(scheme, last));
            }
        }
        return notes;
    }

    private Labels labels(Scheme scheme) {
        Labels labels = schemes.get(scheme);
        if (labels == null) {
            throw new IllegalStateException("no labels for " + scheme);
        }
        return labels;
    }

    private List<Use> uses(Naming naming, String label) {
        return switch (naming) {
            case Scheme scheme -> labels(scheme).of(label);
            case OfSource(String source) -> usesOfSource(source, label.strip());
        };
    }

    private List<Use> usesOfSource(String source, String name) {
        List<NameSpell> mappings = catalogue.mappings(source, name);
        if (mappings.isEmpty()) {
            return catalogue.states().stream()
                    .filter(state -> state.id().code().equals(name))
                    .map(state -> new Use(name, state.id(), ALWAYS))
                    .toList();
        }
        return mappings.stream()
                .flatMap(mapping -> mapping.state().stream().map(state -> new Use(name, state, mapping.spell())))
                .sorted(Comparator.comparing((Use use) -> use.spell().start()))
                .toList();
    }

    /// Why the source's name is left out on all of the days, if it is.
    private Optional<String> leftOut(OfSource source, String name, Spell days) {
        List<NameSpell> then = catalogue.mappings(source.source(), name.strip()).stream()
                .filter(mapping -> mapping.spell().overlaps(days))
                .toList();
        return then.stream().allMatch(mapping -> mapping.state().isEmpty())
                ? then.stream().map(NameSpell::note).findFirst()
                : Optional.empty();
    }

    private List<Piece> pieces(List<Use> given, Scheme to, Spell days) {
        List<Piece> pieces = new ArrayList<>();
        for (Use use : given) {
            for (Use result : labels(to).of(use.state())) {
                use.spell()
                        .intersection(result.spell())
                        .flatMap(days::intersection)
                        .ifPresent(shared -> pieces.add(
                                new Piece(result.label(), use.state(), shared, use.spell(), result.spell())));
            }
        }
        pieces.sort(Comparator.comparing(piece -> piece.days().start()));
        return pieces;
    }

    private None notGiven(String code, Naming from, List<Use> otherDays, When when) {
        Set<Suggestion> near = new LinkedHashSet<>();
        if (otherDays.isEmpty()) {
            similar(code, from).forEach(use -> near.add(suggestion(from, use)));
            elsewhere(code, from, near);
            return none(when, "'%s' is not a label of %s".formatted(code, from), near);
        }
        otherDays.forEach(use -> near.add(suggestion(from, use)));
        if (from instanceof Scheme scheme) {
            otherDays.forEach(use -> relatives(use.state(), scheme, when, near));
        }
        return none(when, "%s %s stands for no state %s".formatted(from, code, when), near);
    }

    private None notInScheme(List<Use> given, Scheme to, When when) {
        Set<Suggestion> near = new LinkedHashSet<>();
        given.forEach(use -> labels(to).of(use.state()).forEach(result -> near.add(suggestion(to, result))));
        given.forEach(use -> relatives(use.state(), to, when, near));
        List<StateId> states = given.stream().map(Use::state).distinct().toList();
        return none(when, "%s has no label of %s %s".formatted(states.getFirst(), to, when), near);
    }

    /// The labels that those who went before a state, or came after it, have on the days.
    private void relatives(StateId state, Scheme scheme, When when, Set<Suggestion> near) {
        for (Succession succession : catalogue.successions()) {
            Optional<StateId> other = succession.predecessor().equals(state)
                    ? Optional.of(succession.successor())
                    : Optional.of(succession.predecessor())
                            .filter(_ -> succession.successor().equals(state));
            other.stream()
                    .flatMap(id -> labels(scheme).all().stream()
                            .flatMap(label -> labels(scheme).of(label).stream())
                            .filter(use -> use.state().equals(id)))
                    .filter(use -> use.spell().overlaps(when.days()))
                    .forEach(use -> near.add(suggestion(scheme, use)));
        }
    }

    private List<Use> similar(String code, Naming naming) {
        Collection<String> known = switch (naming) {
            case Scheme scheme -> labels(scheme).all();
            case OfSource(String source) -> catalogue.mappedNames(source);
        };
        return DidYouMean.among(known, code).stream()
                .flatMap(label -> uses(naming, label).stream())
                .toList();
    }

    /// The same text where another source, or the other language, writes it.
    private void elsewhere(String code, Naming from, Set<Suggestion> near) {
        List<Naming> others = new ArrayList<>(List.of(Scheme.NAME_EN, Scheme.NAME_RU, Scheme.ISO3));
        catalogue.mappedSources().forEach(source -> others.add(new OfSource(source)));
        others.remove(from);
        others.forEach(naming -> uses(naming, code).forEach(use -> near.add(suggestion(naming, use))));
    }

    private static Suggestion suggestion(Naming naming, Use use) {
        return new Suggestion(naming, use.label(), use.state(), use.spell());
    }

    private static None none(When when, String why, Set<Suggestion> near) {
        return new None(when, why, near.stream().limit(MOST_SUGGESTIONS).toList());
    }

    /// The problem that a conversion is to someone who needs one code, if it is one.
    static Optional<Problem> problem(Conversion conversion) {
        return switch (conversion) {
            case Found _ -> Optional.empty();
            case Several several ->
                Optional.of(Problem.of(
                        "ENT-4022",
                        "several codes share the year: " + several,
                        "They share no day, so one of them must be chosen.",
                        "Ask for a day, or use the rule exact, first or last."));
            case None(When _, String why, List<Suggestion> near) ->
                Optional.of(Problem.of(
                        "ENT-4021",
                        why,
                        "Codes and names are never guessed.",
                        near.isEmpty()
                                ? "Add a line to catalog/name-map.csv."
                                : "Maybe "
                                        + String.join(
                                                ", or ",
                                                near.stream()
                                                        .map(Suggestion::toString)
                                                        .toList()) + "."));
        };
    }
}
