package org.certhall.plugins.sms.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    @ParameterizedTest
    @CsvSource({
        "InvalidAccessKeyId.NotFound, true",
        "InvalidTimeStamp.Expired, true",
        "SignatureDoesNotMatch, true",
        "isp.RAM_PERMISSION_DENY, true",
        "isv.ACCOUNT_ABNORMAL, true",
        "isv.PRODUCT_UN_SUBSCRIPT, true",
        "isv.SMS_TEMPLATE_ILLEGAL, true",
        "isv.TEMPLATE_MISSING_PARAMETERS, true",
        "isv.BUSINESS_LIMIT_CONTROL, false",
        "isv.MOBILE_NUMBER_ILLEGAL, false",
    })
    void faultsThatOnlyAnAdministratorMendsAreToldFromOthers(String code, boolean administrator) {
        assertThat(Verdict.needsAdministrator(code)).isEqualTo(administrator);
    }
}
