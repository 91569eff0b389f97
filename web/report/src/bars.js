// Money and people: the ledger as a waterfall, change by decile, and who loses and gains.
import { axisX, axisY, barY, gridY, rect, ruleX, ruleY, text } from "@observablehq/plot";
import { colourOf, frame, isNumber } from "./frame.js";
import { axisOf, rupiah, tick } from "./numbers.js";
import { word } from "./words.js";

const ledgerParts = ["households", "delivery", "leakage", "unspent"];
const bucketOrder = ["lose_5", "lose", "same", "gain", "gain_5"];

function ledgerSteps(summary, variant, language) {
  const own = summary.ledger.filter((record) => record.variant === variant && isNumber(record.estimate));
  const total = (item) => own.filter((record) => record.item === item).reduce((sum, record) => sum + record.estimate, 0);
  const nameOf = (item) => own.find((record) => record.item === item)?.name[language] ?? item;
  let from = 0;
  const steps = [{ item: "budget", name: nameOf("budget"), from: 0, to: total("budget") }];
  for (const item of ledgerParts) {
    if (!own.some((record) => record.item === item)) continue;
    steps.push({ item, name: nameOf(item), from, to: from + total(item) });
    from += total(item);
  }
  return steps.map((step) => ({ ...step, amount: step.to - step.from }));
}

export function waterfall(place, summary, language) {
  const steps = ledgerSteps(summary, place.dataset.variant, language);
  const colours = { budget: "var(--variant-0)", households: colourOf(summary, place.dataset.variant), delivery: "var(--ledger-delivery)", leakage: "var(--ledger-leakage)", unspent: "var(--ledger-unspent)" };
  const largest = Math.max(...summary.ledger.filter((record) => record.item === "budget").map((record) => record.estimate));
  const axis = axisOf("rupiah", "", largest, language);
  const rowHeight = 38;
  const placedSteps = steps.map((step, at) => ({ ...step, top: at * rowHeight + 18, bottom: at * rowHeight + 32 }));
  const total = steps.length * rowHeight;
  return frame(place, {
    height: total + 46, marginLeft: 4, marginRight: 16, marginTop: 2, marginBottom: 42,
    x: { domain: [0, largest], nice: true }, y: { domain: [total, 0], axis: null }, color: { type: "identity" },
    marks: [
      axisX({ ticks: 3, tickSize: 3, tickFormat: (value) => tick(value * axis.factor, language), label: axis.label, labelAnchor: "center", labelArrow: "none" }),
      ruleX([0], { stroke: "var(--quiet)" }),
      ruleX(placedSteps.slice(1), { x: "from", y1: (step) => step.top - 20, y2: "bottom", stroke: "var(--quiet)", strokeDasharray: "2 2" }),
      text(placedSteps, { x: 0, y: "top", dy: -8, dx: 4, textAnchor: "start", text: (step) => `${step.name}: ${rupiah(step.amount, language)}`, fill: "var(--ink)", stroke: "white", strokeWidth: 3 }),
      rect(placedSteps, { x1: "from", x2: "to", y1: "top", y2: "bottom", fill: (step) => colours[step.item] }),
    ],
  });
}

export function deciles(place, summary, language) {
  const own = summary.deciles.filter((record) => record.variant === place.dataset.variant);
  const edges = summary.deciles.flatMap((record) => [record.low, record.high, record.consumption_change_percent]).filter(isNumber).concat(0);
  return frame(place, {
    height: 220, marginLeft: 36, marginRight: 8, marginTop: 26, marginBottom: 40,
    x: { type: "band", padding: 0.25 }, y: { domain: [Math.min(...edges), Math.max(...edges)], nice: true },
    marks: [
      gridY({ ticks: 4, stroke: "var(--rule)", strokeOpacity: 1 }),
      axisY({ ticks: 4, tickSize: 0, tickFormat: (value) => tick(value, language), label: null }),
      axisX({ tickSize: 0, label: word("decile", language), labelAnchor: "center", labelArrow: "none" }),
      text([word("change", language)], { frameAnchor: "top-left", dx: -34, dy: -18, textAnchor: "start", fill: "var(--quiet)" }),
      barY(own, { x: "decile", y: "consumption_change_percent", fill: colourOf(summary, place.dataset.variant), fillOpacity: 0.75 }),
      ruleX(own, { x: "decile", y1: "low", y2: "high", stroke: "var(--ink)", strokeWidth: 1.2 }),
      ruleY([0], { stroke: "var(--quiet)" }),
    ],
  });
}

export function buckets(place, summary, language) {
  const variants = summary.variants.filter((variant) => summary.buckets.some((record) => record.variant === variant.id));
  const rowHeight = 48;
  const segments = variants.flatMap((variant, at) => {
    let from = 0;
    return bucketOrder.flatMap((bucket) => {
      const record = summary.buckets.find((candidate) => candidate.variant === variant.id && candidate.bucket === bucket);
      if (!record || !isNumber(record.share)) return [];
      const segment = { bucket, from, to: from + record.share * 100, top: at * rowHeight + 20, bottom: at * rowHeight + 42 };
      from = segment.to;
      return [segment];
    });
  });
  const heads = variants.map((variant, at) => ({ y: at * rowHeight + 10, name: variant.title[language] }));
  const total = variants.length * rowHeight;
  return frame(place, {
    height: total + 42, marginLeft: 4, marginRight: 16, marginTop: 0, marginBottom: 40,
    x: { domain: [0, 100] }, y: { domain: [total, 0], axis: null }, color: { type: "identity" },
    marks: [
      axisX({ ticks: 5, tickSize: 3, label: word("share", language), labelAnchor: "center", labelArrow: "none" }),
      rect(segments, { x1: "from", x2: "to", y1: "top", y2: "bottom", fill: (segment) => `var(--bucket-${segment.bucket})`, insetRight: 1 }),
      text(segments.filter((segment) => segment.to - segment.from >= 7), {
        x: (segment) => (segment.from + segment.to) / 2, y: (segment) => (segment.top + segment.bottom) / 2,
        text: (segment) => `${tick(segment.to - segment.from, language, 0)}%`,
        fill: (segment) => (["lose_5", "gain_5"].includes(segment.bucket) ? "white" : "var(--ink)"),
      }),
      text(heads, { x: 0, y: "y", text: "name", textAnchor: "start", fontWeight: 600, fill: "var(--ink)" }),
    ],
  });
}
