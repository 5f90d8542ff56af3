package org.entente.models.measure.organisation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.entente.core.state.StateId;
import org.entente.numerics.program.BinarySolution;
import org.entente.numerics.program.BinarySolution.Found;
import org.entente.numerics.program.BinarySolution.Infeasible;
import org.entente.numerics.program.Effort;
import org.entente.numerics.program.Uniqueness;

/// Finds the fewest organisations that still cover every function for each of its members, with proof.
///
/// A service is a pair of a member and a function that at least one organisation provides now. Membership
/// counts as being served in full: depth, quality and cost are not in it, nor is that an organisation might
/// take over a function or a member. What is dispensable here is so on paper.
///
/// @param effort for each question to the solver
public record SmallestCover(Effort effort) {
    public static final SmallestCover USUAL = new SmallestCover(Effort.USUAL);

    /// Smallest sets are listed up to this number.
    public static final int LISTED = 100;

    public Cover measure(List<Organisation> given) {
        List<Organisation> organisations =
                given.stream().sorted(Comparator.comparing(Organisation::id)).toList();
        if (organisations.stream().map(Organisation::id).distinct().count() < organisations.size()) {
            throw new IllegalArgumentException("an organisation is given twice: "
                    + organisations.stream().map(Organisation::id).toList());
        }
        SortedMap<Service, BitSet> providers = providers(organisations);
        Set<BitSet> conditions = new LinkedHashSet<>(providers.values());
        BitSet everyOne = new BitSet();
        everyOne.set(0, organisations.size());
        Found best = switch (new CoverProgram(organisations.size(), conditions).minimise(effort)) {
            case Found found -> found;
            default -> new Found(everyOne, organisations.size(), 0);
        };
        Search search = new Search(organisations.size(), conditions, best, effort);
        return search.cover(organisations, servedAlone(organisations, providers));
    }

    private static SortedMap<Service, BitSet> providers(List<Organisation> organisations) {
        SortedMap<Service, BitSet> providers = new TreeMap<>();
        for (int o = 0; o < organisations.size(); o++) {
            for (StateId member : organisations.get(o).members()) {
                for (String function : organisations.get(o).functions()) {
                    providers
                            .computeIfAbsent(new Service(member, function), _ -> new BitSet())
                            .set(o);
                }
            }
        }
        return providers;
    }

    private static Map<String, SortedSet<Service>> servedAlone(
            List<Organisation> organisations, SortedMap<Service, BitSet> providers) {
        Map<String, SortedSet<Service>> alone = new LinkedHashMap<>();
        organisations.forEach(organisation -> alone.put(organisation.id(), new TreeSet<>()));
        providers.forEach((service, by) -> {
            if (by.cardinality() == 1) {
                alone.getOrDefault(organisations.get(by.nextSetBit(0)).id(), new TreeSet<>())
                        .add(service);
            }
        });
        return Collections.unmodifiableMap(alone);
    }

    /// The smallest sets, once their size is known.
    private static final class Search {
        private final int organisations;
        private final Collection<BitSet> conditions;
        private final Found best;
        private final Effort effort;
        private final BitSet inSome;
        private final BitSet inEvery;

        Search(int organisations, Collection<BitSet> conditions, Found best, Effort effort) {
            this.organisations = organisations;
            this.conditions = conditions;
            this.best = best;
            this.effort = effort;
            this.inSome = best.chosen();
            this.inEvery = best.chosen();
        }

        Cover cover(List<Organisation> named, Map<String, SortedSet<Service>> servedAlone) {
            List<BitSet> covers = new ArrayList<>(List.of(best.chosen()));
            boolean allListed = best.isOptimal() && list(covers);
            boolean complete = best.isOptimal()
                    && (allListed
                            || (narrow(CoverProgram::keepOneOf, this::never)
                                    && narrow(CoverProgram::dropOneOf, () -> inEvery)));
            Uniqueness uniqueness = Uniqueness.UNDECIDED;
            if (covers.size() > 1) {
                uniqueness = Uniqueness.SEVERAL;
            } else if (allListed) {
                uniqueness = Uniqueness.UNIQUE;
            }
            BitSet none = new BitSet();
            return new Cover(
                    ids(named, best.chosen()),
                    best.bound(),
                    covers.stream().map(cover -> ids(named, cover)).toList(),
                    uniqueness,
                    complete,
                    ids(named, complete ? inEvery : none),
                    ids(named, complete ? never() : none),
                    servedAlone);
        }

        /// Lists further smallest sets, each time ruling out those found; true if these are all.
        private boolean list(List<BitSet> covers) {
            CoverProgram program = smallest();
            while (covers.size() < LISTED) {
                program.dropOneOf(covers.getLast());
                BinarySolution solution = program.solve(effort);
                if (!(solution instanceof Found found)) {
                    return solution instanceof Infeasible;
                }
                covers.add(found.chosen());
                note(found);
            }
            return false;
        }

        /// Asks for a smallest set that breaks what all have had in common, until there is none.
        private boolean narrow(BiConsumer<CoverProgram, BitSet> ask, Supplier<BitSet> common) {
            CoverProgram program = smallest();
            while (!common.get().isEmpty()) {
                ask.accept(program, common.get());
                BinarySolution solution = program.solve(effort);
                if (!(solution instanceof Found found)) {
                    return solution instanceof Infeasible;
                }
                note(found);
            }
            return true;
        }

        private CoverProgram smallest() {
            CoverProgram program = new CoverProgram(organisations, conditions);
            program.limit(best.value());
            return program;
        }

        private void note(Found found) {
            inSome.or(found.chosen());
            inEvery.and(found.chosen());
        }

        private BitSet never() {
            BitSet never = new BitSet();
            never.set(0, organisations);
            never.andNot(inSome);
            return never;
        }

        private static SortedSet<String> ids(List<Organisation> named, BitSet chosen) {
            return Collections.unmodifiableSortedSet(
                    chosen.stream().mapToObj(o -> named.get(o).id()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }
}
