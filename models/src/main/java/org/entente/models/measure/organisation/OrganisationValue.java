package org.entente.models.measure.organisation;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.state.StateId;

/// What each of several organisations is worth beside the others: a game among organisations, not members.
///
/// A set of organisations is worth the number of services that at least one of them provides (a coverage function). Its
/// Shapley value has a closed form: a service that k organisations provide is worth `1 / k` to each of them, since it
/// is a game of its own in which they are alike and the others add nothing. What would be lost if one alone were
/// dissolved is the number of services that it alone provides: its marginal value given all the others. Duplicates thus
/// share a value, and each is worth nothing given the other. L. Shapley (1953), "A value for n-person games".
///
/// Services count alike, and in full for each member: see [SmallestCover] for what is not in it.
///
/// @param services that at least one organisation provides; the values sum to it
/// @param byOrganisation the values, by id
public record OrganisationValue(int services, SortedMap<String, Worth> byOrganisation) {
    public OrganisationValue {
        byOrganisation = Collections.unmodifiableSortedMap(new TreeMap<>(byOrganisation));
    }

    /// What one organisation is worth, in services.
    ///
    /// @param provided services that it provides: its worth if it were the only one
    /// @param value its Shapley value
    /// @param lost services that it alone provides: what it is worth given all the others
    /// @param byMember its Shapley value by the member that is served; they sum to it
    /// @param lostByMember services that it alone provides, by the member that is served; they sum to `lost`
    public record Worth(
            int provided,
            double value,
            int lost,
            SortedMap<StateId, Double> byMember,
            SortedMap<StateId, Integer> lostByMember) {
        public Worth {
            byMember = Collections.unmodifiableSortedMap(new TreeMap<>(byMember));
            lostByMember = Collections.unmodifiableSortedMap(new TreeMap<>(lostByMember));
        }

        /// Whether nothing is lost without it, the others staying.
        public boolean isDuplicate() {
            return lost == 0;
        }
    }

    /// @throws IllegalArgumentException if an id is given twice
    public static OrganisationValue measure(List<Organisation> organisations) {
        if (organisations.stream().map(Organisation::id).distinct().count() < organisations.size()) {
            throw new IllegalArgumentException("an organisation is given twice: "
                    + organisations.stream().map(Organisation::id).toList());
        }
        SortedMap<Service, Integer> providers = new TreeMap<>();
        organisations.forEach(
                organisation -> services(organisation).forEach(service -> providers.merge(service, 1, Integer::sum)));
        SortedMap<String, Worth> worths = new TreeMap<>();
        organisations.forEach(organisation -> worths.put(organisation.id(), worth(organisation, providers)));
        return new OrganisationValue(providers.size(), worths);
    }

    /// Organisations of which none is missed if it alone is dissolved.
    public SortedSet<String> duplicates() {
        SortedSet<String> duplicates = new TreeSet<>();
        byOrganisation.forEach((id, worth) -> {
            if (worth.isDuplicate()) {
                duplicates.add(id);
            }
        });
        return duplicates;
    }

    private static Worth worth(Organisation organisation, SortedMap<Service, Integer> providers) {
        SortedMap<StateId, Double> byMember = new TreeMap<>();
        SortedMap<StateId, Integer> lostByMember = new TreeMap<>();
        double value = 0;
        int lost = 0;
        for (Service service : services(organisation)) {
            int sharing = providers.getOrDefault(service, 1);
            value += 1.0 / sharing;
            int alone = sharing == 1 ? 1 : 0;
            lost += alone;
            lostByMember.merge(service.member(), alone, Integer::sum);
            byMember.merge(service.member(), 1.0 / sharing, Double::sum);
        }
        return new Worth(services(organisation).size(), value, lost, byMember, lostByMember);
    }

    private static List<Service> services(Organisation organisation) {
        return organisation.members().stream()
                .flatMap(member -> organisation.functions().stream().map(function -> new Service(member, function)))
                .toList();
    }
}
