package org.certhall.plugins.banks.nationwide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.certhall.plugins.banks.iso20022.BankFile;
import org.certhall.plugins.banks.iso20022.BankKind;
import org.certhall.testing.catalogue.DataFiles;
import org.junit.jupiter.api.Test;

class NationwideBanksTest {
    private static final Path FOLDER = Path.of("src/main/resources/certhall");

    @Test
    void everyFileIsABankOfItsOwn() throws IOException {
        List<BankFile> banks = banks();

        assertThat(banks).hasSize(12);
        assertThat(banks).extracting(BankFile::id).doesNotHaveDuplicates();
        assertThat(banks).extracting(BankFile::code).doesNotHaveDuplicates();
        assertThat(banks).extracting(BankFile::bic).doesNotHaveDuplicates();
        assertThat(banks.stream().flatMap(bank -> bank.aliases().stream())).doesNotHaveDuplicates();
    }

    @Test
    void oneWantsTheBranch() throws IOException {
        assertThat(banks())
                .filteredOn(BankFile::branchWanted)
                .extracting(BankFile::id)
                .containsExactly("abc");
    }

    private static List<BankFile> banks() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted()
                    .map(file -> (BankFile) DataFiles.read(file, new BankKind()).service())
                    .toList();
        }
    }
}
