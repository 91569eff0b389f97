// Numbers and dates on the axes, in the reader's language.

const locales = { id: "id-ID", en: "en-GB" };
const scales = {
  id: [[1e12, "triliun"], [1e9, "miliar"], [1e6, "juta"], [1e3, "ribu"]],
  en: [[1e12, "trillion"], [1e9, "billion"], [1e6, "million"], [1e3, "thousand"]],
};

const units = {
  id: { share: "%", rupiah: "rupiah", per_thousand: "per 1.000", points: "poin persen", number: "nilai" },
  en: { share: "%", rupiah: "rupiah", per_thousand: "per 1,000", points: "percentage points", number: "value" },
};

/** A number with at most `digits` decimals, or with exactly so many. */
export const tick = (value, language, digits = 2, exactly = false) =>
  new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits, minimumFractionDigits: exactly ? digits : 0 })
    .format(value).replace("-", "\u2212");

/** An amount in words: "31,2 miliar". */
export function rupiah(value, language) {
  const [size, word] = scales[language].find(([limit]) => Math.abs(value) >= limit) ?? [1, ""];
  return `${tick(value / size, language, 1)} ${word}`.trim();
}

/** What an axis does to values of a format so that its largest reads well: the factor and the unit to write beside it. */
export function axisOf(format, unit, largest, language) {
  if (format === "share") return { factor: 100, label: units[language].share };
  if (format === "per_thousand") return { factor: 1000, label: units[language].per_thousand };
  if (format === "points") return { factor: 100, label: units[language].points };
  if (format !== "rupiah") return { factor: 1, label: unit && unit !== "1" ? unit : units[language].number };
  const [size, word] = scales[language].find(([limit]) => Math.abs(largest) >= limit) ?? [1, ""];
  return { factor: 1 / size, label: `${word} rupiah`.trim() };
}

/** "Jul 2025" for an ISO first of a month. */
export const monthLabel = (date, language) =>
  new Intl.DateTimeFormat(locales[language], { month: "short", year: "numeric", timeZone: "UTC" }).format(date);
