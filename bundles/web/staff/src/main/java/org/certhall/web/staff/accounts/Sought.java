package org.certhall.web.staff.accounts;

/** What was looked for, kept while the page is made anew in another language; never part of an address. */
record Sought(String identifier) {
    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
        return "Sought[…]";
    }
}
