package org.entente.data.scan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.core.state.StateId;
import org.entente.core.time.SpellRule;
import org.entente.core.union.Membership;
import org.entente.core.union.Membership.End;
import org.entente.core.union.Membership.Status;
import org.entente.core.union.Union;
import org.entente.core.union.Union.TradeFunction;
import org.entente.data.engine.Engine;
import org.entente.data.scan.Tables.Place;

/// A promise of defence in the data between a state that left a defence treaty and those that stayed.
final class DefenceAfterExit implements Check {
    private static final String PAIRS = "atop-directed-dyad-year";
    private static final String MEMBERS = "atop-member";
    private static final Set<End> EXITS = Set.of(End.WITHDRAWAL, End.NON_RENEWAL);

    @Override
    public Description description() {
        return new Description(
                "defence-after-exit",
                List.of(List.of(PAIRS, MEMBERS)),
                "Pairs of a state that, by the catalogue, left a treaty with an obligation of defence (withdrawal or"
                        + " non-renewal) and of a state that stayed in it or in the union that took its place, which ATOP still"
                        + " flags as promising defence in years after that of the exit, until the state returned, if it did."
                        + " The alliances that in ATOP tie the two are named",
                "A flag of a pair hides which treaty it rests on. Where it is the treaty that was left, or one that the"
                        + " catalogue does not read as a promise of defence, the flag is wrong for whoever counts the union's"
                        + " obligations (METHODS A15: name the treaty, never only the flag)",
                ".7; .2 where a bilateral alliance ties the two as well; .9 where ATOP's own members tie them by none");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        Map<String, Set<Integer>> partners = new HashMap<>();
        for (Union union : tables.catalogue().unions()) {
            if (union.trade() == TradeFunction.NONE
                    && union.treaties().stream()
                            .anyMatch(treaty -> treaty.obligations().contains("defence"))) {
                union.memberships().stream()
                        .filter(one -> one.status() == Status.MEMBER
                                && one.end().filter(EXITS::contains).isPresent())
                        .forEach(one -> remaining(tables, union, one)
                                .forEach((partner, years) -> partners.computeIfAbsent(
                                                "%s %s %s".formatted(union.id(), one.state(), partner),
                                                _ -> new TreeSet<>())
                                        .addAll(years)));
            }
        }
        if (partners.isEmpty()) {
            return List.of();
        }
        return findings(tables, partners);
    }

    /// The years from an exit to a return, if there was one, in which another state was a member.
    private static Map<StateId, SortedSet<Integer>> remaining(Tables tables, Union union, Membership left) {
        List<Union> line = new ArrayList<>(List.of(union));
        tables.catalogue().unions().stream()
                .filter(other -> other.lineage().stream()
                        .anyMatch(step -> step.predecessor().equals(union.id())))
                .forEach(line::add);
        Map<StateId, SortedSet<Integer>> years = new TreeMap<>();
        int last = tables.catalogue().asOf().getYear();
        for (int year = left.inForce().end().getYear() + 1; year <= last; year++) {
            int now = year;
            if (line.stream().anyMatch(one -> one.membersIn(now, SpellRule.ANY).contains(left.state()))) {
                return years;
            }
            line.forEach(one -> one.membersOn(LocalDate.of(now, 7, 1))
                    .forEach(state ->
                            years.computeIfAbsent(state, _ -> new TreeSet<>()).add(now)));
        }
        return years;
    }

    private List<Finding> findings(Tables tables, Map<String, Set<Integer>> partners) {
        String values = partners.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(pair -> pair.getValue().stream().map(year -> {
                    String[] who = pair.getKey().split(" ");
                    return "(%s, %s, %s, %d)"
                            .formatted(Engine.text(who[0]), Engine.text(who[1]), Engine.text(who[2]), year);
                }))
                .collect(Collectors.joining(", "));
        Map<String, List<Flag>> grouped = new LinkedHashMap<>();
        tables.engine().forEach(SQL.formatted(values, tables.table(PAIRS), tables.table(MEMBERS)), row -> {
            Flag flag = new Flag(
                    row.getString("u"),
                    row.getString("leaver"),
                    row.getString("partner"),
                    row.getInt("leaver_code"),
                    row.getInt("partner_code"),
                    row.getInt("year"),
                    row.getBoolean("promises"),
                    row.getString("ties") == null ? "" : row.getString("ties"),
                    row.getBoolean("bilateral"));
            grouped.computeIfAbsent(
                            "%s %s %s %s".formatted(flag.union, flag.leaver, flag.promises, flag.ties),
                            _ -> new ArrayList<>())
                    .add(flag);
        });
        return grouped.values().stream().map(flags -> finding(tables, flags)).toList();
    }

    private Finding finding(Tables tables, List<Flag> flags) {
        Flag first = flags.getFirst();
        SortedSet<String> partners = flags.stream().map(Flag::partner).collect(Collectors.toCollection(TreeSet::new));
        SortedSet<Integer> years = flags.stream().map(Flag::year).collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("left", first.union);
        evidence.put("partners", String.join(" ", partners));
        evidence.put("atop_alliances", first.ties);
        Set<String> leaverCodes = Set.of(Integer.toString(first.leaverCode));
        Set<String> partnerCodes =
                flags.stream().map(flag -> Integer.toString(flag.partnerCode)).collect(Collectors.toSet());
        Map<String, Set<String>> cells = Map.of(
                "ccode1",
                first.promises ? leaverCodes : partnerCodes,
                "ccode2",
                first.promises ? partnerCodes : leaverCodes,
                "year",
                years.stream().map(String::valueOf).collect(Collectors.toSet()));
        String what = "%s left %s, yet ATOP has %s; by its members the alliances are: %s"
                .formatted(
                        first.leaver,
                        first.union,
                        first.promises
                                ? "it promise defence to " + String.join(", ", partners)
                                : String.join(", ", partners) + " promise it defence",
                        first.ties.isEmpty() ? "none" : first.ties);
        return tables.finding(
                this,
                PAIRS,
                new Place(
                        first.promises ? first.leaver + " to " + first.union : first.union + " to " + first.leaver,
                        years.getFirst() + ".." + years.getLast(),
                        flags.size()),
                what,
                evidence,
                first.ties.isEmpty() ? 0.9 : first.bilateral ? 0.2 : 0.7,
                cells,
                "atop_defense");
    }

    private record Flag(
            String union,
            String leaver,
            String partner,
            int leaverCode,
            int partnerCode,
            int year,
            boolean promises,
            String ties,
            boolean bilateral) {}

    private static final String SQL = """
            WITH apart (u, leaver, partner, year) AS (VALUES %1$s),
            flags AS (SELECT state1, state2, ccode1, ccode2, year FROM %2$s WHERE atop_defense = 1),
            spells AS (
              SELECT atopid, member, state, yrent, coalesce(yrexit, 9999) AS yrexit,
                (SELECT count(DISTINCT n.member) FROM %3$s n WHERE n.atopid = m.atopid) AS members
              FROM %3$s m WHERE defense = 1),
            both_ways AS (
              SELECT u, leaver, partner, a.year, ccode1 AS leaver_code, ccode2 AS partner_code, true AS promises
              FROM apart a JOIN flags ON state1 = leaver AND state2 = partner AND flags.year = a.year
              UNION ALL
              SELECT u, leaver, partner, a.year, ccode2, ccode1, false
              FROM apart a JOIN flags ON state2 = leaver AND state1 = partner AND flags.year = a.year),
            tied AS (
              SELECT u, leaver, partner, year, promises, string_agg(DISTINCT CAST(x.atopid AS VARCHAR), ' ' ORDER BY CAST(x.atopid AS VARCHAR)) AS ties,
                bool_or(x.members = 2) AS bilateral
              FROM both_ways b JOIN spells x ON x.member = leaver_code AND b.year BETWEEN x.yrent AND x.yrexit
              JOIN spells y ON y.member = partner_code AND y.atopid = x.atopid AND b.year BETWEEN y.yrent AND y.yrexit
              GROUP BY u, leaver, partner, year, promises)
            SELECT b.*, ties, coalesce(bilateral, false) AS bilateral
            FROM both_ways b LEFT JOIN tied USING (u, leaver, partner, year, promises)
            ORDER BY u, leaver, promises, partner, year
            """;
}
