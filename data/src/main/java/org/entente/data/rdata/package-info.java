/// Tables in files of R: `.rds` holds one object, `.rda` or `.RData` several by name, in R's serialization of
/// version 2 or 3, binary (XDR) or text, packed by gzip, bzip2, xz or not at all. Data frames and matrices
/// become tables; everything else is read over. Entry type: [org.entente.data.rdata.RFile].
///
/// There is no library to use: Renjin is not on Maven Central. The format is described in "R Internals",
/// section 1.8 (Serialization Formats); what that leaves open is decided by `src/main/serialize.c` and
/// `src/main/altclasses.c` of R 4.
@NullMarked
package org.entente.data.rdata;

import org.jspecify.annotations.NullMarked;
