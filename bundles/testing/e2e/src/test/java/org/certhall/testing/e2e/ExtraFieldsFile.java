package org.certhall.testing.e2e;

/** A project that asks for three things that no other does, as an administrator would write it: without a line of Java. */
final class ExtraFieldsFile {
    static final String NAME = "三个自有字段的项目";
    static final String FILE = "three-extras.project.json";
    static final String JSON = """
            {
              "id": "three-extras",
              "version": "1.0.0",
              "name": {"zh": "三个自有字段的项目", "en": "Project with three fields of its own"},
              "published": "2026-11-01",
              "description": {"zh": "为测试而设的项目。", "en": "A project for tests."},
              "subjectKind": "organisation",
              "certificateTypes": ["enterprise-standard"],
              "years": [1],
              "quantity": {"minimum": 1, "maximum": 1},
              "keyTypes": ["cfca"],
              "prices": {
                "certificates": {"enterprise-standard": {"1": 200}},
                "keys": {"cfca": 60},
                "courier": 15
              },
              "documents": [],
              "extraFields": [
                {
                  "id": "branch", "label": {"zh": "网点号", "en": "Branch number"}, "type": "text", "required": true,
                  "pattern": "[0-9]{4}", "message": {"zh": "网点号是四位数字", "en": "A branch number has four digits"}
                },
                {
                  "id": "channel", "label": {"zh": "推荐渠道", "en": "Channel"}, "type": "choice", "required": true,
                  "choices": [
                    {"id": "bank", "name": {"zh": "银行", "en": "Bank"}},
                    {"id": "park", "name": {"zh": "园区", "en": "Park"}}
                  ]
                },
                {"id": "founded", "label": {"zh": "成立日期", "en": "Founded"}, "type": "date", "required": false}
              ],
              "review": "automatic",
              "proofs": ["deposit"],
              "delivery": ["courier"]
            }
            """;

    private ExtraFieldsFile() {}
}
