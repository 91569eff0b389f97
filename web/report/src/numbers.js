// Numbers and dates on the axes, in the reader's language.

const locales = { id: "id-ID", en: "en-GB" };
const scales = {
  id: [[1e12, "triliun"], [1e9, "miliar"], [1e6, "juta"], [1e3, "ribu"]],
  en: [[1e12, "trillion"], [1e9, "billion"], [1e6, "million"], [1e3, "thousand"]],
};

const plain = (value, language, digits) =>
  new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }).format(value).replace("-", "\u2212");

/** What values of this format are multiplied with before they are drawn. */
export const factorOf = (format) => ({ share: 100, per_thousand: 1000 })[format] ?? 1;

/** A short tick label. Rupiah are shown by their largest scale word. */
export function tick(value, format, language) {
  if (format !== "rupiah") return plain(value, language, 2);
  const [size, word] = scales[language].find(([limit]) => Math.abs(value) >= limit) ?? [1, ""];
  return `${plain(value / size, language, 1)} ${word}`.trim();
}

const units = {
  id: { share: "%", rupiah: "rupiah", per_thousand: "per 1.000", points: "poin persen" },
  en: { share: "%", rupiah: "rupiah", per_thousand: "per 1,000", points: "percentage points" },
};

/** The unit written beside an axis. `unit` is the indicator's own, used for bare numbers. */
export const unitLabel = (format, unit, language) =>
  units[language][format] ?? (unit && unit !== "1" ? unit : language === "id" ? "nilai" : "value");

/** "Jul 2025" for an ISO first of a month. */
export const monthLabel = (date, language) =>
  new Intl.DateTimeFormat(locales[language], { month: "short", year: "numeric", timeZone: "UTC" }).format(date);
