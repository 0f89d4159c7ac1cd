package org.certhall.datafiles.kinds;

import java.util.List;
import org.certhall.api.data.DataFileException;

/** What a project's fields must say together, which its schema cannot state. */
final class ProjectRules {

    private ProjectRules() {}

    static void check(Field root) throws DataFileException {
        years(root.at("years"));
        quantity(root.at("quantity"));
        prices(root);
        root.at("documents").requireUniqueIds();
        if (root.at("subjectKind").text().equals("individual")
                && root.at("proofs").texts().contains("deposit")) {
            throw root.at("proofs").wrong("proof.individual");
        }
    }

    private static void years(Field years) throws DataFileException {
        int before = 0;
        for (Field year : years.items()) {
            if (year.node().asInt() <= before) {
                throw year.wrong("years.ascending");
            }
            before = year.node().asInt();
        }
    }

    private static void quantity(Field quantity) throws DataFileException {
        boolean minimum = quantity.at("minimum").present();
        boolean maximum = quantity.at("maximum").present();
        boolean roles = quantity.at("roles").present();
        if (minimum != maximum || roles == minimum) {
            throw quantity.wrong("quantity.form");
        }
        if (quantity.at("maximum").node().asInt()
                < quantity.at("minimum").node().asInt()) {
            throw quantity.at("maximum").wrong("quantity.range");
        }
        quantity.at("roles").requireUniqueIds();
    }

    private static void prices(Field root) throws DataFileException {
        Field prices = root.at("prices");
        Field certificates = prices.at("certificates");
        List<String> types = root.at("certificateTypes").texts();
        List<String> years = root.at("years").texts();
        for (String type : types) {
            if (!certificates.at(type).present()) {
                throw certificates.wrong("price.missing.type", type);
            }
            for (String year : years) {
                if (!certificates.at(type).at(year).present()) {
                    throw certificates.at(type).wrong("price.missing.term", type, year);
                }
            }
            requireOffered(certificates.at(type), years);
        }
        requireOffered(certificates, types);
        List<String> keyTypes = root.at("keyTypes").texts();
        for (String type : keyTypes) {
            if (!prices.at("keys").at(type).present()) {
                throw prices.at("keys").wrong("price.missing.key", type);
            }
        }
        requireOffered(prices.at("keys"), keyTypes);
        if (root.at("delivery").texts().contains("courier")
                && !prices.at("courier").present()) {
            throw prices.wrong("price.courier");
        }
    }

    /** A price for something that is not on offer is most likely a slip of the pen. */
    private static void requireOffered(Field prices, List<String> offered) throws DataFileException {
        for (String name : prices.names()) {
            if (!offered.contains(name)) {
                throw prices.at(name).wrong("price.not.offered", name);
            }
        }
    }
}
