package org.certhall.api.identifier;

import java.time.LocalDate;

/** The document that proves a person (S48, S58); every one but the first goes to an officer. */
public enum PersonDocument {
    /** 居民身份证. */
    RESIDENT_IDENTITY_CARD,
    /** 护照. */
    PASSPORT,
    /** 港澳台居民居住证. */
    HONG_KONG_MACAO_TAIWAN_RESIDENCE_PERMIT,
    /** 外国人永久居留身份证. */
    FOREIGN_PERMANENT_RESIDENT_CARD,
    /** 港澳居民来往内地通行证. */
    HONG_KONG_MACAO_TRAVEL_PERMIT,
    /** 台湾居民来往大陆通行证. */
    TAIWAN_TRAVEL_PERMIT,
    /** 军官证. */
    OFFICER_CARD,
    /** Any other. */
    OTHER;

    /** Reads a number of this document as somebody typed it (S81, S82). */
    public Reading<? extends Identifier> read(String typed, LocalDate today) {
        return this == RESIDENT_IDENTITY_CARD ? ResidentIdentityNumber.read(typed, today) : DocumentNumber.read(typed);
    }
}
