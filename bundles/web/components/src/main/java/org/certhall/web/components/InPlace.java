package org.certhall.web.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasOrderedComponents;
import java.util.List;
import java.util.Set;

/** Brings what stands on a page up to date; what stays is not touched, so that it keeps the focus. */
public final class InPlace {
    private InPlace() {}

    /** Lets exactly these components stand in the parent, in this order. */
    public static void arrange(HasOrderedComponents parent, List<? extends Component> wanted) {
        Set<Component> staying = Set.copyOf(wanted);
        parent.getChildren().filter(child -> !staying.contains(child)).toList().forEach(parent::remove);
        for (int i = 0; i < wanted.size(); i++) {
            if (parent.getComponentCount() <= i || parent.getComponentAt(i) != wanted.get(i)) {
                parent.addComponentAtIndex(i, wanted.get(i));
            }
        }
    }
}
