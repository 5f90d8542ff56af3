/// The main indices of V-Dem: Coppedge et al. (2025), V-Dem Dataset v15. Entry type:
/// [org.entente.data.source.vdem.VdemReader].
@NullMarked
package org.entente.data.source.vdem;

import org.jspecify.annotations.NullMarked;
