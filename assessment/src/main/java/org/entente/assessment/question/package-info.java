/// What is asked: of whom, for when, under which choices. Entry type: [org.entente.assessment.question.Question].
@NullMarked
package org.entente.assessment.question;

import org.jspecify.annotations.NullMarked;
