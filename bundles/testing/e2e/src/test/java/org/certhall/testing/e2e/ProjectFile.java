package org.certhall.testing.e2e;

/**
 * A project's data file, as an administrator would write it.
 *
 * @param certificateType id of the one certificate type it offers
 */
record ProjectFile(String id, String version, String name, String alias, String certificateType) {
    static ProjectFile of(String id, String name) {
        return new ProjectFile(id, "1.0.0", name, "alias-of-" + id, "enterprise-standard");
    }

    /** Gives the name it has in the deploy folder. */
    String file() {
        return id + ".project.json";
    }

    ProjectFile renamed(String newName, String newVersion) {
        return new ProjectFile(id, newVersion, newName, alias, certificateType);
    }

    ProjectFile forType(String type) {
        return new ProjectFile(id, version, name, alias, type);
    }

    String json() {
        return """
                {
                  "id": "%s",
                  "version": "%s",
                  "name": {"zh": "%s", "en": "%s in English"},
                  "published": "2026-11-01",
                  "aliases": ["%s"],
                  "description": {"zh": "为测试而设的项目。", "en": "A project for tests."},
                  "subjectKind": "organisation",
                  "certificateTypes": ["%s"],
                  "years": [1, 2],
                  "quantity": {"minimum": 1, "maximum": 5},
                  "keyTypes": ["cfca"],
                  "prices": {
                    "certificates": {"%s": {"1": 200.00, "2": 380.00}},
                    "keys": {"cfca": 60.00},
                    "courier": 15.00
                  },
                  "documents": [],
                  "review": "oneOfficer",
                  "proofs": ["deposit"],
                  "delivery": ["courier"]
                }
                """.formatted(id, version, name, name, alias, certificateType, certificateType);
    }
}
