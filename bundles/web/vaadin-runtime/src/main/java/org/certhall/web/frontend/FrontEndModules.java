package org.certhall.web.frontend;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** Names the modules of the front end whose Java part stands in the bundle that uses them. */
@NpmPackage(value = "altcha", version = "2.3.0")
@JsModule("./certhall-proof.js")
public final class FrontEndModules {
    private FrontEndModules() {}
}
