package org.certhall.api.identifier;

/** The document that proves an organisation (S45); every one but the first goes to an officer. */
public enum OrganisationDocument {
    /** 统一社会信用代码. */
    SOCIAL_CREDIT_CODE,
    /** 组织机构代码证. */
    ORGANISATION_CODE,
    /** 事业单位法人证书. */
    PUBLIC_INSTITUTION,
    /** 社会团体法人登记证书. */
    SOCIAL_ORGANISATION,
    /** 民办非企业单位登记证书. */
    PRIVATE_NON_ENTERPRISE,
    /** 基金会法人登记证书. */
    FOUNDATION,
    /** 律师事务所执业许可证. */
    LAW_FIRM,
    /** 工会法人资格证书. */
    TRADE_UNION,
    /** Any other. */
    OTHER;

    /** Reads a number of this document as somebody typed it (S81, S82). */
    public Reading<? extends Identifier> read(String typed) {
        return switch (this) {
            case SOCIAL_CREDIT_CODE -> UnifiedSocialCreditCode.read(typed);
            case ORGANISATION_CODE -> OrganisationCode.read(typed);
            default -> DocumentNumber.read(typed);
        };
    }
}
