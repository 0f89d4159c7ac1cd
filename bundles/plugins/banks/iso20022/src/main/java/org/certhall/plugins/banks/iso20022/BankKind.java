package org.certhall.plugins.banks.iso20022;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.certhall.api.data.DataFile;
import org.certhall.api.data.DataFileException;
import org.certhall.api.data.DataFileKind;
import org.certhall.api.data.DataPlugIn;
import org.certhall.api.identifier.CnapsCode;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;
import org.osgi.service.component.annotations.Component;

/** Banks: {@code name.bank.json}. */
@Component
public final class BankKind implements DataFileKind {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final BigDecimal ONE_YUAN = BigDecimal.ONE;

    @Override
    public String name() {
        return PlugInKinds.BANK;
    }

    @Override
    public URL schema() {
        return Objects.requireNonNull(BankKind.class.getResource("bank.schema.json"));
    }

    @Override
    public DataPlugIn read(DataFile file) throws DataFileException {
        JsonNode root = root(file);
        String code = root.path("code").asText();
        demandBranch(root.path("headOffice").asText(), code);
        BankFile bank = new BankFile(
                root.path("id").asText(),
                root.path("version").asText(),
                new LocalisedText(
                        root.at("/name/zh").asText(), root.at("/name/en").asText()),
                code,
                root.path("headOffice").asText(),
                root.path("bic").asText(),
                texts(root.path("aliases")),
                root.path("branchWanted").asBoolean(),
                root.path("host").asText(),
                most(root.at("/limits/amount")));
        return new DataPlugIn(bank.plugIn(), bank.name(), bank.version(), Set.of(bank.need()), BankFile.class, bank);
    }

    private static void demandBranch(String number, String code) throws DataFileException {
        boolean own = CnapsCode.read(number)
                .identifier()
                .filter(read -> read.bank().equals(code))
                .isPresent();
        if (!own) {
            throw new DataFileException("/headOffice", Reasons.say("head.office", code));
        }
    }

    private static JsonNode root(DataFile file) throws DataFileException {
        try {
            return MAPPER.readTree(file.json());
        } catch (JsonProcessingException e) {
            throw new DataFileException("", e.getOriginalMessage());
        }
    }

    private static Money most(JsonNode yuan) throws DataFileException {
        BigDecimal amount = yuan.isMissingNode() ? ONE_YUAN : yuan.decimalValue();
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new DataFileException("/limits/amount", Reasons.say("amount.decimals"));
        }
        return new Money(amount.movePointRight(2).longValueExact());
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
