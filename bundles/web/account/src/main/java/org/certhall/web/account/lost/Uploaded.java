package org.certhall.web.account.lost;

import java.util.UUID;

/** The letter that this browser has uploaded; kept in its session. */
record Uploaded(UUID key) {}
