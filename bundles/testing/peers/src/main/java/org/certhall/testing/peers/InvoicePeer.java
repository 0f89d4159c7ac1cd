package org.certhall.testing.peers;

/** The issuer of electronic invoices; no service of theirs is used yet. */
final class InvoicePeer implements Peer {
    @Override
    public String id() {
        return "invoice";
    }
}
