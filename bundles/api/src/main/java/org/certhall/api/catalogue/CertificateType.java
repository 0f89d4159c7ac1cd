package org.certhall.api.catalogue;

import org.certhall.api.value.LocalisedText;
import org.osgi.annotation.versioning.ConsumerType;

/** A certificate type (证书类型, S36): the extension point. */
@ConsumerType
public interface CertificateType {
    Description description();

    /**
     * What people read about a certificate type.
     *
     * @param subjectKind whom such a certificate names
     */
    record Description(String id, String version, LocalisedText name, LocalisedText summary, SubjectKind subjectKind) {}
}
