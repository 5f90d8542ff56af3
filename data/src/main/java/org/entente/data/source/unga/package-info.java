/// Roll calls of the United Nations General Assembly: Voeten, Strezhnev and Bailey, "United Nations General
/// Assembly Voting Data", doi:10.7910/DVN/LEJUQZ, in two layouts, and the UN Digital Library's own file.
/// How they are combined is decided in `docs/decisions/0006-attendance-from-two-vote-files.md`. Entry type:
/// [org.entente.data.source.unga.UngaVotes].
@NullMarked
package org.entente.data.source.unga;

import org.jspecify.annotations.NullMarked;
