/** The card and the guide of the project 中企云链; its offer is the data file beside them. */
@NullMarked
package org.certhall.plugins.projects.zqyl;

import org.jspecify.annotations.NullMarked;
