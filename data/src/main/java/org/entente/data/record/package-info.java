/// Records read from tables of known layouts: what the columns of a provider mean, in one class for each kind of
/// record. Entry type: [org.entente.data.record.TableRecords].
@NullMarked
package org.entente.data.record;

import org.jspecify.annotations.NullMarked;
