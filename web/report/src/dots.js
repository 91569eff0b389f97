// Estimates with their 90% intervals, a row a measure and a line a variant: effects, targeting, acceptance.
import { axisX, dot, gridX, ruleX, ruleY, text } from "@observablehq/plot";
import { colourOf, frame, isNumber, withoutBase } from "./frame.js";
import { axisOf, tick } from "./numbers.js";
import { word } from "./words.js";

const lineHeight = 15;
const headHeight = 26;

/** Gives every estimate its height on the page: a head line for the row, then one line a variant. */
function placed(rows) {
  let y = 0;
  const heads = [];
  const marks = [];
  for (const row of rows) {
    heads.push({ y: y + 12, name: row.name });
    y += headHeight;
    for (const record of row.records) {
      marks.push({ ...record, y });
      y += lineHeight;
    }
    y += 4;
  }
  return { heads, marks, total: y };
}

function draw(place, summary, language, { rows, factor, label, origin }) {
  const { heads, marks, total } = placed(rows.filter((row) => row.records.length > 0));
  const scaled = marks.filter((mark) => isNumber(mark.estimate)).map((mark) => ({
    y: mark.y, colour: colourOf(summary, mark.variant),
    estimate: mark.estimate * factor, low: (mark.low ?? mark.estimate) * factor, high: (mark.high ?? mark.estimate) * factor,
  }));
  const edges = scaled.flatMap((mark) => [mark.low, mark.high]).concat(origin);
  return frame(place, {
    height: total + 48, marginLeft: 8, marginRight: 16, marginTop: 4, marginBottom: 40,
    x: { domain: [Math.min(...edges), Math.max(...edges)], nice: true, inset: 6 },
    y: { domain: [total, 0], axis: null },
    marks: [
      gridX({ ticks: 5, stroke: "var(--rule)", strokeOpacity: 1 }),
      axisX({ ticks: 5, tickSize: 0, tickFormat: (value) => tick(value, language), label, labelAnchor: "center", labelArrow: "none" }),
      ruleX([origin], { stroke: "var(--quiet)" }),
      text(heads, { frameAnchor: "left", y: "y", text: "name", textAnchor: "start", fontWeight: 600, fill: "var(--ink)", stroke: "white", strokeWidth: 4 }),
      ruleY(scaled, { y: "y", x1: "low", x2: "high", stroke: "colour", strokeWidth: 2.5, strokeOpacity: 0.55 }),
      dot(scaled, { x: "estimate", y: "y", fill: "colour", r: 4.2, stroke: "white", strokeWidth: 1 }),
    ],
    color: { type: "identity" },
  });
}

/** Differences from the base of a group's shares, in percentage points. */
export function effects(place, summary, language) {
  const group = summary.groups.find((candidate) => candidate.id === place.dataset.group);
  const indicators = summary.indicators.filter((candidate) => group.indicators.includes(candidate.id) && candidate.format === "share");
  const rows = indicators.map((indicator) => ({
    name: indicator.name[language],
    records: withoutBase(summary, summary.effects).filter((effect) => effect.indicator === indicator.id && effect.group === "all"),
  }));
  const { factor, label } = axisOf("points", "", 0, language);
  return draw(place, summary, language, { rows, factor, label: `${label} (0 = ${word("zero", language)})`, origin: 0 });
}

function rowsBy(records, key, language) {
  const keys = [...new Set(records.map((record) => record[key]))];
  return keys.map((value) => {
    const own = records.filter((record) => record[key] === value);
    return { name: own[0].name[language], records: own };
  });
}

const isShare = (record) => record.format === "share";

/** Coverage and errors in percent, or the Coady-Grosh-Hoddinott index against 1. */
export function targeting(place, summary, language) {
  const isIndex = place.dataset.measures === "index";
  const records = summary.targeting.filter((record) => (record.measure === "cgh_index") === isIndex);
  const axis = isIndex ? { factor: 1, label: word("index", language) } : axisOf("share", "", 1, language);
  return draw(place, summary, language, { rows: rowsBy(records, "measure", language), ...axis, origin: isIndex ? 1 : 0 });
}

/** Shares (acceptance, reform) in percent, or the levels of the factors that hold back. */
export function acceptance(place, summary, language) {
  const shares = place.dataset.terms === "share";
  const records = summary.acceptance.filter((record) => record.who === place.dataset.who && isShare(record) === shares);
  const axis = shares ? axisOf("share", "", 1, language) : { factor: 1, label: word("factors", language) };
  return draw(place, summary, language, { rows: rowsBy(records, "term", language), ...axis, origin: 0 });
}
