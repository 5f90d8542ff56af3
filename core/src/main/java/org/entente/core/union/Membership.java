package org.entente.core.union;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.core.provenance.Checked;
import org.entente.core.state.StateId;
import org.entente.core.time.Spell;

/// One state's status in a union over one spell: signature, force and legal exit apart.
///
/// @param signed when the instrument of accession was signed
/// @param inForce from entry into force of the status to its legal end
/// @param end why the status ended, when it did
/// @param notice when a withdrawal was notified
/// @param sources keys of citations, with a locator after `#`
public record Membership(
        StateId state,
        Status status,
        Optional<LocalDate> signed,
        Spell inForce,
        Optional<End> end,
        Optional<LocalDate> notice,
        List<String> sources,
        Checked checked,
        String note) {
    public Membership {
        sources = List.copyOf(sources);
    }

    /// The same status over another spell.
    public Membership during(Spell spell) {
        return new Membership(state, status, signed, spell, end, notice, sources, checked, note);
    }

    /// The standing of a state in a union.
    public enum Status {
        MEMBER,
        ASSOCIATE,
        OBSERVER,
        SUSPENDED,
        WITHDRAWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The legal reason for which a status ended.
    public enum End {
        WITHDRAWAL,
        NON_RENEWAL,
        DISSOLUTION,
        SUCCESSION,
        STATUS_CHANGE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
