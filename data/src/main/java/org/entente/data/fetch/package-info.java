/// Downloads: a provider's file comes whole and verified, or not at all. It is the only package that opens
/// connections, one at a time, and it opens one only when it is asked to.
///
/// A download grows in the folder `.partial` beside its target and takes the target's name in one step when
/// it is complete; one that was cut off is continued by the next run. Ranges and validators are those of
/// RFC 9110 (HTTP Semantics), sections 13 and 14. Entry type: [org.entente.data.fetch.Fetcher].
@NullMarked
package org.entente.data.fetch;

import org.jspecify.annotations.NullMarked;
