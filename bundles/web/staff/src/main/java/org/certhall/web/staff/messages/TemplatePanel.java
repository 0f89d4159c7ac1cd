package org.certhall.web.staff.messages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.access.Role;
import org.certhall.api.message.MessageDesk;
import org.certhall.api.message.MessageDesk.Preview;
import org.certhall.api.message.MessageDesk.TemplateName;
import org.certhall.api.message.MessageException;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.components.Notice;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** The templates: how each reads in both languages, and sending one for trial. */
final class TemplatePanel extends Div implements LivePart {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient MessageDesk desk;
    private final Select<TemplateName> chosen = new Select<>();
    private final Div previews = new Div();
    private final Div trial = new Div();
    private final Select<Locale> language = new Select<>();
    private final TextField recipient = new TextField();
    private final Notice done = Notice.information();
    private transient List<TemplateName> names = List.of();
    private transient Map<String, LocalisedText> kinds = Map.of();

    TemplatePanel(Words words, MessageDesk desk) {
        this.words = words;
        this.desk = desk;
        chosen.setLabel(words.get("template.choose"));
        chosen.setItemLabelGenerator(this::label);
        chosen.addValueChangeListener(change -> getUI().ifPresent(this::show));
        previews.addClassName("template-previews");
        composeTrial();
        addClassNames("stack", "template-panel");
        add(chosen, previews, trial);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void refresh(UI ui) {
        List<TemplateName> now = desk.templates(Visitor.of(ui).caller());
        if (now.equals(names)) {
            return;
        }
        names = now;
        kinds = desk.kinds(Visitor.of(ui).caller());
        Typed typed = Typed.of(ui);
        trial.setVisible(Visitor.of(ui)
                .identity()
                .map(identity -> identity.roles().contains(Role.ADMINISTRATOR))
                .orElse(false));
        recipient.setValue(typed.trialRecipient);
        chosen.setItems(now);
        typed.template.filter(now::contains).or(() -> now.stream().findFirst()).ifPresent(chosen::setValue);
    }

    private void composeTrial() {
        language.setLabel(words.get("trial.language"));
        language.setItems(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
        language.setItemLabelGenerator(locale -> words.get("language." + locale.getLanguage()));
        language.setValue(Locale.SIMPLIFIED_CHINESE);
        recipient.setLabel(words.get("trial.recipient"));
        recipient.setMaxLength(200);
        recipient.addValueChangeListener(change -> getUI().ifPresent(ui -> {
            recipient.setInvalid(false);
            Typed.of(ui).trialRecipient = change.getValue();
        }));
        Button send = new Button(words.get("trial.send"), click -> getUI().ifPresent(this::send));
        Div fields = new Div(language, recipient, send);
        fields.addClassName("toolbar");
        trial.addClassNames("card", "stack");
        trial.add(new H2(words.get("trial.title")), new Paragraph(words.get("trial.lead")), fields, done);
    }

    private void show(UI ui) {
        TemplateName name = chosen.getValue();
        previews.removeAll();
        if (name == null) {
            return;
        }
        Typed.of(ui).template = Optional.of(name);
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Preview preview = desk.preview(Visitor.of(ui).caller(), name, locale);
            Div card = new Div(new H3(words.get("language." + locale.getLanguage())));
            card.addClassName("card");
            card.getElement().setAttribute("lang", locale.toLanguageTag());
            if (!preview.subject().isBlank()) {
                Paragraph subject = new Paragraph(preview.subject());
                subject.addClassName("template-subject");
                card.add(subject);
            }
            Pre text = new Pre(preview.text());
            text.addClassName("template-text");
            card.add(text);
            previews.add(card);
        }
    }

    private void send(UI ui) {
        TemplateName name = chosen.getValue();
        if (name == null) {
            chosen.focus();
            return;
        }
        try {
            desk.testSend(Visitor.of(ui).caller(), name, language.getValue(), recipient.getValue());
            done.show(words.get("trial.done"));
        } catch (MessageException refused) {
            done.show("");
            if (refused.code() == MessageException.Code.RECIPIENT) {
                recipient.setErrorMessage(
                        words.get("trial.wrong." + name.channel().name()));
                recipient.setInvalid(true);
                recipient.focus();
            } else {
                names = List.of();
                refresh(ui);
                done.show(words.get("trial.gone"));
            }
        }
    }

    private String label(TemplateName name) {
        return words.get(
                "template.label",
                MessageTexts.kind(name.kind(), kinds, words),
                words.get("channel." + name.channel().name()));
    }
}
