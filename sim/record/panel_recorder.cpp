#include "sim/record/panel_recorder.hpp"

#include <algorithm>
#include <array>

#include "sim/core/random.hpp"

namespace guyub {
namespace {

struct PanelVariable {
  const char* name;
  const char* unit;
  const char* words;
  const char* words_id;
  double (*value)(const Community&, std::size_t);
};

int pupils(const Community& community, std::size_t h, bool enrolled_only) {
  int count = 0;
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
    const int age = age_years(community.persons.age_months[i]);
    if (age >= 7 && age <= 18 && (!enrolled_only || community.persons.enrolled[i] != 0)) ++count;
  }
  return count;
}

constexpr std::array<PanelVariable, PanelRecorder::variables> panel_variables{
    PanelVariable{"community", "1", "position of the community", "urutan desa", [](const Community& c, std::size_t) { return static_cast<double>(c.id.value()); }},
    PanelVariable{"persons", "person", "members", "anggota", [](const Community& c, std::size_t h) { return static_cast<double>(c.households.person_count[h]); }},
    PanelVariable{"consumption", "IDR/month", "consumption", "konsumsi", [](const Community& c, std::size_t h) { return static_cast<double>(c.households.consumption[h]); }},
    PanelVariable{"income", "IDR/month", "income earned", "pendapatan", [](const Community& c, std::size_t h) { return static_cast<double>(c.households.income[h]); }},
    PanelVariable{"transfer", "IDR/month", "received from programmes", "bantuan diterima", [](const Community& c, std::size_t h) { return static_cast<double>(c.households.transfer[h]); }},
    PanelVariable{"children_7_18", "person", "members of 7 to 18", "anggota 7-18", [](const Community& c, std::size_t h) { return static_cast<double>(pupils(c, h, false)); }},
    PanelVariable{"enrolled_7_18", "person", "of these in school", "di antaranya bersekolah", [](const Community& c, std::size_t h) { return static_cast<double>(pupils(c, h, true)); }},
};

}  // namespace

PanelRecorder::PanelRecorder(std::span<const VariantModel> variants, std::int32_t households)
    : variants_(variants),
      size_(static_cast<std::size_t>(std::min(households, variants.front().model.head.population.households))),
      waves_((static_cast<std::size_t>(variants.front().model.head.run.months) + months_between_waves - 1) / months_between_waves) {
  const auto replicates = static_cast<std::size_t>(variants.front().model.head.run.replicates);
  values_.assign(panel_variables.size(), RunArray<double>({variants.size(), replicates, waves_, size_}, not_a_number));
}

void PanelRecorder::draw(std::uint32_t replicate, const Country& start) {
  const double interval = static_cast<double>(start.households()) / static_cast<double>(size_);
  const Draws draws(static_cast<std::uint64_t>(variants_.front().model.head.run.seed), replicate);
  const double begin = static_cast<double>(uniform(draws.block(0, 0, 0, Purpose::panel_sample)[0]));
  std::vector<Sampled>& sample = sample_.emplace_back();
  weight_.push_back(interval);
  std::uint32_t community = 0;
  std::size_t before = 0;
  for (std::size_t position = 0; position < size_; ++position) {
    const auto ordinal = static_cast<std::size_t>((static_cast<double>(position) + begin) * interval);
    while (ordinal >= before + start.communities[community].size()) before += start.communities[community++].size();
    sample.push_back({community, static_cast<std::uint32_t>(ordinal - before)});
  }
}

void PanelRecorder::add_month(std::uint32_t replicate, std::size_t variant, std::uint32_t step, const Country& country) {
  if (step % months_between_waves != 0) return;
  const std::vector<Sampled>& sample = sample_[replicate];
  for (std::size_t v = 0; v < panel_variables.size(); ++v) {
    for (std::size_t i = 0; i < sample.size(); ++i) {
      const Community& community = country.communities[sample[i].community];
      values_[v].at(variant, replicate, step / months_between_waves, i) = panel_variables[v].value(community, sample[i].household);
    }
  }
}

void PanelRecorder::write(NetcdfFile& file) const {
  file.add_group("/panel");
  std::vector<std::string> ids;
  for (const Variant& variant : variants_.front().model.head.variants) ids.push_back(variant.id);
  std::vector<std::int32_t> replicates;
  for (std::size_t r = 0; r < sample_.size(); ++r) replicates.push_back(static_cast<std::int32_t>(r));
  std::vector<Month> waves;
  for (std::size_t w = 0; w < waves_; ++w) waves.push_back(variants_.front().model.head.run.start + static_cast<std::int32_t>(w * months_between_waves));
  std::vector<std::int32_t> positions;
  for (std::size_t i = 0; i < size_; ++i) positions.push_back(static_cast<std::int32_t>(i));
  file.add_coordinate("/panel", {"scenario", "1", "variant", "varian"}, ids);
  file.add_coordinate("/panel", {"replicate", "1", "replicate", "ulangan"}, replicates);
  file.add_time("/panel", waves);
  file.add_coordinate("/panel", {"sampled_household", "1", "position in the sample", "urutan dalam contoh"}, positions);
  for (std::size_t v = 0; v < panel_variables.size(); ++v) {
    const PanelVariable& p = panel_variables[v];
    file.add_variable("/panel", {.words = {p.name, p.unit, p.words, p.words_id}, .type = ValueType::float64,
                                 .dimensions = {"scenario", "replicate", "time", "sampled_household"}})
        .write(std::span<const double>(values_[v].values()));
  }
  file.add_variable("/panel", {.words = {"weight", "household", "households that one of the sample stands for", "bobot desain"}, .type = ValueType::float64, .dimensions = {"replicate"}})
      .write(std::span<const double>(weight_));
}

}  // namespace guyub
