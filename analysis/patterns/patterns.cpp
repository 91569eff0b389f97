#include "analysis/patterns/pattern.hpp"

namespace guyub::patterns {
namespace {

struct Theme {
  std::vector<Pattern> (*patterns)();
  Words title;
};

constexpr Theme themes[] = {
    {resistance_patterns, {"Resistensi", "Resistance"}},
    {cash_patterns, {"Uang tanpa syarat", "Money without conditions"}},
    {verification_patterns, {"Pemeriksaan syarat", "Verification of conditions"}},
    {adoption_patterns, {"Penerimaan: tetangga, kepercayaan, keikutsertaan", "Acceptance: peers, trust, taking part"}},
    {approaches_patterns, {"Pendekatan", "Approaches"}},
    {planner_patterns, {"Perencana", "The planner"}},
    {delivery_patterns, {"Penyaluran", "Delivery"}},
    {living_patterns, {"Norma, layanan, pendapatan dan kebiasaan kantor", "Norms, services, income and the routine of offices"}},
    {institutions_patterns, {"Kehidupan lembaga", "Life of bodies"}},
    {strategies_patterns, {"Strategi penerimaan", "Strategies of acceptance"}},
    {work_patterns, {"Kerja dan kemandirian", "Work and self-reliance"}},
    {economy_patterns, {"Ekonomi setempat", "Local economy"}},
    {burdens_patterns, {"Beban bagi keluarga", "Burdens on families"}},
    {schooling_patterns, {"Sekolah", "Schooling"}},
    {targeting_patterns, {"Penetapan sasaran", "Targeting"}},
    {in_kind_patterns, {"Bantuan barang", "Goods in kind"}},
    {grievance_patterns, {"Rasa diperlakukan tidak adil", "Grievance"}},
    {legitimacy_patterns, {"Legitimasi kantor desa", "Legitimacy of the village office"}},
    {contest_patterns, {"Kuasa dan tuntutan", "Power and contest"}},
    {unrest_patterns, {"Keresahan sosial dan tekanan dari luar", "Unrest and outside pressure"}},
    {services_patterns, {"Layanan: prasarana dan suprastruktur", "Services: infrastructure and superstructure"}},
    {coordination_patterns, {"Koordinasi antarprogram", "Coordination of programmes"}},
    {alliance_patterns, {"Aliansi dan advokasi", "Alliance and advocacy"}},
    {organising_patterns, {"Pengorganisasian dan kelompok", "Organising and groups"}},
    {diffusion_patterns, {"Penyebaran kebiasaan baru", "Spread of new practices"}},
    {scheme_patterns, {"Skema dan pengetahuan setempat", "Schemes and local knowledge"}},
    {coercion_patterns, {"Paksaan", "Coercion"}},
    {persistence_patterns, {"Bertahannya dampak", "Persistence of effects"}},
    {health_patterns, {"Kesehatan", "Health"}},
    {fertility_patterns, {"Kontrasepsi dan kelahiran", "Contraception and births"}},
    {generations_patterns, {"Perkawinan, perpindahan dan generasi", "Marriage, migration and generations"}},
};

std::vector<Pattern> gathered() {
  std::vector<Pattern> all;
  for (const Theme& theme : themes) {
    for (Pattern& pattern : theme.patterns()) {
      pattern.theme = {std::string(theme.title.id), std::string(theme.title.en)};
      all.push_back(std::move(pattern));
    }
  }
  return all;
}

}  // namespace

const std::vector<Pattern>& patterns() {
  static const std::vector<Pattern> all = gathered();
  return all;
}

}  // namespace guyub::patterns
