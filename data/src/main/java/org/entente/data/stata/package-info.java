/// Stata's files. [org.entente.data.stata.StataFile] reads the releases that providers and analysts still
/// have, 113 (Stata 8) to 119, of either byte order; [org.entente.data.stata.StataWriter] writes release 118,
/// which Stata 14 and later read.
///
/// The layout is StataCorp's: the help entries `dta_113`, `dta_114`, `dta_115`, `dta_117`, `dta` and
/// `dta_119`, printed in the Programming Reference Manual as "[P] File formats .dta". A file holds a header,
/// the variables one property after the other, characteristics, the rows, long texts, and value labels; from
/// release 117 on each part stands between markers such as `<data>`. Because the labels of values come last,
/// a file is read out of order, and a stream is copied to a temporary file as far as it is needed.
@NullMarked
package org.entente.data.stata;

import org.jspecify.annotations.NullMarked;
