/// The indicators on friends and enemies together: how far a network of allied and disputing states is from balance.
/// Entry type: [org.entente.assessment.indicator.network.NetworkIndicators].
@NullMarked
package org.entente.assessment.indicator.network;

import org.jspecify.annotations.NullMarked;
