package org.certhall.api.identity;

/** What a verifier is asked, with the consent of the person concerned on record. */
public sealed interface Enquiry {
    /** Gives the hall's key, at most 32 letters and digits; asking again under the same key is the same enquiry. */
    String key();

    /** Gives the id of the consent under which the enquiry is made (PIPL, articles 23 and 29). */
    String consent();

    /**
     * Whether an organisation has this number and this legal person.
     *
     * @param code unified social credit code
     * @param legalPersonNumber resident identity number of the legal person; blank where it is not to be compared
     */
    record Organisation(
            String key, String consent, String name, String code, String legalPerson, String legalPersonNumber)
            implements Enquiry {
        /** Keeps the legal person out of logs. */
        @Override
        public String toString() {
            return "Organisation[" + key + "]";
        }
    }

    /**
     * Whether a person has this number.
     *
     * @param number resident identity number
     */
    record Person(String key, String consent, String name, String number) implements Enquiry {
        /** Keeps the person out of logs. */
        @Override
        public String toString() {
            return "Person[" + key + "]";
        }
    }
}
