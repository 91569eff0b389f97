#pragma once
// The fixed words of the report in both languages.

#include <string_view>

#include "sim/scenario/describe.hpp"

namespace guyub {

/// "all", "urban", "boys", "decile_3", "sd" ... as people say it; an unknown name with its underscores opened.
Bilingual group_name(std::string_view group);

namespace words {

// Section titles
inline constexpr Words kAsked{"Apa yang ditanyakan", "What was asked"};
inline constexpr Words kHeadlines{"Temuan utama", "Main findings"};
inline constexpr Words kTrajectories{"Jalur dari bulan ke bulan", "Paths from month to month"};
inline constexpr Words kResults{"Semua ukuran", "All measures"};
inline constexpr Words kLedger{"Ke mana uangnya pergi", "Where the money goes"};
inline constexpr Words kReturns{"Manfaat terhadap biaya", "Benefit against cost"};
inline constexpr Words kDistribution{"Siapa yang berubah hidupnya", "Whose life changes"};
inline constexpr Words kTargeting{"Ketepatan sasaran", "Targeting"};
inline constexpr Words kAcceptance{"Penerimaan, dan mengapa", "Acceptance, and why"};
inline constexpr Words kWhy{"Mengapa: bagian demi bagian", "Why: part by part"};
inline constexpr Words kGuards{"Batas yang dijaga", "Limits guarded"};
inline constexpr Words kChecks{"Pemeriksaan dan kecocokan", "Checks and validation"};
inline constexpr Words kSources{"Sumber", "Sources"};
inline constexpr Words kLimits{"Batas", "Limits"};
inline constexpr Words kProvenance{"Asal-usul hasil ini", "Where this result comes from"};

// Page
inline constexpr Words kSkip{"Langsung ke isi", "Skip to content"};
inline constexpr Words kContents{"Isi", "Contents"};
inline constexpr Words kReport{"Laporan perbandingan", "Comparison report"};
inline constexpr Words kNoCharts{
    "Laporan ini dibuat tanpa grafik (alat grafik tidak tersedia saat program dibangun). Semua angka ada dalam tabel.",
    "This report was made without charts (the chart tools were missing when the program was built). Every number is in "
    "the "
    "tables."};
inline constexpr Words kNoScript{
    "Grafik memerlukan JavaScript. Tanpa itu, semua angka tetap ada dalam tabel di bawah tiap judul.",
    "Charts need JavaScript. Without it every number is still in the tables under each heading."};
inline constexpr Words kSaveCsv{"Simpan CSV", "Save CSV"};
inline constexpr Words kTable{"Tabel", "Table"};
inline constexpr Words kBase{"acuan", "base"};

// What was asked
inline constexpr Words kVariants{"Masa depan yang dibandingkan", "The futures compared"};
inline constexpr Words kRegion{"Wilayah", "Region"};
inline constexpr Words kPeriod{"Masa", "Period"};
inline constexpr Words kPolicyStart{"Kebijakan mulai", "Policy starts"};
inline constexpr Words kHouseholds{"Rumah tangga simulasi", "Households simulated"};
inline constexpr Words kPersons{"Orang", "Persons"};
inline constexpr Words kCommunities{"Komunitas", "Communities"};
inline constexpr Words kReplicates{"Ulangan", "Replicates"};
inline constexpr Words kSeed{"Benih acak", "Random seed"};
inline constexpr Words kHash{"Sidik skenario", "Scenario hash"};
inline constexpr Words kCommand{"Perintah yang mengulang hasil ini", "Command that reproduces this result"};
inline constexpr Words kVersion{"Versi", "Version"};
inline constexpr Words kHowSure{"Tentang selang", "About the intervals"};

// Tables
inline constexpr Words kMeasure{"Ukuran", "Measure"};
inline constexpr Words kVariant{"Alternatif", "Variant"};
inline constexpr Words kMonth{"Bulan", "Month"};
inline constexpr Words kEffects{"Selisih terhadap acuan", "Difference from the base"};
inline constexpr Words kByGroup{"Menurut kelompok", "By group"};
inline constexpr Words kForecast{"ramalan garis lurus", "straight-line forecast"};
inline constexpr Words kPathNote{
    "Judul grafik menyebut rata-rata bulan-bulan terakhir seperti di tabel; angka di ujung garis adalah nilai bulan "
    "terakhir saja.",
    "Headings give the mean of the last months, as the tables do; the number at the end of a line is the value of the "
    "last month alone."};
inline constexpr Words kForecastNote{
    "Ramalan garis lurus ditarik melalui bulan-bulan pertama jalur alternatif itu sendiri, termasuk musimnya, lalu "
    "diteruskan. Garis ini bukan gambaran keadaan tanpa program. Banyaknya bulan yang dipakai:",
    "The straight-line forecast is drawn through the first months of each variant's own path, seasons included, and "
    "carried on. It is no counterfactual: it does not say what would be without the programme. Months used:"};
inline constexpr Words kNoDifference{"Sama sekali tidak berbeda di semua alternatif, jadi tanpa grafik:",
                                     "No difference at all in any variant, hence no chart:"};
inline constexpr Words kAgainst{"terhadap", "against"};
inline constexpr Words kPairs{"Program yang sama, cara yang berbeda", "Same programmes, another way"};
inline constexpr Words kSmallest{"Beda terkecil yang berarti:", "Smallest difference that matters:"};
inline constexpr Words kDefinitions{"Arti ukuran", "What the measures mean"};
inline constexpr Words kSpendingRow{"Belanja per poin persen turunnya kemiskinan",
                                    "Spent per percentage point less poverty"};
inline constexpr Words kQuarterly{"setiap bulan ketiga; CSV memuat setiap bulan",
                                  "every third month; the CSV holds every month"};
inline constexpr Words kCellRule{"Tiap sel: perkiraan, selang 90%, dan (galat baku Monte Carlo).",
                                 "Each cell: estimate, 90% interval, and (Monte-Carlo standard error)."};
inline constexpr Words kYearly{"setiap bulan kedua belas; CSV memuat setiap bulan",
                               "every twelfth month; the CSV holds every month"};
inline constexpr Words kLean{"Agar berkas tetap kecil, desil tidak ditulis di sini; berkas tables/*.csv memuatnya.",
                             "To keep the file small deciles are not written here; the files tables/*.csv hold them."};
inline constexpr Words kSignRule{
    "Selisih = alternatif dikurangi acuan: tanda minus berarti lebih rendah daripada tanpa perubahan.",
    "Difference = variant minus base: a minus sign means lower than in the base."};

// Ledger, distribution, targeting, acceptance
inline constexpr Words kItem{"Pos", "Item"};
inline constexpr Words kLedgerNote{
    "Rupiah dalam wilayah seperti yang disimulasikan, jumlah selama masa program. Anggaran = rumah tangga + penyaluran + "
    "kebocoran + sisa.",
    "Rupiah in the region as simulated, total over the programme's months. Budget = households + delivery + leakage + "
    "unspent."};
inline constexpr Words kReturnsNote{
    "Rupiah dalam wilayah seperti yang disimulasikan, dinilai pada bulan kebijakan mulai. Tingkat diskonto, keengganan terhadap ketimpangan, dan nilai "
    "uang negara adalah pilihan nilai, bukan hasil: bandingkan kolom-kolomnya. Selang hanya memuat untung-rugi undian. Tidak dihitung: kesehatan, rasa "
    "aman, martabat, waktu ibu, dan manfaat sesudah simulasi selain dari sekolah.",
    "Rupiah in the region as simulated, at their worth in the policy's first month. Discount rate, aversion to inequality and the worth of public "
    "money are choices of values, not results: compare the columns. Intervals hold the luck of the draw alone. Not counted: health, "
    "security, dignity, mothers' time, and gains after the run other than from school."};
inline constexpr Words kDiscountRate{"diskonto", "discount rate"};
inline constexpr Words kAversion{"keengganan ketimpangan", "inequality aversion"};
inline constexpr Words kDecile{"Desil", "Decile"};
inline constexpr Words kDecileNote{
    "Desil dibentuk di acuan menurut konsumsi per orang; 1 = termiskin. Isi sel: perubahan konsumsi, lalu bantuan yang "
    "diterima per bulan.",
    "Deciles are formed in the base by consumption per person; 1 = poorest. Cells: change in consumption, then what "
    "was received per month."};
inline constexpr Words kBucketNote{"Bagian orang menurut perubahan konsumsi terhadap acuan.",
                                   "Share of persons by their change in consumption from the base."};
inline constexpr Words kPerMonth{"per bulan", "a month"};
inline constexpr Words kHouseholdAcceptance{"Rumah tangga", "Households"};
inline constexpr Words kInstitutionAcceptance{"Lembaga pelaksana", "Delivering institutions"};
inline constexpr Words kTerm{"Faktor", "Factor"};
inline constexpr Words kAcceptanceNote{
    "Penerimaan adalah rata-rata peluang menerima pada keputusan terakhir, bukan bagian rumah tangga atau lembaga. "
    "Resistensi dan faktor lain adalah tingkatnya dari 0 sampai 1; resistensi yang "
    "lebih tinggi menahan.",
    "Acceptance is the mean chance of accepting at the last decision, not a share of households or institutions. "
    "Resistance and other factors are levels from 0 to 1; a higher "
    "resistance holds back."};
inline constexpr Words kWhyIntroduction{
    "Peluang menerima mengikuti log-odds, dan log-odds adalah jumlah bagian-bagian di bawah ini, tepat: mulai dari log-odds dasar, bagian "
    "yang positif mengangkat dan yang negatif menahan penerimaan. Rata-rata atas semua keputusan sejak program mulai; rumah tangga yang "
    "ragu memutuskan lagi setiap bulan. Selisih terhadap alternatif pertama yang menjalankan program yang sama.",
    "The chance of accepting follows log-odds, and these are the sum of the parts below, exactly: from the base log-odds on, positive parts "
    "lift acceptance and negative ones hold it back. Means over all decisions since the programme began; a household that hesitates decides "
    "anew each month. Differences are from the first variant that runs the same programme."};
inline constexpr Words kWhyFinding{"apa yang mengangkat dan apa yang menahan penerimaan (log-odds)", "what lifts and what holds back acceptance (log-odds)"};
inline constexpr Words kWhyNote{"Log-odds; jumlah semua bagian adalah baris terakhir. Bagian yang tidak berlaku bernilai nol.",
                                "Log-odds; all parts sum to the last row. Parts that do not apply are zero."};
inline constexpr Words kPart{"Bagian", "Part"};
inline constexpr Words kGuard{"Yang dijaga", "Guarded"};
inline constexpr Words kGuardNote{
    "Batas adalah penilaian, bukan perkiraan; setiap skenario boleh menetapkan batasnya sendiri. Tanda –: di sana tidak ada yang dapat melanggarnya.",
    "Limits are judgements of value, not estimates; a scenario may set its own. A dash (–): nothing there could break it."};
inline constexpr Words kLimit{"batas", "limit"};
inline constexpr Words kBroken{"✗ melanggar batas", "✗ breaks the limit"};
inline constexpr Words kBreaks{"melanggar batas", "breaks a limit"};
inline constexpr Words kGuardsNotJudged{"Tidak dinilai, karena di sini tidak ada yang dapat melanggarnya:", "Not judged, because nothing here could break it:"};
inline constexpr Words kLastYear{"rata-rata 12 bulan terakhir", "mean of the last 12 months"};
inline constexpr Words kSincePolicy{"rata-rata sejak kebijakan mulai", "mean since the policy starts"};
inline constexpr Words kWorstMonth{"bulan terburuk", "worst month"};
inline constexpr Words kOtherPaths{"Jalur ukuran lain dalam kelompok ini", "Paths of other measures of this group"};
inline constexpr Words kCosts{"Biaya tiap alternatif", "Costs of each variant"};
inline constexpr Words kByProgramme{"Menurut program", "By programme"};

// Checks
inline constexpr Words kFit{"Kecocokan penduduk buatan dengan statistik wilayah",
                            "Fit of the synthetic population to the region's statistics"};
inline constexpr Words kStatistic{"Statistik", "Statistic"};
inline constexpr Words kTarget{"Sasaran", "Target"};
inline constexpr Words kSimulated{"Simulasi", "Simulated"};
inline constexpr Words kDifference{"Selisih", "Difference"};
inline constexpr Words kSamplingError{"Galat sampel", "Sampling error"};
inline constexpr Words kTolerance{"Batas", "Tolerance"};
inline constexpr Words kPoints{" poin persen", " pp"};
inline constexpr Words kVerdict{"Penilaian", "Verdict"};
inline constexpr Words kWithin{"✓ dalam batas", "✓ within"};
inline constexpr Words kOutside{"✗ di luar batas", "✗ outside"};
inline constexpr Words kStandsIn{"memakai angka", "figure of"};
inline constexpr Words kCheckList{"Pemeriksaan atas jalannya simulasi", "Checks on the run"};
inline constexpr Words kCheck{"Pemeriksaan", "Check"};
inline constexpr Words kExpectations{"Pola yang diharapkan skenario ini", "Patterns that this scenario expects"};
inline constexpr Words kPattern{"Pola", "Pattern"};
inline constexpr Words kShown{"✓ tampak", "✓ shown"};
inline constexpr Words kNotJudged{"tidak dinilai", "not judged"};
inline constexpr Words kPassed{"✓ lulus", "✓ passed"};
inline constexpr Words kFailed{"✗ gagal", "✗ failed"};
inline constexpr Words kDetail{"Keterangan", "Detail"};
inline constexpr Words kModelTest{
    "Tabel ini hanya tentang perbandingan ini. Model itu sendiri diuji pada pola dan fakta terbitan, yang meleset disebut meleset, oleh:",
    "These tables are about this comparison alone. The model itself is tested against patterns and published facts, misses told as misses, by:"};

// Sources and provenance
inline constexpr Words kWhat{"Untuk", "For"};
inline constexpr Words kTitle{"Sumber", "Source"};
inline constexpr Words kReference{"Rujukan", "Reference"};
inline constexpr Words kYear{"Tahun", "Year"};
inline constexpr Words kEntry{"Hal", "Entry"};
inline constexpr Words kValue{"Isi", "Value"};

}  // namespace words
}  // namespace guyub
