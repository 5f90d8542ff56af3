/// The command line: each command parses, makes one call and shows. Entry type: [org.entente.app.cli.Main].
@NullMarked
package org.entente.app.cli;

import org.jspecify.annotations.NullMarked;
