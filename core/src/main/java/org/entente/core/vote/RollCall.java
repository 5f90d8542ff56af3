package org.entente.core.vote;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// One recorded vote of the General Assembly.
///
/// @param id the roll call's id in the source, unique within it
/// @param session the session as the source writes it, such as `68` or `ES-10`
/// @param resolution the document symbol, such as `A/RES/68/262`, or empty
/// @param stage what was put to the vote
/// @param title the source's short title, or empty
/// @param issues what it is about; empty if it was coded with none, or not coded
public record RollCall(
        String id,
        LocalDate date,
        String session,
        String resolution,
        Stage stage,
        String title,
        SortedSet<Issue> issues) {
    public RollCall {
        issues = Collections.unmodifiableSortedSet(new TreeSet<>(issues));
    }

    /// A roll call without issues.
    public RollCall(String id, LocalDate date, String session, String resolution, Stage stage, String title) {
        this(id, date, session, resolution, stage, title, Collections.emptySortedSet());
    }

    /// The same roll call, about other issues.
    public RollCall about(Set<Issue> others) {
        return new RollCall(id, date, session, resolution, stage, title, new TreeSet<>(others));
    }

    /// Whether a text as a whole, one of its paragraphs or an amendment was voted on.
    public enum Stage {
        FINAL,
        AMENDMENT,
        PARAGRAPH
    }
}
