import { axisOption } from './chart-axis.js';
import { multiplesOption } from './chart-multiples.js';
import { pyramidOption } from './chart-pyramid.js';
import { scatterOption } from './chart-scatter.js';

export { cutsAxis, legendLines } from './chart-parts.js';

const KINDS = { scatter: scatterOption, pyramid: pyramidOption, multiples: multiplesOption };

/** ECharts options for a chart. A missing value is a gap: never zero, never joined by a line. */
export const chartOption = (chart) => (KINDS[chart.kind] ?? axisOption)(chart);
