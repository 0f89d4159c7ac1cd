package org.certhall.plugins.banks.iso20022;

import java.util.List;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;

/**
 * What a bank's data file says.
 *
 * @param code the three digits that its CNAPS numbers begin with
 * @param headOffice CNAPS number under which it is paid where no branch is named
 * @param bic ISO 9362; blank where the file does not say
 * @param branchWanted whether it is paid through the branch alone
 * @param host id of the host that pays it
 * @param most the largest deposit
 */
public record BankFile(
        String id,
        String version,
        LocalisedText name,
        String code,
        String headOffice,
        String bic,
        List<String> aliases,
        boolean branchWanted,
        String host,
        Money most) {
    public BankFile {
        aliases = List.copyOf(aliases);
    }

    PlugInId plugIn() {
        return new PlugInId(PlugInKinds.BANK, id);
    }

    PlugInId need() {
        return new PlugInId(PlugInKinds.BANK_HOST, host);
    }
}
