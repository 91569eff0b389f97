// A variant's monthly path with its band over the base in grey, beside the linear forecast.
import { areaY, axisX, axisY, lineY, ruleX, text } from "@observablehq/plot";
import { baseOf, colourOf, frame, isNumber, isOnPaper } from "./frame.js";
import { axisOf, monthLabel, tick } from "./numbers.js";
import { word } from "./words.js";

const screen = { height: 244, marginLeft: 44, marginRight: 104, labelGap: 16 };
const paper = { height: 172, marginLeft: 34, marginRight: 74, labelGap: 12 };

function series(path, factor, mean, low, high) {
  if (!path || !path[mean]) return [];
  return path.time.map((date, at) => ({
    date: new Date(date), mean: path[mean][at] * factor,
    low: path[low]?.[at] * factor, high: path[high]?.[at] * factor,
  })).filter((month, at) => isNumber(path[mean][at]));
}

/** The same range for every panel of an indicator, so that panels can be compared by eye. */
function sharedRange(paths, factor) {
  const values = paths.flatMap((path) => [path.mean, path.low, path.high, path.trend].flatMap((list) => list ?? []));
  const numbers = values.filter(isNumber).map((value) => value * factor);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const room = (high - low || Math.abs(high) || 1) * 0.06;
  return [low - room, high + room];
}

/** Moves labels apart so that none covers another. */
function apart(labels, [low, high], size) {
  const gap = ((high - low) * size.labelGap) / (size.height - 64);
  const sorted = labels.sort((a, b) => a.y - b.y);
  sorted.forEach((label, at) => { if (at > 0) label.y = Math.max(label.y, sorted[at - 1].y + gap); });
  const excess = sorted.length ? Math.max(0, sorted[sorted.length - 1].y - high) : 0;
  return sorted.map((label) => ({ ...label, y: label.y - excess }));
}

/** Small pictures of several years have room for years only. */
function timeTicks(months, language) {
  if (isOnPaper() && months >= 24) return { ticks: 3, tickFormat: (date) => String(date.getUTCFullYear()) };
  return { ticks: 3, tickFormat: (date) => monthLabel(date, language) };
}

export function trajectory(place, summary, language) {
  const indicator = summary.indicators.find((candidate) => candidate.id === place.dataset.indicator);
  const paths = summary.paths.filter((path) => path.indicator === indicator.id);
  const largest = Math.max(...paths.flatMap((path) => path.mean).filter(isNumber).map(Math.abs));
  const { factor, label } = axisOf(indicator.format, indicator.unit, largest, language);
  const own = paths.find((path) => path.variant === place.dataset.variant);
  const base = paths.find((path) => path.variant === baseOf(summary) && path !== own);
  const lines = [
    { months: series(base, factor, "mean", "low", "high"), colour: "var(--variant-0)", name: word("base", language), width: 1.5 },
    { months: series(own, factor, "trend", "trend_low", "trend_high"), colour: "var(--trend)", name: word("trend", language), width: 1.2, dash: "4 3" },
    { months: series(own, factor, "mean", "low", "high"), colour: colourOf(summary, own.variant), name: "", width: 2.4 },
  ].filter((line) => line.months.length > 0);
  const range = sharedRange(paths, factor);
  const digits = range[1] - range[0] < 1 ? 3 : range[1] - range[0] < 25 ? 1 : 0;
  const labels = lines.map((line) => {
    const end = line.months[line.months.length - 1];
    return { date: end.date, y: end.mean, colour: line.colour, label: `${tick(end.mean, language, digits, true)} ${line.name}` };
  });
  const size = isOnPaper() ? paper : screen;
  const policy = summary.run?.policy_start ? [new Date(summary.run.policy_start)] : [];
  return frame(place, {
    height: size.height, marginLeft: size.marginLeft, marginRight: size.marginRight, marginTop: 38, marginBottom: 26, clip: false,
    y: { domain: range }, x: { type: "utc" },
    marks: [
      axisY({ ticks: 4, tickSize: 0, tickFormat: (value) => tick(value, language, 3), label: null }),
      axisX({ ...timeTicks(own.time.length, language), tickSize: 3, label: null }),
      text([label], { frameAnchor: "top-left", dx: 4 - size.marginLeft, dy: -32, fill: "var(--quiet)", textAnchor: "start" }),
      ruleX(policy, { stroke: "var(--quiet)", strokeDasharray: "1 3" }),
      text(policy, { x: (date) => date, frameAnchor: "top", dy: -12, dx: 2, textAnchor: "start", text: () => word("policy", language), fill: "var(--quiet)" }),
      ...lines.map((line) => areaY(line.months, { x: "date", y1: "low", y2: "high", fill: line.colour, fillOpacity: line.dash ? 0.08 : 0.16, clip: true })),
      ...lines.map((line) => lineY(line.months, { x: "date", y: "mean", stroke: line.colour, strokeWidth: line.width, strokeDasharray: line.dash, clip: true })),
      ...apart(labels, range, size).map((label) => text([label], { x: "date", y: "y", text: "label", dx: 6, textAnchor: "start", fill: label.colour })),
    ],
  });
}
