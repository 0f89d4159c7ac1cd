package org.certhall.api.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every number, tried with many that a seeded generator makes. */
class SeededIdentifiersTest {
    private static final int NUMBERS = Boolean.getBoolean("certhall.soak") ? 100_000 : 2_000;
    private static final long SEED = 32_100;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> NOISE =
            List.of(" ", "\t", "\u00a0", "\u3000", "\u200b", "\ufeff", "\u2060", "\u2003", "\u00ad", "\r\n");

    /** A kind of number: how it is read, what its characters may be, and its length. */
    private record Kind(
            String name,
            Function<String, Reading<? extends Identifier>> reader,
            String alphabet,
            String start,
            int length) {
        /** Makes a number whose check character is right. */
        String any(Random random) {
            while (true) {
                StringBuilder text = new StringBuilder(start);
                while (text.length() < length - 1) {
                    text.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                for (char check : (alphabet + "X").toCharArray()) {
                    if (reader.apply(text.toString() + check).identifier().isPresent()) {
                        return text.toString() + check;
                    }
                }
            }
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "unified social credit code",
                    UnifiedSocialCreditCode::read,
                    "0123456789ABCDEFGHJKLMNPQRTUWXY",
                    "91110108",
                    18),
            new Kind("organisation code", OrganisationCode::read, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", "", 9),
            new Kind(
                    "resident identity number",
                    typed -> ResidentIdentityNumber.read(typed, TODAY),
                    "0123456789",
                    "11010519491231",
                    18),
            new Kind("CNAPS code", CnapsCode::read, "0123456789", "", 12),
            new Kind("order number", OrderNumber::read, "0123456789", "261122", 14));

    @TestFactory
    List<DynamicTest> isReadThroughWhateverBlanksAndWidths() {
        return each((kind, random) -> {
            String number = kind.any(random);
            assertThat(kind.reader().apply(dressed(number, random)).identifier())
                    .map(Identifier::value)
                    .contains(number);
        });
    }

    @TestFactory
    List<DynamicTest> isReadBackFromItsGroups() {
        return each((kind, random) -> {
            String number = kind.any(random);
            String grouped =
                    kind.reader().apply(number).identifier().orElseThrow().grouped();
            assertThat(kind.reader().apply(grouped).identifier())
                    .map(Identifier::value)
                    .contains(number);
        });
    }

    @TestFactory
    List<DynamicTest> namesTheCharacterThatCannotStandAtItsPlace() {
        return each((kind, random) -> {
            String number = kind.any(random);
            int place = random.nextInt(number.length());
            String wrong = number.substring(0, place) + "#" + number.substring(place + 1);
            assertThat(kind.reader().apply(wrong).fault()).contains(new Fault(Fault.Kind.CHARACTER, place + 1, "#", 0));
        });
    }

    @TestFactory
    List<DynamicTest> namesTheLengthThatIsWrong() {
        return each((kind, random) -> {
            String number = kind.any(random);
            int length = 1 + random.nextInt(number.length() - 1);
            assertThat(kind.reader().apply(number.substring(0, length)).fault())
                    .contains(new Fault(Fault.Kind.TOO_SHORT, length + 1, "", number.length()));
            assertThat(kind.reader().apply(number + "0").fault())
                    .contains(new Fault(Fault.Kind.TOO_LONG, number.length() + 1, "", number.length()));
        });
    }

    /** Both weights and modulus of these two are prime to each other, so that no single slip goes unseen. */
    @TestFactory
    List<DynamicTest> noSingleSlipIsReadAsAnotherNumber() {
        return each(List.of(KINDS.get(0), KINDS.get(2), KINDS.get(3), KINDS.get(4)), (kind, random) -> {
            String number = kind.any(random);
            int place = random.nextInt(number.length());
            char slip = kind.alphabet().charAt(random.nextInt(kind.alphabet().length()));
            String wrong = number.substring(0, place) + slip + number.substring(place + 1);
            assertThat(kind.reader()
                            .apply(wrong)
                            .identifier()
                            .map(Identifier::value)
                            .filter(read -> !read.equals(number)))
                    .isEmpty();
        });
    }

    @Test
    void aDrawnOrderNumberIsReadBackAndTellsItsDay() {
        Random random = new Random(SEED);
        for (int i = 0; i < NUMBERS; i++) {
            OrderNumber number = OrderNumber.draw(TODAY, random);
            assertThat(number.value()).startsWith("261122");
            assertThat(OrderNumber.read(number.grouped()).identifier()).contains(number);
        }
    }

    @TestFactory
    List<DynamicTest> answersWhateverIsTyped() {
        return each((kind, random) -> {
            String typed = random.ints(random.nextInt(24), 0, 0x3000)
                    .filter(point -> !Character.isSurrogate((char) point))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            Reading<? extends Identifier> reading = kind.reader().apply(typed);
            assertThat(reading.fault().isPresent())
                    .isNotEqualTo(reading.identifier().isPresent());
        });
    }

    private interface Property {
        void holds(Kind kind, Random random);
    }

    private static List<DynamicTest> each(Property property) {
        return each(KINDS, property);
    }

    private static List<DynamicTest> each(List<Kind> kinds, Property property) {
        return kinds.stream()
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> {
                    Random random = new Random(SEED);
                    for (int i = 0; i < NUMBERS; i++) {
                        property.holds(kind, random);
                    }
                }))
                .toList();
    }

    private static String dressed(String number, Random random) {
        StringBuilder text = new StringBuilder();
        for (char plain : number.toCharArray()) {
            IntStream.range(0, random.nextInt(3)).forEach(i -> text.append(NOISE.get(random.nextInt(NOISE.size()))));
            char lower = random.nextBoolean() ? Character.toLowerCase(plain) : plain;
            text.append(random.nextBoolean() ? (char) (lower - '!' + '！') : lower);
        }
        return text.append(NOISE.get(random.nextInt(NOISE.size()))).toString();
    }
}
