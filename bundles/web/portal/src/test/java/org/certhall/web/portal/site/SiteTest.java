package org.certhall.web.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.certhall.web.portal.site.Site.Filing;
import org.junit.jupiter.api.Test;

class SiteTest {
    @Test
    void aFilingNumberMayCarryALink() {
        assertThat(Filing.of("京ICP备1号 | https://beian.miit.gov.cn/"))
                .isEqualTo(new Filing("京ICP备1号", "https://beian.miit.gov.cn/"));
        assertThat(Filing.of("京ICP备1号")).isEqualTo(new Filing("京ICP备1号", ""));
    }

    @Test
    void aLinkThatIsNotHttpsIsLeftOut() {
        assertThat(Filing.of("number | javascript:alert(1)")).isEqualTo(new Filing("number", ""));
    }
}
