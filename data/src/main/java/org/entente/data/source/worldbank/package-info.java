/// The World Development Indicators of the World Bank. Entry type:
/// [org.entente.data.source.worldbank.WorldBankReader].
@NullMarked
package org.entente.data.source.worldbank;

import org.jspecify.annotations.NullMarked;
