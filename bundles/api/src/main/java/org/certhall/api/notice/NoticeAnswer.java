package org.certhall.api.notice;

/**
 * What the sender of a notice hears.
 *
 * @param status of HTTP
 * @param contentType blank where there is no content
 */
public record NoticeAnswer(int status, String contentType, String content) {}
