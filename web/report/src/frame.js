// What every chart shares: its width, quiet axes, and the colour of a variant.
import { plot } from "@observablehq/plot";

const quiet = { fontSize: "12px", fontFamily: "inherit", overflow: "visible", background: "none" };

/** Colours come from the page's style, so that tables, legends and charts agree. The base is grey. */
export function colourOf(summary, variant) {
  const at = summary.variants.filter((candidate) => !candidate.is_base).findIndex((candidate) => candidate.id === variant);
  return `var(--variant-${at < 0 ? 0 : 1 + (at % 7)})`;
}

export const baseOf = (summary) => summary.variants.find((variant) => variant.is_base)?.id;

export const withoutBase = (summary, records) => records.filter((record) => record.variant !== baseOf(summary));

/** Draws into the place at its own width; the picture then scales with it (screen, phone, paper). */
export function frame(place, options) {
  const width = Math.round(Math.min(760, Math.max(280, place.clientWidth || 640)));
  const drawn = plot({ width, style: quiet, ...options });
  drawn.setAttribute("aria-hidden", "true");
  return drawn;
}

export const isNumber = (value) => typeof value === "number" && Number.isFinite(value);
