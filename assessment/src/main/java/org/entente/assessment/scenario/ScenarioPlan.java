package org.entente.assessment.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.data.catalog.Catalogue;
import org.entente.models.equilibrium.DeficitRule;
import org.entente.models.equilibrium.WelfareMeasure;
import org.entente.models.scenario.Agreement;
import org.entente.models.scenario.Agreements;
import org.entente.models.scenario.Scenario;

/// What a scenario means in a world: who is concerned, what changes for which pair, what a reader must know.
public final class ScenarioPlan {
    private static final double HALF = 0.5;

    private final World world;
    private final ScenarioSpec spec;
    private final LocalDate day;
    private final Parties parties;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Clause> clauses = new ArrayList<>();
    private final Set<String> concerned = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Agreements before;
    private final Scenario scenario;

    private ScenarioPlan(World world, Catalogue catalogue, ScenarioSpec spec) {
        this.world = world;
        this.spec = spec;
        this.day = spec.on().orElse(LocalDate.of(world.year(), 7, 1));
        this.parties = new Parties(world, catalogue, day, problems);
        spec.clauses()
                .forEach((verb, texts) ->
                        texts.forEach(text -> Clause.parse(verb, text, problems).ifPresent(clauses::add)));
        if (spec.isEmpty() && world.given().isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of(
                    "ENT-4180",
                    "nothing changes in this scenario",
                    "",
                    "Name a change, such as --leave ARM:EAEU, or the column of a file: --shock C."));
        }
        Scenario changed = Scenario.none(world.economies());
        this.before = named();
        Agreements after = before;
        for (Clause clause : clauses) {
            after = changed(clause, after);
        }
        changed = changed.agreements(before, after);
        for (Clause clause : clauses) {
            changed = clause.verb() == Verb.EMBARGO ? applied(clause, changed) : changed;
        }
        for (Clause clause : clauses) {
            changed = clause.verb() == Verb.EMBARGO ? changed : applied(clause, changed);
        }
        for (World.Given given : world.given().stream().toList()) {
            changed = given.change().on(changed);
        }
        if (!problems.isEmpty()) {
            // A name that is not found is met wherever it is looked up.
            throw new ProblemException(Kind.USAGE, problems.stream().distinct().toList());
        }
        this.scenario = changed;
        notes.addAll(parties.notes());
        notes.addAll(new Cautions(world, catalogue, day, clauses, before, after, changed).notes());
    }

    /// @throws ProblemException with everything that is wrong with the scenario
    public static ScenarioPlan of(World world, Catalogue catalogue, ScenarioSpec spec) {
        return new ScenarioPlan(world, catalogue, spec);
    }

    public Scenario scenario() {
        return scenario;
    }

    /// `If ARM left EAEU and ARM joined EU, in the world of 2019`.
    public String title() {
        List<String> words =
                new ArrayList<>(clauses.stream().map(Clause::inWords).toList());
        world.given().ifPresent(given -> words.add(given.words()));
        int n = words.size();
        String all =
                n == 1 ? words.getFirst() : String.join(", ", words.subList(0, n - 1)) + " and " + words.get(n - 1);
        return "If %s, in the world of %d".formatted(all, world.year());
    }

    /// The economies that clauses name, in their order.
    public List<String> concerned() {
        return List.copyOf(concerned);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    /// What deficits do: as asked, additive where money is transferred, else multiplicative.
    public DeficitRule deficits() {
        return spec.deficits().orElse(scenario.hasTransfers() ? DeficitRule.ADDITIVE : DeficitRule.MULTIPLICATIVE);
    }

    /// What better off means: as asked, real expenditure where money is transferred, else real income.
    public WelfareMeasure welfare() {
        return spec.welfare()
                .orElse(scenario.hasTransfers() ? WelfareMeasure.REAL_EXPENDITURE : WelfareMeasure.DEFAULT);
    }

    ScenarioSpec spec() {
        return spec;
    }

    World world() {
        return world;
    }

    LocalDate day() {
        return day;
    }

    /// Every agreement that a clause names, as it is before.
    private Agreements named() {
        Map<String, Double> depths = new LinkedHashMap<>();
        Map<String, String> sides = new LinkedHashMap<>();
        for (Clause clause : clauses) {
            List<String> named = switch (clause.verb()) {
                case DEPTH, DISSOLVE -> List.of(clause.who());
                case LEAVE, DOWNGRADE, JOIN -> List.of(clause.whom());
                case JOIN_LIKE -> List.of(clause.whom(), clause.like());
                case MERGE -> clause.list();
                case FORM, TARIFF, EMBARGO, TRANSFER, PRODUCTIVITY -> List.of();
            };
            named.forEach(side -> sides.putIfAbsent(parties.agreement(side), side));
            if (clause.verb() == Verb.DEPTH) {
                depths.put(parties.agreement(clause.who()), clause.depth().orElse(1));
            }
        }
        List<Agreement> agreements = new ArrayList<>();
        sides.forEach((name, side) ->
                agreements.add(Agreement.of(name, depths.getOrDefault(name, 1.0), parties.economies(side))));
        return Agreements.of(agreements);
    }

    private Agreements changed(Clause clause, Agreements now) {
        return switch (clause.verb()) {
            case DISSOLVE -> {
                String name = parties.agreement(clause.who());
                concerned.addAll(now.get(name).members());
                yield now.dissolve(name);
            }
            case LEAVE -> {
                String name = parties.agreement(clause.whom());
                yield now.leave(members(clause, now.get(name), true), name);
            }
            case DOWNGRADE -> {
                String name = parties.agreement(clause.whom());
                double depth = now.get(name).depth();
                double left = clause.depth().orElse(HALF * depth);
                requireAChange(
                        clause,
                        left < depth,
                        "A downgrade leaves less than %s has, which is %s times b.".formatted(name, depth));
                if (clause.who().isEmpty()) {
                    concerned.addAll(now.get(name).members());
                    yield now.deepen(name, left);
                }
                yield now.deepen(members(clause, now.get(name), true), name, left);
            }
            case JOIN -> {
                String name = parties.agreement(clause.whom());
                SortedSet<String> joiners = members(clause, now.get(name), false);
                yield clause.depth().isPresent()
                        ? now.join(joiners, name, clause.depth().getAsDouble())
                        : now.join(joiners, name);
            }
            case JOIN_LIKE -> {
                String name = parties.agreement(clause.whom());
                double depth = now.get(parties.agreement(clause.like())).depth();
                yield now.join(members(clause, now.get(name), false), name, depth);
            }
            case FORM -> {
                SortedSet<String> members = new TreeSet<>();
                clause.list().forEach(side -> members.addAll(parties.economies(side)));
                concerned.addAll(members);
                yield now.form(Agreement.of("form " + members, clause.depth().orElse(1), members));
            }
            case MERGE -> {
                List<String> names = clause.list().stream()
                        .map(parties::agreement)
                        .distinct()
                        .toList();
                requireAChange(clause, names.size() > 1, "It names one agreement.");
                if (!names.stream().allMatch(now::has)) {
                    problems.add(Problem.of(
                            "ENT-4172",
                            "--merge %s: one of them is merged already".formatted(clause.text()),
                            "",
                            "Name all of them in one change: --merge A,B,C."));
                    yield now;
                }
                names.forEach(name -> concerned.addAll(now.get(name).members()));
                yield now.merge(names);
            }
            case DEPTH, TARIFF, EMBARGO, TRANSFER, PRODUCTIVITY -> now;
        };
    }

    /// Who leaves or joins; it must be in, or must not.
    private SortedSet<String> members(Clause clause, Agreement agreement, boolean mustBeIn) {
        SortedSet<String> who = parties.economies(clause.who());
        concerned.addAll(who);
        List<String> wrong = who.stream()
                .filter(one -> agreement.members().contains(one) != mustBeIn)
                .toList();
        if (!wrong.isEmpty()) {
            problems.add(notSo(clause, agreement, wrong, mustBeIn));
        }
        return who;
    }

    /// Who is said to leave and is not in, or to join and is not out: from the start, or by another change.
    private Problem notSo(Clause clause, Agreement agreement, List<String> wrong, boolean mustBeIn) {
        String who = String.join(", ", wrong);
        String what = "--%s %s: ".formatted(clause.verb().key(), clause.text());
        boolean isByAnotherChange = before.has(agreement.name())
                && wrong.stream()
                        .allMatch(one -> before.get(agreement.name()).members().contains(one) == mustBeIn);
        if (isByAnotherChange) {
            return Problem.of(
                    "ENT-4172",
                    what
                            + "another change of the scenario has %s %s %s already"
                                    .formatted(who, mustBeIn ? "out of" : "in", agreement.name()),
                    "Unions end before members leave, members leave before others join, whatever the order typed.",
                    "Leave one of the two changes out.");
        }
        String members = agreement.members().isEmpty() ? "none" : String.join(", ", agreement.members());
        return Problem.of(
                "ENT-4172",
                what
                        + "%s %s %s on %s"
                                .formatted(
                                        who,
                                        mustBeIn ? "is not a member of" : "is a member already of",
                                        agreement.name(),
                                        day),
                "It would change nothing.",
                "Members: %s. Another day: --on DATE.".formatted(members)
                        + parties.withoutData(agreement.name())
                                .map(note -> "\n  " + note)
                                .orElse(""));
    }

    /// A change that leaves everything as it is was meant to be another one.
    private void requireAChange(Clause clause, boolean isChange, String why) {
        if (!isChange) {
            problems.add(Problem.of(
                    "ENT-4180",
                    "--%s %s changes nothing".formatted(clause.verb().key(), clause.text()),
                    why,
                    "Leave it out, or name another side or number."));
        }
    }

    private boolean changesAPair(Scenario now, Scenario then) {
        int n = world.economies().size();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (world.flow(i, j) > 0 && !now.stops(i, j) && !then.isSame(now, i, j)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Scenario applied(Clause clause, Scenario now) {
        return switch (clause.verb()) {
            case TARIFF -> {
                if (clause.number() <= -1) {
                    problems.add(Problem.of(
                            "ENT-4175",
                            "--tariff %s leaves no price".formatted(clause.text()),
                            "",
                            "Take off less than 100 %."));
                    yield now;
                }
                SortedSet<String> sellers = concerned(clause.who());
                Scenario then = now.tariff(concerned(clause.whom()), sellers, clause.number());
                boolean isKnown =
                        !sellers.isEmpty() && !parties.economies(clause.whom()).isEmpty();
                requireAChange(
                        clause,
                        !isKnown || changesAPair(now, then),
                        "No flow is dearer or cheaper for it: they are zero, at home, or stopped by an embargo of the"
                                + " scenario.");
                yield then;
            }
            case EMBARGO -> {
                SortedSet<String> by = concerned(clause.who());
                Scenario then = now.embargo(by, concerned(clause.whom()));
                boolean isKnown =
                        !by.isEmpty() && !parties.economies(clause.whom()).isEmpty();
                requireAChange(
                        clause,
                        !isKnown || changesAPair(now, then),
                        "The two sides do not trade, are one economy, or their trade is stopped already.");
                yield then;
            }
            case PRODUCTIVITY -> {
                if (clause.number() <= -1) {
                    problems.add(Problem.of(
                            "ENT-4175",
                            "--productivity %s leaves no output".formatted(clause.text()),
                            "",
                            "Take less than 100 %."));
                    yield now;
                }
                requireAChange(clause, clause.number() != 0, "Output from the same inputs stays as it is.");
                yield now.productivity(concerned(clause.who()), 1 + clause.number());
            }
            case TRANSFER -> transferred(clause, now);
            default -> now;
        };
    }

    private Scenario transferred(Clause clause, Scenario now) {
        Optional<String> payer = parties.one(clause.who());
        Optional<String> receiver = parties.one(clause.whom());
        if (world.file().isEmpty() && !clause.hasScale()) {
            problems.add(Problem.of(
                    "ENT-4170",
                    "'%s' does not say in what the sum is".formatted(clause.text()),
                    "",
                    "Add m or bn, millions or billions of US dollars of the matrix's year: RUS:BLR=3bn."));
        }
        if (payer.isEmpty() || receiver.isEmpty()) {
            return now;
        }
        requireAChange(
                clause,
                !payer.equals(receiver) && clause.number() != 0,
                "A transfer moves money from one economy to another.");
        concerned.add(payer.get());
        concerned.add(receiver.get());
        return now.transfer(payer.get(), receiver.get(), clause.number());
    }

    private SortedSet<String> concerned(String side) {
        SortedSet<String> found = parties.economies(side);
        if (found.size() < world.economies().size()) {
            concerned.addAll(found);
        }
        return found;
    }
}
