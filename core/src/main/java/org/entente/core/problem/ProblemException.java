package org.entente.core.problem;

import java.util.List;
import java.util.stream.Collectors;

/// One report of all the problems that stop a command.
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient List<Problem> problems;

    public ProblemException(Kind kind, List<Problem> problems) {
        super(problems.stream().map(Problem::what).collect(Collectors.joining("; ")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a report needs at least one problem");
        }
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    public ProblemException(Kind kind, Problem problem) {
        this(kind, List.of(problem));
    }

    public final Kind kind() {
        return kind;
    }

    public final List<Problem> problems() {
        return problems;
    }

    /// What sort of failure this is; the command line turns it into an exit code.
    public enum Kind {
        USAGE,
        DATA_NOT_HERE,
        INVALID_FILE,
        NO_CONVERGENCE,
        GATE_FAILED,
        LICENCE_REFUSES
    }
}
