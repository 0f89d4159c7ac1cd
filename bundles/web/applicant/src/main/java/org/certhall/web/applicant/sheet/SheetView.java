package org.certhall.web.applicant.sheet;

import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.sheet.SheetImports;
import org.certhall.api.spreadsheet.Spreadsheets;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.applicant.selection.Wanted;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 批量申请 (S149). */
@Component
public final class SheetView implements PortalView {
    private static final LocalisedText TITLE = new LocalisedText("批量申请", "Many applications at once");

    private final CatalogueService catalogue;
    private final SheetImports imports;
    private final Spreadsheets spreadsheets;

    @Activate
    public SheetView(
            @Reference CatalogueService catalogue,
            @Reference SheetImports imports,
            @Reference Spreadsheets spreadsheets) {
        this.catalogue = catalogue;
        this.imports = imports;
        this.spreadsheets = spreadsheets;
    }

    @Override
    public String route() {
        return SheetAddress.ROUTE;
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.APPLICANT);
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        return new SheetPage(context.locale(), catalogue, imports, spreadsheets, Wanted.fromQuery(context.query()));
    }
}
