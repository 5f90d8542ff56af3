/// `measure`: one indicator put to one or several subjects, over years and over the choices in its definition. Entry
/// type: [org.entente.assessment.inquiry.Inquiry].
@NullMarked
package org.entente.assessment.inquiry;

import org.jspecify.annotations.NullMarked;
