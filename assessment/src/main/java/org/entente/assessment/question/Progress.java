package org.entente.assessment.question;

/// Hears how far a long computation is. Called from several threads.
public interface Progress {
    /// Hears nothing.
    Progress SILENT = (_, _) -> {};

    /// So many of so many steps are done.
    void done(int steps, int of);
}
