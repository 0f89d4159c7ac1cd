package org.certhall.core.work;

/** How many more items of a kind its handler takes now. Not thread-safe. */
final class Room {
    private final WorkHandler handler;
    private int free;

    Room(WorkHandler handler, int free) {
        this.handler = handler;
        this.free = free;
    }

    WorkHandler handler() {
        return handler;
    }

    /** Takes a place; answers false where none is free. */
    boolean enter() {
        if (free == 0) {
            return false;
        }
        free--;
        return true;
    }
}
