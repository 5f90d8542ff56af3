/// Sheets of Excel workbooks as tables: `.xlsx` and `.xlsm` (Office Open XML), and `.xls` (Excel 97 to 2003) by
/// Apache POI. Entry type: [org.entente.data.excel.ExcelFile].
///
/// The parts of an `.xlsx` file are read with the XML reader of Java, `docs/decisions/0030-workbooks.md` says
/// why. Their layout is ECMA-376, part 1, section 18 (SpreadsheetML).
@NullMarked
package org.entente.data.excel;

import org.jspecify.annotations.NullMarked;
