package org.entente.core.organisation;

import java.util.Set;

/// The authority that an organisation has of its members in one year.
///
/// @param acronyms the organisation in the source's letters, in capitals; some have two
/// @param delegation what members leave to independent bodies, from 0 to 1
/// @param pooling what members decide together without each one's consent, from 0 to 1
public record Authority(Set<String> acronyms, String name, int year, double delegation, double pooling) {
    public Authority {
        acronyms = Set.copyOf(acronyms);
        if (!(delegation >= 0 && delegation <= 1 && pooling >= 0 && pooling <= 1)) {
            throw new IllegalArgumentException("delegation and pooling lie in 0..1, got %s and %s of %s in %d"
                    .formatted(delegation, pooling, name, year));
        }
    }
}
