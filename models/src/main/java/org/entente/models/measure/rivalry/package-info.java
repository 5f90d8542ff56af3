/// Strategic rivalries among members. Entry type: [org.entente.models.measure.rivalry.RivalriesAmong].
@NullMarked
package org.entente.models.measure.rivalry;

import org.jspecify.annotations.NullMarked;
