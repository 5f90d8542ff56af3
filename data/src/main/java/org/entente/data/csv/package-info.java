/// CSV files as providers send them: gzipped or plain, strictly UTF-8, read in one pass that also takes the
/// hash, with every problem reported by file, line and column. Entry type: [org.entente.data.csv.CsvFile].
@NullMarked
package org.entente.data.csv;

import org.jspecify.annotations.NullMarked;
