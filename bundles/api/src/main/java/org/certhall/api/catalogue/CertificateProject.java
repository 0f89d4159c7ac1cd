package org.certhall.api.catalogue;

import org.osgi.annotation.versioning.ConsumerType;

/** A certificate project (证书应用项目): the extension point behind S31. Registered as a service, it joins the catalogue. */
@ConsumerType
public interface CertificateProject {
    /** Gives what the project offers; the same immutable value for the life of the service. */
    ProjectOffer offer();
}
