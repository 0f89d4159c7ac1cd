import { use, init } from 'echarts/core';
import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { DatasetComponent, GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, PieChart, DatasetComponent, GridComponent, LegendComponent, TitleComponent, TooltipComponent, SVGRenderer]);

/** Draws the ECharts option set as JSON in its property `option`, and follows its own size. */
class CertHallChart extends HTMLElement {
  set option(json) {
    this.pending = JSON.parse(json);
    this.draw();
  }

  connectedCallback() {
    this.style.display = 'block';
    this.chart = init(this, null, { renderer: 'svg' });
    this.observer = new ResizeObserver(() => this.chart.resize());
    this.observer.observe(this);
    this.draw();
  }

  disconnectedCallback() {
    this.observer.disconnect();
    this.chart.dispose();
    this.chart = undefined;
  }

  draw() {
    if (this.chart && this.pending) {
      this.chart.setOption(this.pending, true);
    }
  }
}

customElements.define('certhall-chart', CertHallChart);
