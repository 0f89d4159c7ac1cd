package org.certhall.web.portal.api;

/** The named places of the portal's own pages. */
public final class Places {
    /** The home page, below the four businesses; no subject. */
    public static final String HOME_TILE = "home.tile";
    /** The notices of the home page, shown only where there are any; no subject. */
    public static final String HOME_NOTICES = "home.notices";
    /** A project's card in the picker of step one; subject: the project. */
    public static final String PROJECT_CARD = "apply.project-card";
    /** A project's guide beside step one; subject: the project. */
    public static final String PROJECT_GUIDE = "apply.project-guide";
    /** A certificate type's card; subject: the type. */
    public static final String CERTIFICATE_TYPE_CARD = "apply.certificate-type-card";
    /** A key type's card; subject: the type. */
    public static final String KEY_TYPE_CARD = "apply.key-type-card";
    /**
     * What a payer does at a channel; subject: the channel; shows {@link PanelContent}. A channel without a panel of its own
     * cannot be chosen.
     */
    public static final String PAYMENT_PANEL = "order.payment-panel";
    /**
     * What a bank wants to know beside the account, below the standard fields; subject: the bank; shows
     * {@link DepositForm}.
     */
    public static final String DEPOSIT_FORM = "order.deposit-form";
    /** The plug-ins page, below the list; no subject. */
    public static final String PLUG_INS_TOOL = "admin.plug-ins-tool";
    /** Beside a field or heading, a link to what explains it; subject: the help topic. */
    public static final String HELP_LINK = "help.link";
    /** Floating on every page but those of staff: whom to turn to (S6); no subject. */
    public static final String ASSISTANCE = "portal.assistance";

    /** Above every page of somebody who has logged in: what he has to know about his account; no subject. */
    public static final String OWNER_NOTICE = "portal.owner-notice";

    private Places() {}
}
