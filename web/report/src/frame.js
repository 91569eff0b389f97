// What every chart shares: its width on screen and paper, quiet axes, and the colour of a variant.
import { plot } from "@observablehq/plot";

/** CSS pixels of one, two or three panels side by side on A4 within the margins of the print style. */
const paperWidths = [570, 330, 218];

/** Colours come from the page's style, so that tables, legends and charts agree. The base is grey. */
export function colourOf(summary, variant) {
  const at = summary.variants.filter((candidate) => !candidate.is_base).findIndex((candidate) => candidate.id === variant);
  return `var(--variant-${at < 0 ? 0 : 1 + (at % 7)})`;
}

export const baseOf = (summary) => summary.variants.find((variant) => variant.is_base)?.id;

export const withoutBase = (summary, records) => records.filter((record) => record.variant !== baseOf(summary));

/** Whether the page is being drawn for paper: small panels with small letters instead of scaled-down ones. */
let onPaper = false;
export const drawForPaper = (paper) => { onPaper = paper; };
export const isOnPaper = () => onPaper;

function widthOf(place) {
  const panel = place.closest(".panel");
  const beside = panel.classList.contains("wide") ? 1 : panel.parentElement.querySelectorAll(":scope > .panel").length;
  if (onPaper) return paperWidths[Math.min(beside, paperWidths.length) - 1];
  return Math.round(Math.min(760, Math.max(280, place.clientWidth || 640)));
}

/** Draws at the place's own width; the picture then scales with it. */
export function frame(place, options) {
  const style = { fontSize: onPaper ? "10px" : "12px", fontFamily: "inherit", overflow: "visible", background: "none" };
  const drawn = plot({ width: widthOf(place), style, ...options });
  drawn.setAttribute("aria-hidden", "true");
  return drawn;
}

export const isNumber = (value) => typeof value === "number" && Number.isFinite(value);
