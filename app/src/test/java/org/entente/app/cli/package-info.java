/// The command line, run in-process as a user runs it.
@org.jspecify.annotations.NullMarked
package org.entente.app.cli;
