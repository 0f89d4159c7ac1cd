/** From a loose file to a bundle: URL handler and deployer. */
@NullMarked
package org.certhall.datafiles.deploy;

import org.jspecify.annotations.NullMarked;
