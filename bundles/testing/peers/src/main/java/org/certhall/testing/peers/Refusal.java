package org.certhall.testing.peers;

import java.util.Map;

/** A request that is answered with an error, as {@code {"error": sentence}}. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;

    private Refusal(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }

    static Refusal badRequest(String sentence) {
        return new Refusal(400, sentence);
    }

    static Refusal notFound(String sentence) {
        return new Refusal(404, sentence);
    }

    static Refusal conflict(String sentence) {
        return new Refusal(409, sentence);
    }

    static Refusal wrongMethod(String sentence) {
        return new Refusal(405, sentence);
    }

    /** Gives a parameter that the request must have. */
    static String required(Map<String, String> query, String name) {
        String value = query.get(name);
        if (value == null || value.isBlank()) {
            throw badRequest("the parameter '" + name + "' is missing");
        }
        return value.strip();
    }

    int status() {
        return status;
    }

    Map<String, String> body() {
        return Map.of("error", String.valueOf(getMessage()));
    }
}
