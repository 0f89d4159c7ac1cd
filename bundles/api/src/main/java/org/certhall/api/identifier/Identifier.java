package org.certhall.api.identifier;

/** A number by which an authority knows an organisation, a person, a telephone or a bank, in its one written form. */
public interface Identifier {
    /** Gives the number as it is kept and compared: no blanks, capital letters. */
    String value();

    /** Gives the number in groups that people compare at a glance, such as {@code 9111 0108 5513 8508 2Q}. */
    String grouped();
}
