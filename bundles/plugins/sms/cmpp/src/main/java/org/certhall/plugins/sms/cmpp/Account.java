package org.certhall.plugins.sms.cmpp;

/**
 * What the operator has agreed on with the hall's operator.
 *
 * @param id SP_Id, six characters
 * @param serviceId at most ten characters
 * @param sourceNumber the number that a phone shows as sender, at most 21 digits
 * @param signature 签名, without its brackets 【】
 */
record Account(String id, String secret, String serviceId, String sourceNumber, String signature) {
    /** @throws IllegalArgumentException with a sentence for the administrator */
    Account {
        demand(id.matches("[\\x21-\\x7e]{1,6}"), "account is not of one to six characters");
        demand(!secret.isEmpty(), ".secret is missing");
        demand(serviceId.matches("[\\x21-\\x7e]{1,10}"), "serviceId is not of one to ten characters");
        demand(sourceNumber.matches("\\d{3,21}"), "sourceNumber is not of three to 21 digits");
        demand(signature.matches("[^【】\\p{Cntrl}]{2,20}"), "signature is not of two to 20 characters");
    }

    /** Gives the text as a phone shows it. */
    String signed(String text) {
        return "【" + signature + "】" + text;
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }

    /** @throws IllegalArgumentException with a sentence for the administrator */
    static void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("the setting " + otherwise);
        }
    }
}
