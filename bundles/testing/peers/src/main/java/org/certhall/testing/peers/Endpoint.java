package org.certhall.testing.peers;

import java.util.Map;

/** Answers one kind of request. */
@FunctionalInterface
interface Endpoint {
    /**
     * Gives the answer, to be written as JSON.
     *
     * @param query the query parameters, decoded
     * @throws Refusal where the request cannot be answered
     */
    Object answer(Map<String, String> query);
}
