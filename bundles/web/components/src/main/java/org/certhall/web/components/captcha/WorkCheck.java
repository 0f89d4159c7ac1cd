package org.certhall.web.components.captcha;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.certhall.web.components.Words;

/** 无障碍验证: a button that lets the browser do a proof of work, its progress, and a line that is read out. */
final class WorkCheck extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient Supplier<String> task;
    private final ProofOfWork proof;
    private final Span status = new Span();
    private boolean running;
    private String payload = "";

    /**
     * @param task gives a fresh task, in the JSON of the browser's library
     * @param proved is told when the proof is there
     */
    WorkCheck(Words words, Supplier<String> task, Runnable proved) {
        this.words = words;
        this.task = task;
        addClassName("captcha-work");
        // Not disabled while it runs: whoever came by keyboard would lose his place.
        Button start = new Button(words.get("work.start"), pressed -> start());
        start.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Span help = new Span(words.get("work.help"));
        help.addClassNames("small", "muted");
        proof = new ProofOfWork(
                words.get("work.label"),
                result -> {
                    end(result, "work.done");
                    proved.run();
                },
                () -> end("", "work.failed"));
        status.addClassName("captcha-status");
        status.getElement().setAttribute("role", "status");
        add(start, help, proof, status);
    }

    /** Gives the proof, blank while there is none. */
    String payload() {
        return payload;
    }

    /** Forgets the proof, and gives up one that is being made. */
    void reset() {
        payload = "";
        status.setText("");
        if (running) {
            running = false;
            proof.stop();
        }
    }

    private void start() {
        if (!running) {
            running = true;
            payload = "";
            status.removeClassName("done");
            status.setText(words.get("work.running"));
            proof.solve(task.get());
        }
    }

    private void end(String result, String key) {
        running = false;
        payload = result;
        status.setClassName("done", !result.isEmpty());
        status.setText(words.get(key));
    }
}
