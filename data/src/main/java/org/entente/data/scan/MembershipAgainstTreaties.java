package org.entente.data.scan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.core.state.StateId;
import org.entente.core.time.Spell;
import org.entente.core.time.SpellRule;
import org.entente.core.union.Membership;
import org.entente.core.union.Membership.Status;
import org.entente.core.union.Union;
import org.entente.data.catalog.CowOrganisations;
import org.entente.data.engine.Engine;
import org.entente.data.scan.Tables.Place;

/// Membership in the COW data that contradicts treaties and legal exits.
final class MembershipAgainstTreaties implements Check {
    private static final String LAYOUT = "cow-igo-state-year";
    private static final int YEARLY_SINCE = 1965;
    private static final String[] STANDINGS = {"none", "full member", "associate", "observer"};

    @Override
    public Description description() {
        return new Description(
                "igo-membership-against-treaties",
                List.of(List.of(LAYOUT)),
                "State-years since 1965 that COW IGO counts as full membership although the state was, by the catalogue,"
                        + " neither a member nor a signatory on any day, or suspended all year; or not as full membership"
                        + " although it was a member on 1 July; in the organisations that both have",
                "The catalogue dates membership by instruments, day by day, each with its citation. The rules leave room"
                        + " for years of entry and exit, so that what remains is no matter of dating",
                ".9; .6 for a single year; .5 where both have a standing of another kind; .3 for years before the organisation"
                        + " entered into force, in which COW counts what preceded it");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        Map<String, List<Contradiction>> series = new LinkedHashMap<>();
        tables.engine()
                .forEach(
                        """
                        SELECT organisation, state_published, state, year, membership FROM %s
                        WHERE year >= %d AND state IS NOT NULL AND membership IS NOT NULL AND lower(organisation) IN %s
                        ORDER BY organisation, state, year
                        """.formatted(tables.table(LAYOUT), YEARLY_SINCE, Engine.texts(CowOrganisations.codes())),
                        row -> {
                            String organisation = row.getString(1);
                            StateId state = StateId.of(row.getString(3));
                            int year = row.getInt(4);
                            int standing = row.getInt(5);
                            List<Union> unions = unions(tables, organisation);
                            if (existsToTheEnd(tables, state, year) && isContradiction(unions, state, year, standing)) {
                                Contradiction one = new Contradiction(
                                        organisation, row.getString(2), state, year, standing, unions);
                                series.computeIfAbsent(
                                                organisation + " " + state + " " + standing, _ -> new ArrayList<>())
                                        .add(one);
                            }
                        });
        List<Finding> findings = new ArrayList<>();
        series.values().forEach(all -> runs(all).forEach(run -> findings.add(finding(tables, run))));
        return findings;
    }

    private static List<Union> unions(Tables tables, String organisation) {
        return CowOrganisations.unions(organisation).stream()
                .map(id -> tables.catalogue().union(id))
                .toList();
    }

    /// A number that changes hands within a year stands for either state.
    private static boolean existsToTheEnd(Tables tables, StateId state, int year) {
        return tables.catalogue().state(state).existence().covers(LocalDate.of(year + 1, 1, 1));
    }

    private static boolean isContradiction(List<Union> unions, StateId state, int year, int standing) {
        if (standing == 1) {
            return unions.stream().noneMatch(union -> couldCount(union, state, year));
        }
        return unions.stream()
                .anyMatch(union -> union.membersIn(year, SpellRule.EXACT).contains(state)
                        && (standing == 0 || !changedStatusIn(union, state, year)));
    }

    /// Whether the state was a member, or had signed to become one, on a day of the year on which it was not
    /// suspended.
    private static boolean couldCount(Union union, StateId state, int year) {
        boolean member = union.memberships().stream()
                .filter(one -> one.state().equals(state) && one.status() == Status.MEMBER)
                .anyMatch(one -> fromSignature(one).overlaps(Spell.ofYear(year)));
        boolean suspended =
                union.withStatusOn(Status.SUSPENDED, LocalDate.of(year, 1, 1)).contains(state)
                        && union.withStatusOn(Status.SUSPENDED, LocalDate.of(year, 12, 31))
                                .contains(state);
        return member && !suspended;
    }

    private static boolean changedStatusIn(Union union, StateId state, int year) {
        return union.memberships().stream()
                .anyMatch(one -> one.state().equals(state)
                        && one.status() != Status.MEMBER
                        && one.inForce().overlaps(Spell.ofYear(year)));
    }

    private static Spell fromSignature(Membership one) {
        Spell spell = one.inForce();
        return one.signed()
                .filter(day -> day.isBefore(spell.start()))
                .map(day -> new Spell(day, spell.end()))
                .orElse(spell);
    }

    /// Cuts years into runs without a gap.
    private static List<List<Contradiction>> runs(List<Contradiction> all) {
        List<List<Contradiction>> runs = new ArrayList<>();
        for (Contradiction one : all) {
            if (runs.isEmpty() || runs.getLast().getLast().year != one.year - 1) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(one);
        }
        return runs;
    }

    private Finding finding(Tables tables, List<Contradiction> run) {
        Contradiction first = run.getFirst();
        int from = first.year;
        int to = run.getLast().year;
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("cow", STANDINGS[first.standing]);
        evidence.put("catalogue", first.catalogued());
        Map<String, Set<String>> cells = Map.of(
                "state",
                Set.of(first.name),
                "year",
                IntStream.rangeClosed(from, to)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
        String period = from == to ? Integer.toString(from) : from + ".." + to;
        String what = "COW has %s as %s in %s in %s; by the catalogue: %s"
                .formatted(
                        first.state,
                        STANDINGS[first.standing],
                        first.unions.getFirst().id(),
                        period,
                        first.catalogued());
        return tables.finding(
                this,
                LAYOUT,
                new Place(
                        "%s in %s"
                                .formatted(first.state, first.unions.getFirst().id()),
                        period,
                        run.size()),
                what,
                evidence,
                weight(run),
                cells,
                first.organisation);
    }

    private static double weight(List<Contradiction> run) {
        Contradiction first = run.getFirst();
        int founded = first.unions.getFirst().life().start().getYear();
        if (first.standing == 1 && run.getLast().year < founded) {
            return 0.3;
        }
        if (first.standing > 1) {
            return 0.5;
        }
        return run.size() > 1 ? 0.9 : 0.6;
    }

    private record Contradiction(
            String organisation, String name, StateId state, int year, int standing, List<Union> unions) {
        String catalogued() {
            List<String> spells = unions.stream()
                    .flatMap(union -> union.memberships().stream())
                    .filter(one -> one.state().equals(state))
                    .map(one -> "%s from %s%s"
                            .formatted(
                                    one.status(),
                                    one.inForce().start(),
                                    one.inForce().isOpen()
                                            ? ""
                                            : " to " + one.inForce().end()))
                    .toList();
            return spells.isEmpty() ? "never in it" : String.join(", ", spells);
        }
    }
}
