/// The catalogue: states with their codes and names, unions with dated membership, sources with licences,
/// citations. It is read from the CSV files of the folder `catalog/`, whose layouts are described in
/// `catalog/README.md`, and checked as a whole. Entry type: [org.entente.data.catalog.Catalogue].
@NullMarked
package org.entente.data.catalog;

import org.jspecify.annotations.NullMarked;
