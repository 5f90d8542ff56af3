/// Tables in the formats that providers and analysts use, whatever the program that wrote them. Entry type:
/// [org.entente.data.table.TableFile].
@NullMarked
package org.entente.data.table;

import org.jspecify.annotations.NullMarked;
