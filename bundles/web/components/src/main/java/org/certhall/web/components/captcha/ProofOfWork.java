package org.certhall.web.components.captcha;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;

/**
 * Lets the browser do a proof of work by ALTCHA's solver, in workers of its own, and shows how far it is. Its element is
 * part of the front end's one build: {@code certhall-proof.js}.
 */
@Tag("certhall-proof")
final class ProofOfWork extends Component {
    private static final long serialVersionUID = 1;
    private static final String PAYLOAD = "event.detail";

    /**
     * @param label names the progress, for those who do not see it
     * @param proved takes the proof as ALTCHA encodes it
     * @param failed is told where the browser cannot do it: it lacks Web Crypto outside a secure connection
     */
    ProofOfWork(String label, Consumer<String> proved, Runnable failed) {
        getElement().setAttribute("label", label);
        getElement()
                .addEventListener(
                        "proved", event -> proved.accept(event.getEventData().getString(PAYLOAD)))
                .addEventData(PAYLOAD);
        getElement().addEventListener("failed", event -> failed.run());
    }

    /** Starts on a task, given in ALTCHA's JSON; a former one is given up. */
    void solve(String task) {
        getElement().callJsFunction("solve", task);
    }

    /** Gives up. */
    void stop() {
        getElement().callJsFunction("stop");
    }
}
