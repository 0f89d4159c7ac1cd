package org.certhall.api.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the standards, and public numbers of well-known bodies. */
class IdentifierTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "9144030071526726XG",
                "91330100799655058B",
                "91110108551385082Q",
                "914403001922038216",
                "91110000MA00000077",
                "12440000MB00000009",
                "51500000MJ000000XN"
            })
    void takesUnifiedSocialCreditCodes(String code) {
        assertThat(UnifiedSocialCreditCode.read(code).identifier()).contains(new UnifiedSocialCreditCode(code));
    }

    @Test
    void refusesTheStandardsExampleOfAWrongCheckCharacter() {
        Reading<UnifiedSocialCreditCode> reading = UnifiedSocialCreditCode.read("91350100M000100Y4T");

        assertThat(reading.fault()).contains(new Fault(Fault.Kind.CHECK, 18, "T", 0));
    }

    @Test
    void findsTheOrganisationsOwnCodeWithin() {
        assertThat(new UnifiedSocialCreditCode("91330100799655058B")
                        .organisationCode()
                        .identifier())
                .contains(new OrganisationCode("799655058"));
    }

    @ParameterizedTest
    @CsvSource({"D2143569-X, D2143569X", "799655058, 799655058", "ｄ2143569－x, D2143569X"})
    void takesOrganisationCodes(String typed, String value) {
        assertThat(OrganisationCode.read(typed).identifier()).contains(new OrganisationCode(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "11010519491231002x"})
    void takesResidentIdentityNumbers(String typed) {
        assertThat(ResidentIdentityNumber.read(typed, TODAY).identifier()).isPresent();
    }

    @Test
    void knowsTheDayOfBirthAndHidesItFromScreensAndLogs() {
        ResidentIdentityNumber number = new ResidentIdentityNumber("11010519491231002X");

        assertThat(number.birthDate()).isEqualTo("1949-12-31");
        assertThat(number.masked()).isEqualTo("110***********002X").isEqualTo(number.toString());
    }

    @Test
    void nobodyIsBornOnADayThatDoesNotExist() {
        assertThat(ResidentIdentityNumber.read("110105194902300026", TODAY).fault())
                .contains(new Fault(Fault.Kind.DATE, 7, "1", 0));
    }

    @Test
    void nobodyIsBornTomorrow() {
        LocalDate eve = LocalDate.of(1949, 12, 30);

        assertThat(ResidentIdentityNumber.read("11010519491231002X", eve).fault())
                .contains(new Fault(Fault.Kind.FUTURE, 7, "1", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "102100099996",
                "103100000026",
                "104100000004",
                "105100000017",
                "301290000007",
                "302100011000",
                "303100000006",
                "304100040000",
                "305100000013",
                "306581000003",
                "307584007998",
                "308584000013",
                "309391000011",
                "310290000013",
                "403100000004",
                "313290000017",
                "402584009991"
            })
    void takesTheNumbersOfBanks(String number) {
        assertThat(CnapsCode.read(number).identifier()).map(CnapsCode::bank).contains(number.substring(0, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91330100799655058B",
                "11010519491231002X",
                "11010519491231002X01",
                "330100799655058",
                "110105491231002",
                "11010549123100201"
            })
    void takesTaxpayersNumbersOfEveryAge(String number) {
        assertThat(TaxpayerNumber.read(number, TODAY).identifier()).contains(new TaxpayerNumber(number));
    }

    @ParameterizedTest
    @CsvSource({
        "91330100799655058C, CHECK, 18",
        "9133010079965505, TOO_SHORT, 17",
        "330100MA0000008, CHECK, 15",
        "3301A0799655058, CHARACTER, 5",
        "11010519491231002X0A, CHARACTER, 20"
    })
    void namesWhatIsWrongWithATaxpayersNumber(String typed, Fault.Kind kind, int place) {
        assertThat(TaxpayerNumber.read(typed, TODAY).fault()).hasValueSatisfying(fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.place()).isEqualTo(place);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', MISSING, 0, ''",
        "138001380, TOO_SHORT, 10, ''",
        "138001380001, TOO_LONG, 12, ''",
        "12800138000, CHARACTER, 2, 2",
        "1380O138000, CHARACTER, 5, O"
    })
    void namesWhatIsWrongWithAMobileNumber(String typed, Fault.Kind kind, int place, String character) {
        assertThat(MobileNumber.read(typed).fault()).hasValueSatisfying(fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.place()).isEqualTo(place);
            assertThat(fault.character()).isEqualTo(character);
        });
    }

    @Test
    void numbersAreWrittenInGroups() {
        assertThat(new UnifiedSocialCreditCode("91110108551385082Q").grouped()).isEqualTo("9111 0108 5513 8508 2Q");
        assertThat(new ResidentIdentityNumber("11010519491231002X").grouped()).isEqualTo("110105 19491231 002X");
        assertThat(new MobileNumber("13800138000").grouped()).isEqualTo("138 0013 8000");
        assertThat(new CnapsCode("102100099996").grouped()).isEqualTo("102 1000 9999 6");
        assertThat(new OrganisationCode("D2143569X").grouped()).isEqualTo("D2143569-X");
        assertThat(Grouping.of(3, 4).write("12345678")).isEqualTo("123 4567 8");
    }

    @Test
    void whatWasNotReadCannotBeMadeUp() {
        assertThatThrownBy(() -> new UnifiedSocialCreditCode("91350100M000100Y4T"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ResidentIdentityNumber("110105194902300026"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "010-85138508, 010-85138508",
        "（010）8513 8508 转 12, 010-85138508-12",
        "+86 10 85138508, 1085138508",
        "13800138000, 13800138000",
        "400—810—8080, 400-810-8080",
        "95588, 95588"
    })
    void takesTelephoneNumbersAsPeopleGiveThem(String typed, String value) {
        assertThat(PhoneNumber.read(typed).identifier()).contains(new PhoneNumber(value));
    }

    @ParameterizedTest
    @CsvSource({"1234, TOO_SHORT, 5", "010-8513x508, CHARACTER, 9", "1-2-3-4567, CHARACTER, 6", "'', MISSING, 0"})
    void namesWhatIsWrongWithATelephoneNumber(String typed, Fault.Kind kind, int place) {
        assertThat(PhoneNumber.read(typed).fault()).hasValueSatisfying(fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.place()).isEqualTo(place);
        });
    }

    @Test
    void readsABankAccountAndShowsItsEndAlone() {
        assertThat(BankAccount.read("0200 0030 1920-0123 456").identifier())
                .hasValueSatisfying(account -> assertThat(account.masked()).isEqualTo("****3456"));
        assertThat(BankAccount.read("02000030192OO123456").fault())
                .contains(new Fault(Fault.Kind.CHARACTER, 12, "O", 0));
    }

    @Test
    void checksNumbersAsTheirDocumentWants() {
        assertThat(OrganisationDocument.SOCIAL_CREDIT_CODE
                        .read("91110000MA00000078")
                        .fault())
                .isPresent();
        assertThat(OrganisationDocument.LAW_FIRM.read("京司律证字〔2020〕第7号").identifier())
                .isPresent();
        assertThat(PersonDocument.RESIDENT_IDENTITY_CARD
                        .read("E12345678", TODAY)
                        .fault())
                .isPresent();
        assertThat(PersonDocument.PASSPORT.read("e 1234 5678", TODAY).identifier())
                .map(Identifier::value)
                .contains("E12345678");
    }
}
