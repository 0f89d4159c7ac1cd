/** Mail by SMTP (RFC 5321) over TLS (RFC 3207, RFC 8314). */
@NullMarked
package org.certhall.plugins.mail.smtp;

import org.jspecify.annotations.NullMarked;
