package org.certhall.web.staff.lostnumber;

/**
 * What an officer was doing on this page; kept in the browser's session.
 *
 * @param request whose details are shown
 * @param reason as typed so far
 */
record Opened(long request, String reason) {}
