#include "analysis/comparison_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "analysis/report/format.hpp"

namespace guyub::analysis {
namespace {

struct Entry {
  std::string_view id;
  Words words;
};

constexpr std::array<Entry, 8> kCosts{{
    {"budget", {"Anggaran", "Budget"}},
    {"households", {"Diterima rumah tangga", "Received by households"}},
    {"delivery", {"Biaya penyaluran", "Delivery cost"}},
    {"leakage", {"Kebocoran", "Leakage"}},
    {"unspent", {"Tidak terpakai", "Unspent"}},
    {"administration_share", {"Bagian biaya penyaluran", "Share of delivery cost"}},
    {"beneficiaries", {"Keluarga penerima", "Beneficiary households"}},
    {"cost_per_household", {"Biaya per keluarga per tahun", "Cost per household-year"}},
}};

constexpr std::array<Entry, 5> kTargeting{{
    {"coverage", {"Cakupan", "Coverage"}},
    {"exclusion_error", {"Galat eksklusi", "Exclusion error"}},
    {"inclusion_error", {"Galat inklusi", "Inclusion error"}},
    {"take_up", {"Tawaran yang diterima", "Take-up of offers"}},
    {"cgh_index", {"Indeks Coady-Grosh-Hoddinott", "Coady-Grosh-Hoddinott index"}},
}};

constexpr std::array<Entry, 6> kAcceptance{{
    {"acceptance", {"Penerimaan", "Acceptance"}},
    {"reformed", {"Sudah berubah", "Reformed"}},
    {"outsider", {"Resistensi: datang dari luar", "Resistance: outsider"}},
    {"cost", {"Resistensi: biaya", "Resistance: cost"}},
    {"disruption", {"Resistensi: gangguan", "Resistance: disruption"}},
    {"risk", {"Resistensi: risiko", "Resistance: risk"}},
}};

constexpr std::array<Entry, 5> kBuckets{{
    {"lose_5", {"Turun lebih dari 5%", "Loses more than 5%"}},
    {"lose", {"Turun 0,1% sampai 5%", "Loses 0.1% to 5%"}},
    {"same", {"Tetap (dalam 0,1%)", "Same (within 0.1%)"}},
    {"gain", {"Naik 0,1% sampai 5%", "Gains 0.1% to 5%"}},
    {"gain_5", {"Naik lebih dari 5%", "Gains more than 5%"}},
}};

Bilingual name_in(std::span<const Entry> entries, std::string_view id) {
  const auto found = std::find_if(entries.begin(), entries.end(), [id](const Entry& entry) { return entry.id == id; });
  if (found == entries.end()) return {std::string(id), std::string(id)};
  return {std::string(found->words.id), std::string(found->words.en)};
}

/// With fewer, the spread itself is hardly known.
constexpr std::size_t kFewReplicates = 5;

struct Heading {
  std::string_view id;
  Words title;
  std::array<std::string_view, 9> beginnings;  ///< of the names of its indicators; empty ones claim nothing
};

constexpr std::array<Heading, 8> kHeadings{{
    {"poverty", {"Kemiskinan", "Poverty"}, {"poverty", "", "", ""}},
    {"inequality", {"Ketimpangan", "Inequality"}, {"gini", "palma", "", ""}},
    {"consumption",
     {"Konsumsi dan pendapatan", "Consumption and income"},
     {"consumption", "income", "transfers", "savings"}},
    {"schooling", {"Sekolah", "Schooling"}, {"enrolment", "attendance", "", ""}},
    {"work", {"Pekerjaan anak", "Child work"}, {"child_work", "work", "", ""}},
    {"health", {"Kesehatan", "Health"}, {"visits", "", "", ""}},
    {"attitudes", {"Sikap dan kepercayaan", "Attitudes and trust"}, {"school_attitude", "trust", "routine", "norm"}},
    {"population", {"Penduduk", "Population"}, {"births", "deaths", "marriages", "founded_households", "moved_", "persons", "household"}},
}};

bool claims(const Heading& heading, const std::string& indicator) {
  return std::any_of(heading.beginnings.begin(), heading.beginnings.end(),
                     [&](std::string_view begin) { return !begin.empty() && indicator.starts_with(begin); });
}

std::string number(std::size_t value) { return std::to_string(value); }

}  // namespace

Bilingual cost_name(std::string_view item) { return name_in(kCosts, item); }
Bilingual targeting_name(std::string_view measure) { return name_in(kTargeting, measure); }
Bilingual acceptance_name(std::string_view term) { return name_in(kAcceptance, term); }
Bilingual bucket_name(std::string_view bucket) { return name_in(kBuckets, bucket); }

std::vector<NamedWords> named_measures() {
  std::vector<NamedWords> all;
  const auto add = [&all](std::string_view kind, std::span<const Entry> entries) {
    for (const Entry& entry : entries) all.push_back({kind, entry.id, entry.words});
  };
  add("item", kCosts);
  add("measure", kTargeting);
  add("term", kAcceptance);
  add("bucket", kBuckets);
  return all;
}

Bilingual verdict_words(Verdict verdict, bool rises) {
  switch (verdict) {
    case Verdict::undefined:
      return {"tidak ada nilainya", "there is no value"};
    case Verdict::no_difference:
      return {"sama sekali tidak berbeda", "no difference at all"};
    case Verdict::untold:
      return {"tidak dapat dibedakan dari nol", "cannot be told from zero"};
    case Verdict::on_average:
      return rises ? Bilingual{"lebih tinggi secara rata-rata; satu ulangan bisa berbeda arah",
                               "higher on average; a single draw may go the other way"}
                   : Bilingual{"lebih rendah secara rata-rata; satu ulangan bisa berbeda arah",
                               "lower on average; a single draw may go the other way"};
    case Verdict::clear:
      return {};
  }
  return {};
}

std::string_view word_of(Verdict verdict) {
  constexpr std::array<std::string_view, 5> words{"undefined", "no_difference", "untold", "on_average", "clear"};
  return words.at(static_cast<std::size_t>(verdict));
}

Bilingual smaller_than_matters(double smallest, Format format) {
  const auto size = [&](Language language) {
    std::string text = format_difference(smallest, word_of(format), language);
    if (text.starts_with('+')) text.erase(0, 1);
    return text;
  };
  return {"kurang dari beda terkecil yang berarti, " + size(Language::indonesian),
          "less than the smallest difference that matters, " + size(Language::english)};
}

Bilingual luck_note() {
  return {"Selang di sini hanya memuat kebetulan; pernyataan mana yang bertumpu pada asumsi, dihitung oleh `guyub robustness`.",
          "The intervals here hold luck alone; which claims rest on assumptions, `guyub robustness` tells."};
}

Bilingual interval_note(double interval, std::size_t replicates, std::size_t window) {
  const std::string share = number(static_cast<std::size_t>(std::lround(100.0 * interval)));
  const std::string error = number(static_cast<std::size_t>(std::lround(100.0 * (1.0 - interval))));
  if (replicates < 2) {
    return {
        "Hanya ada satu ulangan, jadi tidak ada selang: jalankan beberapa ulangan untuk tahu berapa besar pengaruh "
        "kebetulan.",
        "There is one replicate only, so there is no range: run several to know how much is luck."};
  }
  Bilingual few;
  if (replicates < kFewReplicates) {
    few = {" PERINGATAN: hanya " + number(replicates) +
               " ulangan. Selang dan uji dari sesedikit itu sendiri tidak pasti; untuk keputusan, jalankan " +
               number(kFewReplicates) + " ulangan atau lebih.",
           " WARNING: only " + number(replicates) +
               " replicates. Ranges and tests from so few are themselves uncertain; for a decision run " +
               number(kFewReplicates) + " or more."};
  }
  return {
      "Nilai adalah rata-rata " + number(window) + " bulan terakhir atas " + number(replicates) +
          " ulangan; selisih dihitung berpasangan, orang dan nasib yang sama. Selang " + share +
          "% memuat apa yang bisa diberikan oleh satu undian lain atas orang dan nasib (t Student); galat baku, di "
          "tempat ia ditulis, menyatakan seberapa teliti rata-ratanya. \"Tidak dapat dibedakan dari nol\" berarti rata-rata "
          "selisih tidak lolos uji t dua sisi dengan taraf " +
          error + "%, tanpa koreksi untuk banyaknya ukuran: dari seratus ukuran yang tidak berubah, sekitar " + error +
          " tampak berubah. Selang ini TIDAK mencakup ketidakpastian koefisien model." + few.id,
      "Values are means of the last " + number(window) + " months over " + number(replicates) +
          " replicates; differences are paired, same people and same luck. The " + share +
          "% range holds what another draw of people and luck could give (Student's t); a standard error, where it is "
          "written, says how precisely the mean is known. \"Cannot be told from zero\" means that the mean difference does not "
          "pass a two-sided t test at the " +
          error + "% level, not corrected for the number of measures: of a hundred measures without change about " +
          error + " will look changed. The range does NOT cover uncertainty about the model's coefficients." + few.en};
}

std::vector<Bilingual> definitions() {
  return {
      {"Galat eksklusi: bagian dari rumah tangga termiskin, sebanyak yang didaftar program, yang tidak terdaftar. Galat "
       "inklusi: bagian dari rumah tangga lainnya yang terdaftar. Tiap program punya kelompok sasarannya sendiri, jadi "
       "kedua galat tidak dapat dibandingkan antara program yang berbeda besarnya.",
       "Exclusion error: share of the poorest households, as many as the programme lists, that are not enrolled. "
       "Inclusion error: share of the other households that are enrolled. Each programme has its own target group, so "
       "the two errors do not compare between programmes of different size."},
      {"Tawaran yang diterima: bagian dari yang ditawari yang menjadi peserta. Penerimaan: rata-rata peluang menerima "
       "pada keputusan terakhir, bukan bagian rumah tangga atau lembaga. Resistensi: tingkat dari 0 sampai 1; yang "
       "lebih tinggi lebih menahan. Tanda \u2013: program tidak meminta perubahan atau faktor itu tidak berlaku.",
       "Take-up: share of those offered who enrolled. Acceptance: mean chance of accepting at the last decision, not a "
       "share of households or institutions. Resistance: levels from 0 to 1; higher holds back more. A dash (\u2013): "
       "the programme asks for no such change, or the factor does not apply."},
      {"Belanja per poin kemiskinan: yang dibelanjakan selama masa program (diterima rumah tangga, penyaluran, "
       "kebocoran) dibagi poin persen turunnya tingkat kemiskinan pada bulan-bulan terakhir; tidak ditulis bila "
       "penurunannya tidak dapat dibedakan dari nol.",
       "Spent per point of poverty: what was spent over the programme's months (received by households, delivery, "
       "leakage) over the percentage points by which the poverty rate is lower in the last months; not written where "
       "that fall cannot be told from zero."}};
}

std::vector<IndicatorGroup> group_indicators(const std::vector<std::string>& ids) {
  std::vector<IndicatorGroup> groups;
  std::vector<std::string> left = ids;
  for (const Heading& heading : kHeadings) {
    IndicatorGroup group{std::string(heading.id), {std::string(heading.title.id), std::string(heading.title.en)}, {}};
    std::vector<std::string> others;
    for (const std::string& id : left) (claims(heading, id) ? group.indicators : others).push_back(id);
    left = others;
    if (!group.indicators.empty()) groups.push_back(std::move(group));
  }
  if (!left.empty()) groups.push_back({"other", {"Lainnya", "Other"}, left});
  return groups;
}

}  // namespace guyub::analysis
