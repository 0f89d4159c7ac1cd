package org.certhall.plugins.payments.unionpay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.certhall.plugins.payments.channels.NoAnswerException;

/** Verifies what UnionPay says by the certificate that comes with it, which must be UnionPay's own. */
final class UnionpaySignature {
    private static final int OWNER = 2;

    private final UnionpayMerchant merchant;

    UnionpaySignature(UnionpayMerchant merchant) {
        this.merchant = merchant;
    }

    /**
     * Tells why what is said is not believed; blank where it is.
     *
     * @throws NoAnswerException where the trust anchors cannot be read now
     */
    String fault(Map<String, String> fields) throws NoAnswerException {
        Collection<X509Certificate> known = anchors();
        try {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(
                            fields.getOrDefault("signPubKeyCert", "").getBytes(StandardCharsets.UTF_8)));
            if (certificate == null || !owner(certificate).equals(merchant.signer())) {
                return "signed by somebody else";
            }
            build(certificate, known);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(certificate);
            signature.update(MerchantSignature.digest(fields));
            boolean fits = fields.getOrDefault("signMethod", "").equals("01")
                    && signature.verify(Base64.getDecoder().decode(fields.getOrDefault("signature", "")));
            return fits ? "" : "the signature does not fit";
        } catch (GeneralSecurityException | InvalidNameException | IllegalArgumentException strange) {
            return "the certificate or the signature is not in order";
        }
    }

    /** Builds a chain up to a root, all of it valid today; where there is none, it throws. */
    private static void build(X509Certificate certificate, Collection<X509Certificate> known)
            throws GeneralSecurityException {
        Set<TrustAnchor> roots = known.stream()
                .filter(one -> one.getSubjectX500Principal().equals(one.getIssuerX500Principal()))
                .map(root -> new TrustAnchor(root, null))
                .collect(Collectors.toSet());
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(certificate);
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(roots, target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
        parameters.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(List.of(certificate))));
        parameters.setRevocationEnabled(false);
        CertPathBuilder.getInstance("PKIX").build(parameters);
    }

    /** Gives the third part of a common name such as {@code 041@8310000000083040@中国银联股份有限公司@00016495}. */
    private static String owner(X509Certificate certificate) throws InvalidNameException {
        return new LdapName(certificate.getSubjectX500Principal().getName())
                .getRdns().stream()
                        .filter(part -> part.getType().equalsIgnoreCase("CN"))
                        .map(part -> String.valueOf(part.getValue()).split("@"))
                        .filter(parts -> parts.length > OWNER)
                        .map(parts -> parts[OWNER])
                        .findFirst()
                        .orElse("");
    }

    private Collection<X509Certificate> anchors() throws NoAnswerException {
        try (InputStream file = Files.newInputStream(merchant.trustAnchors())) {
            Collection<? extends Certificate> read =
                    CertificateFactory.getInstance("X.509").generateCertificates(file);
            return read.stream().map(X509Certificate.class::cast).toList();
        } catch (IOException | GeneralSecurityException unusable) {
            throw new NoAnswerException("the trust anchors in " + merchant.trustAnchors() + " cannot be read");
        }
    }
}
