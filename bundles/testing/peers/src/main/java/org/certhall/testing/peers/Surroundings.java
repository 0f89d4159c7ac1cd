package org.certhall.testing.peers;

import java.nio.file.Path;

/**
 * What a peer finds when it opens.
 *
 * @param port the port of the web server; further ones follow it; 0 where each takes a free one
 * @param folder for what has to be kept over a restart, such as keys
 */
record Surroundings(Switchboard switchboard, int port, Path folder) {
    /** Gives the port so many after the first, 0 where free ones are taken. */
    int port(int offset) {
        return port == 0 ? 0 : port + offset;
    }
}
