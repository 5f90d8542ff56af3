/// The analytical engine: DuckDB in memory, over files. Everything that has the size of a data set runs in
/// it; nothing of it is kept on disk. Entry type: [org.entente.data.engine.Engine].
@NullMarked
package org.entente.data.engine;

import org.jspecify.annotations.NullMarked;
