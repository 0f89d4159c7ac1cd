package org.certhall.datafiles.kinds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.certhall.api.catalogue.CertificateProject;
import org.certhall.api.catalogue.PriceList;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.QuantityRule;
import org.certhall.api.catalogue.RequiredDocument;
import org.certhall.api.data.DataFile;
import org.certhall.api.data.DataFileException;
import org.certhall.api.data.DataFileKind;
import org.certhall.api.data.DataPlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Certificate projects: {@code name.project.json}. */
@Component(service = DataFileKind.class)
public final class ProjectKind extends FileKind {

    @Activate
    public ProjectKind() {
        super(PlugInKinds.PROJECT);
    }

    @Override
    public DataPlugIn read(DataFile file) throws DataFileException {
        Field root = fields(file);
        ProjectRules.check(root);
        ProjectOffer offer = offer(root);
        Set<PlugInId> needs = new LinkedHashSet<>();
        offer.certificateTypes().forEach(id -> needs.add(new PlugInId(PlugInKinds.CERTIFICATE_TYPE, id)));
        offer.keyTypes().forEach(id -> needs.add(new PlugInId(PlugInKinds.KEY_TYPE, id)));
        CertificateProject project = new FileProject(offer);
        return plugIn(root, offer.name(), needs, CertificateProject.class, project);
    }

    private static ProjectOffer offer(Field root) throws DataFileException {
        return new ProjectOffer(
                root.at("id").text(),
                root.at("version").text(),
                root.at("name").localised(),
                root.at("published").date(),
                root.at("aliases").texts(),
                root.at("indexLetter").optionalText(),
                root.at("description").localised(),
                root.at("guide").optionalLocalised(),
                root.at("subjectKind").subjectKind(),
                root.at("certificateTypes").texts(),
                root.at("years").items().stream()
                        .map(year -> year.node().asInt())
                        .toList(),
                quantity(root.at("quantity")),
                root.at("keyTypes").texts(),
                prices(root.at("prices")),
                documents(root.at("documents")),
                chosen(root.at("optionalFields"), ProjectOffer.OptionalField::valueOf),
                ExtraFields.read(root.at("extraFields")),
                ProjectOffer.ReviewPolicy.valueOf(Constants.of(root.at("review").text())),
                chosen(root.at("proofs"), ProjectOffer.Proof::valueOf),
                root.at("suspendedUntilReceipt").flag(true),
                chosen(root.at("delivery"), ProjectOffer.DeliveryChoice::valueOf),
                root.at("themeVariant").optionalText(),
                reasons(root.at("reviewReasons")));
    }

    private static List<LocalisedText> reasons(Field all) throws DataFileException {
        List<LocalisedText> reasons = new ArrayList<>();
        for (Field reason : all.items()) {
            reasons.add(reason.localised());
        }
        return reasons;
    }

    private static QuantityRule quantity(Field quantity) throws DataFileException {
        List<QuantityRule.CertificateRole> roles = new ArrayList<>();
        for (Field role : quantity.at("roles").items()) {
            roles.add(new QuantityRule.CertificateRole(
                    role.at("id").text(), role.at("name").localised()));
        }
        boolean personNamed = quantity.at("personNamed").flag(false);
        return roles.isEmpty()
                ? new QuantityRule(
                        quantity.at("minimum").node().asInt(),
                        quantity.at("maximum").node().asInt(),
                        roles,
                        personNamed)
                : new QuantityRule(roles.size(), roles.size(), roles, personNamed);
    }

    private static PriceList prices(Field prices) throws DataFileException {
        List<PriceList.CertificatePrice> certificates = new ArrayList<>();
        for (String type : prices.at("certificates").names()) {
            Field terms = prices.at("certificates").at(type);
            for (String years : terms.names()) {
                certificates.add(new PriceList.CertificatePrice(
                        type, Integer.parseInt(years), terms.at(years).money()));
            }
        }
        Map<String, Money> keys = new HashMap<>();
        for (String type : prices.at("keys").names()) {
            keys.put(type, prices.at("keys").at(type).money());
        }
        Field courier = prices.at("courier");
        return new PriceList(certificates, keys, courier.present() ? courier.money() : Money.ZERO);
    }

    private static List<RequiredDocument> documents(Field documents) throws DataFileException {
        List<RequiredDocument> all = new ArrayList<>();
        for (Field document : documents.items()) {
            all.add(new RequiredDocument(
                    document.at("id").text(),
                    document.at("name").localised(),
                    document.at("hint").localised(),
                    document.at("stamped").flag(false),
                    document.at("template").optionalLocalised()));
        }
        return all;
    }

    private static <E> Set<E> chosen(Field names, Function<String, E> valueOf) {
        return names.texts().stream()
                .map(name -> valueOf.apply(Constants.of(name)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private record FileProject(ProjectOffer offer) implements CertificateProject {}
}
