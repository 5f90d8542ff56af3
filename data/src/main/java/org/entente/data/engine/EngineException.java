package org.entente.data.engine;

import java.sql.SQLException;

/// A statement that the engine refused, with its own words.
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EngineException(String statement, SQLException cause) {
        super("%s%n  in: %s".formatted(cause.getMessage(), statement), cause);
    }

    /// What the engine said, first line.
    public String reason() {
        Throwable cause = getCause();
        String message = cause == null ? getMessage() : cause.getMessage();
        return message == null ? "no reason given" : message.lines().findFirst().orElse("");
    }
}
