// Draws every chart of the report into its placeholder; page.js calls it for each choice of language.
import { buckets, deciles, waterfall } from "./bars.js";
import { acceptance, effects, targeting } from "./dots.js";
import { drawForPaper } from "./frame.js";
import { trajectory } from "./trajectory.js";
import { word } from "./words.js";

const charts = { trajectory, effects, targeting, acceptance, waterfall, deciles, buckets };

/** A chart that fails says so and opens its table; the others are still drawn. */
function drawInto(place, summary, language) {
  try {
    place.replaceChildren(charts[place.dataset.chart](place, summary, language));
  } catch (problem) {
    console.error(place.dataset.chart, problem);
    place.textContent = word("failed", language);
    place.dataset.failed = "true";
    place.closest("figure")?.querySelector("details")?.setAttribute("open", "");
  }
}

window.drawReportCharts = (summary, language, paper) => {
  drawForPaper(paper);
  const places = [...document.querySelectorAll("[data-chart]")];
  places.forEach((place) => drawInto(place, summary, language));
  document.documentElement.dataset.charts = String(places.filter((place) => !place.dataset.failed).length);
};
