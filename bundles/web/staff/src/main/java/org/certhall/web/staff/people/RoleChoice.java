package org.certhall.web.staff.people;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import java.util.EnumSet;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.web.components.Words;

/** The roles of staff to choose from. */
final class RoleChoice extends CheckboxGroup<Role> {
    private static final long serialVersionUID = 1;
    private static final Set<Role> ROLES = EnumSet.complementOf(EnumSet.of(Role.APPLICANT, Role.PARTNER));

    RoleChoice(Words words, Set<Role> chosen) {
        addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        setLabel(words.get("field.roles"));
        setItems(ROLES);
        setItemLabelGenerator(role -> PeopleTexts.role(role, words));
        setValue(chosen);
        addValueChangeListener(change -> setInvalid(false));
    }
}
