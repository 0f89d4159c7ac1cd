package org.certhall.web.portal.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certhall.web.portal.installed.Views.view;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.certhall.web.portal.installed.RouteTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a login may lead on to: a page of the portal and nothing else. */
class DestinationTest {
    private final RouteTable pages = new RouteTable(
            List.of(view(""), view("apply"), view("login"), view("orders/{number}"), view("admin/plugins")));

    @ParameterizedTest
    @ValueSource(strings = {"apply", "apply?q=%E4%B8%AD", "orders/42", "admin/plugins"})
    void aPageOfThePortalIsReachedWithItsQuery(String text) {
        assertThat(Destination.of(text, pages).map(Location::getPathWithQueryParameters))
                .contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "/", "//evil.example", "/apply", "https://evil.example/apply", "javascript:alert(1)",
                        "\\\\evil.example",
                "apply\\..\\..", "apply/../../x", "orders/..", "apply#x", "apply\r\nX: y", "apply?a=\r\nb",
                        "evil.example",
                "nowhere", "login", "login?next=login", "apply@evil.example", " apply"
            })
    void anythingElseIsNot(String text) {
        assertThat(Destination.of(text, pages)).isEmpty();
    }

    @Test
    void anAddressIsWrittenAsItIsRead() {
        String text = Destination.text("apply", QueryParameters.fromString("q=%E4%B8%AD"));
        assertThat(Destination.of(text, pages)).isPresent();
        assertThat(Destination.text("apply", QueryParameters.empty())).isEqualTo("apply");
    }
}
