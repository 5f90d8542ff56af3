package org.entente.data.rdata;

import java.util.function.IntFunction;
import org.entente.data.table.TableColumn;

/// A column of a table that is being read.
///
/// @param text the cell of a row, from 0
record RColumn(TableColumn column, IntFunction<String> text) {}
