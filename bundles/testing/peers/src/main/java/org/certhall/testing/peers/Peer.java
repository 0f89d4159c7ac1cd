package org.certhall.testing.peers;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** One party of the outside world; a new one is a new class and a line in {@link Peers#all}. */
interface Peer {
    /** Names its section of the page; the heading is the message {@code section.<id>}. */
    String id();

    /** Gives the switches of the contract that turn its faults on and off. */
    Set<String> switches();

    /** Gives what it answers, by {@code METHOD /path}. */
    Map<String, Endpoint> endpoints();

    /** Gives what people see of it, newest last; the columns of a row are the message {@code columns.<id>}. */
    List<List<String>> rows();
}
