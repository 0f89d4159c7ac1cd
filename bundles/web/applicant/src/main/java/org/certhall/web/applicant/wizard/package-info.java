/** The pages of an application that has begun: its form, the overview, and 确认提交 (S44 to S82). */
@NullMarked
package org.certhall.web.applicant.wizard;

import org.jspecify.annotations.NullMarked;
