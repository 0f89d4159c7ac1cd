package org.certhall.web.frontend;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** A chart drawn by Apache ECharts from an ECharts option. */
@Tag("certhall-chart")
@NpmPackage(value = "echarts", version = "6.0.0")
@JsModule("./certhall-chart.js")
public class Chart extends Component implements HasSize {
    private static final long serialVersionUID = 1;

    /**
     * @param label what the chart says, for those who do not see it
     */
    public Chart(String label) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
    }

    /** Draws an ECharts option, given as JSON. */
    public void setOption(String json) {
        getElement().setProperty("option", json);
    }
}
