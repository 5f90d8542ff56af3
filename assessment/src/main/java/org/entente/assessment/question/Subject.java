package org.entente.assessment.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.core.figure.Period;
import org.entente.core.figure.Period.YearPeriod;
import org.entente.core.time.Spell;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.core.union.Union;

/// Whom a question is about: a union with its lineage, a single state, or a pair.
///
/// @param whom the form used in figure ids: `eaeu`, `kaz`, `rus:kaz`
/// @param label what a heading shows
/// @param union the members with spells; a state or a pair is a group that has always had them
/// @param isUnion whether it is a union of the catalogue
/// @param notes predecessors that stand in, members left out; those with a spell concern it alone
public record Subject(String whom, String label, Union union, boolean isUnion, List<Note> notes) {
    public Subject {
        notes = List.copyOf(notes);
    }

    /// What a reader must know of the group in a period.
    public List<String> notesFor(Period period) {
        return notes.stream()
                .filter(note ->
                        note.spell().isEmpty() || (period instanceof YearPeriod(Years years) && note.concerns(years)))
                .map(Note::text)
                .toList();
    }

    /// Whether it had at least two members in every one of the years; a figure over years in which it had not is
    /// about fewer years than it says.
    public boolean hadMembersThroughout(Years years) {
        return years.stream()
                .allMatch(year -> union.membersIn(year, SpellRule.ANY).size() >= 2);
    }

    /// A note, and the spell that it is about.
    public record Note(Optional<Spell> spell, String text) {
        boolean concerns(Years years) {
            return spell.isEmpty()
                    || spell.get()
                            .overlaps(
                                    new Spell(LocalDate.of(years.first(), 1, 1), LocalDate.of(years.last() + 1, 1, 1)));
        }
    }
}
