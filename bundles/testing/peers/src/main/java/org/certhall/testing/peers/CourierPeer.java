package org.certhall.testing.peers;

/** The couriers; no service of theirs is used yet. */
final class CourierPeer implements Peer {
    @Override
    public String id() {
        return "courier";
    }
}
