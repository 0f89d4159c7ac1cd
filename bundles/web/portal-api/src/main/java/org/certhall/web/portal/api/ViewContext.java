package org.certhall.web.portal.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a visit brings with it.
 *
 * @param path the whole path without slashes at its ends
 * @param parameters the segments that matched braces of the route
 * @param query the query parameters
 * @param locale the visitor's language: Chinese or English
 */
public record ViewContext(
        String path, Map<String, String> parameters, Map<String, List<String>> query, Locale locale) {}
