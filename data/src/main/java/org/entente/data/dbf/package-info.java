/// Tables of dBASE III and IV, which shapefiles keep their attributes in. Entry type:
/// [org.entente.data.dbf.DbfFile].
///
/// The layout is one header, one descriptor of 32 bytes for each field, and records of equal length. Own code,
/// since the well-kept library (`javadbf`, LGPL-3.0) takes a truncated file for a shorter one.
@NullMarked
package org.entente.data.dbf;

import org.jspecify.annotations.NullMarked;
