/// The world trade matrix with domestic sales of Campos, Estefania-Flores, Furceri and Timini (2023),
/// "Geopolitical fragmentation and trade", Journal of Comparative Economics 51(4). Entry type:
/// [org.entente.data.source.campos.CamposReader].
@NullMarked
package org.entente.data.source.campos;

import org.jspecify.annotations.NullMarked;
