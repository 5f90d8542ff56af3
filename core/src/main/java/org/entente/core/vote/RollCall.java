package org.entente.core.vote;

import java.time.LocalDate;

/// One recorded vote of the General Assembly.
///
/// @param id the roll call's id in the source, unique within it
/// @param session the session as the source writes it, such as `68` or `ES-10`
/// @param resolution the document symbol, such as `A/RES/68/262`, or empty
/// @param stage what was put to the vote
/// @param title the source's short title, or empty
public record RollCall(String id, LocalDate date, String session, String resolution, Stage stage, String title) {
    /// Whether a text as a whole, one of its paragraphs or an amendment was voted on.
    public enum Stage {
        FINAL,
        AMENDMENT,
        PARAGRAPH
    }
}
