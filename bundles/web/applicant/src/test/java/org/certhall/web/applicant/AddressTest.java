package org.certhall.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Map;
import org.certhall.web.applicant.selection.Wanted;
import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void aLoginLeadsBackToWhatWasChosen() {
        Map<String, List<String>> choices = Map.of("project", List.of("zqyl"), "years", List.of("2"));

        Location login = new Location(Address.login(Wanted.fromQuery(choices)).substring(1));

        assertThat(login.getPath()).isEqualTo("login");
        assertThat(login.getQueryParameters().getSingleParameter("next")).contains("apply?project=zqyl&years=2");
    }

    @Test
    void aLoginWithoutAnyChoiceLeadsBackToTheBeginning() {
        assertThat(Address.login(Wanted.NOTHING)).isEqualTo("/login?next=apply");
    }
}
