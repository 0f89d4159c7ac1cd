package org.certhall.testing.peers;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One party of the outside world; a new one is a new class and a line in {@link Peers#all}. */
interface Peer {
    /** Names its section of the page; the heading is the message {@code section.<id>}. */
    String id();

    /** Gives the switches of the contract that turn its faults on and off; one of its own name where it says nothing else. */
    default Set<String> switches() {
        return Set.of(id());
    }

    /** Gives what it answers, by {@code METHOD /path}; nothing while no service of it is used. */
    default Map<String, Endpoint> endpoints() {
        return Map.of();
    }

    /** Gives the web sites that it keeps beside, by path; they read and answer raw requests. */
    default Map<String, HttpHandler> sites() {
        return Map.of();
    }

    /** Opens the ports of its own. */
    default void open(Surroundings surroundings) throws IOException {}

    /** Closes what it opened. */
    default void close() {}

    /** Gives what else people can turn on its section of the page. */
    default List<Choice> choices() {
        return List.of();
    }

    /**
     * One thing that can be turned.
     *
     * @param label its message
     * @param path where a mode is posted to as {@code mode}, with its query so far
     * @param modes whose messages begin with the prefix and a dot
     */
    record Choice(String label, String path, String prefix, List<String> modes, String present) {}

    /** Gives what people see of it, newest last; the columns of a row are the message {@code columns.<id>}. */
    default List<List<String>> rows() {
        return List.of();
    }
}
