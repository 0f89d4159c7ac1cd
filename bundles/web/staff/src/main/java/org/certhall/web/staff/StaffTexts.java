package org.certhall.web.staff;

import java.util.Locale;
import java.util.Set;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;

/** The texts of this bundle. */
final class StaffTexts {
    private static final Texts TEXTS = new Texts(StaffTexts.class);
    private static final Set<String> KNOWN_KINDS = Set.of(
            PlugInKinds.PROJECT,
            PlugInKinds.CERTIFICATE_TYPE,
            PlugInKinds.KEY_TYPE,
            PlugInKinds.LEGAL_TEXT,
            PlugInKinds.HELP_TOPIC,
            PlugInKinds.VIEW,
            PlugInKinds.FRAGMENT,
            PlugInKinds.THEME,
            PlugInKinds.DATABASE,
            PlugInKinds.PROTECTION,
            PlugInKinds.AUDIT,
            PlugInKinds.IDENTITY_VERIFIER,
            PlugInKinds.SMS_GATEWAY,
            PlugInKinds.UPLOAD_SCANNER,
            PlugInKinds.DOCUMENT_STORE,
            PlugInKinds.MAIL_SENDER);

    private StaffTexts() {}

    static Words in(Locale locale) {
        return new Words(TEXTS, locale);
    }

    /** Names a kind; one that a plug-in brought goes by its own id. */
    static String kind(String kind, Words words) {
        return KNOWN_KINDS.contains(kind) ? words.get("kind." + kind) : kind;
    }
}
