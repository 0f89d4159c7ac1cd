/** SMS by CMPP 3.0, China Mobile's protocol between service providers and its gateways. */
@NullMarked
package org.certhall.plugins.sms.cmpp;

import org.jspecify.annotations.NullMarked;
