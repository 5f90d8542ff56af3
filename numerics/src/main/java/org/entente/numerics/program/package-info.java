/// Exact answers to questions with yes-or-no variables, with the proof that there is none better; and linear
/// programs, with their dual prices.
///
/// Fill a [org.entente.numerics.program.BinaryProgram] and `solve` it within an
/// [org.entente.numerics.program.Effort]. The solver is CP-SAT of OR-Tools: it works in integers, so that a
/// proven optimum is not subject to rounding. It runs on one thread, from a fixed seed, and its effort is
/// counted in steps, not by the clock, so that even an unfinished answer is the same every time. Why it and
/// not another: `docs/decisions/0020-integer-programs.md`.
///
/// A [org.entente.numerics.program.LinearProgram] goes to GLOP of OR-Tools, a simplex method: it ends in a vertex
/// and so names the conditions that bind, which an interior or first-order method does not.
@NullMarked
package org.entente.numerics.program;

import org.jspecify.annotations.NullMarked;
