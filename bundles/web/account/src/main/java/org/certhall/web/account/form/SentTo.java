package org.certhall.web.account.form;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.certhall.api.message.Channel;
import org.certhall.api.message.MessageTraffic;
import org.certhall.api.value.Subscription;
import org.certhall.web.account.AccountServices;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Words;

/** What stands under the field of a code: where it was sent, or that it waits and goes by itself. It keeps up to date. */
public final class SentTo {
    private final TextField code;
    private final Words words;
    private final AccountServices services;
    private final Channel channel;
    private String sent = "";

    /** @param code a field that is not on the page yet */
    public SentTo(TextField code, Words words, AccountServices services, Channel channel) {
        this.code = code;
        this.words = words;
        this.services = services;
        this.channel = channel;
        LiveSubscription.bind(code, this::follow, this::show);
    }

    /** Says that a code was sent. */
    public void show(String maskedRecipient) {
        sent = words.get("code.sent", maskedRecipient);
        show();
    }

    /** Says that one was sent before this page was made. */
    public void showFormer() {
        sent = words.get("code.on-its-way");
        show();
    }

    private Subscription follow(Runnable changed) {
        return services.traffic().map(traffic -> traffic.subscribe(changed)).orElse(() -> {});
    }

    private void show() {
        Optional<MessageTraffic> traffic = services.traffic();
        boolean held = traffic.isPresent() && traffic.get().held(channel);
        if (!sent.isEmpty()) {
            code.setHelperText(held ? words.get("code.held." + channel.name()) : sent);
        }
    }
}
