// The few words that are drawn inside charts.

const words = {
  id: { policy: "kebijakan mulai", trend: "ramalan", base: "acuan", zero: "sama dengan acuan",
        decile: "desil (1 = termiskin)", change: "perubahan konsumsi, %", share: "% orang",
        index: "indeks (1 = netral)", factors: "tingkat faktor (0 sampai 1)",
        failed: "Grafik tidak dapat digambar; tabelnya ada di bawah." },
  en: { policy: "policy starts", trend: "forecast", base: "base", zero: "same as base",
        decile: "decile (1 = poorest)", change: "change in consumption, %", share: "% of persons",
        index: "index (1 = neutral)", factors: "level of the factor (0 to 1)",
        failed: "The chart could not be drawn; its table is below." },
};

export const word = (key, language) => words[language][key];
