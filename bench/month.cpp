// Household-months a second of the product's month on one and two threads and of the object-oriented month, with the
// machine's memory bandwidth, measured in turn in every round. bench/README.md says why and how.

#include <memory>
#include <optional>

#include <fmt/format.h>

#include "bench/digest.hpp"
#include "bench/instructions.hpp"
#include "bench/machine.hpp"
#include "bench/model.hpp"
#include "bench/object_oriented/nation.hpp"
#include "bench/report.hpp"
#include "sim/core/kernels.hpp"

namespace guyub::bench {
namespace {

struct Options : MonthOptions {
  std::string instructions;   ///< file of stored counts
  std::int64_t object_households = 0;
  bool product_only = false;
};

/// One thing measured: it gets a fresh copy of the same people, then lives the same year.
struct Subject {
  const char* key;
  const char* title;
};
constexpr Subject subjects[] = {{"product_1_thread", "product, 1 thread"},
                                {"product_2_threads", "product, 2 threads"},
                                {"object_oriented_1_thread", "object-oriented, 1 thread"},
                                {"triad_1_thread", "memory triad, 1 thread"},
                                {"triad_2_threads", "memory triad, 2 threads"}};
constexpr std::size_t product_1 = 0, product_2 = 1, object_1 = 2, triad_1 = 3, triad_2 = 4;

struct Memory {
  double columns = 0;    ///< Country::bytes() a household after the year, with its persons
  double product = 0;    ///< resident a household
  double objects = 0;
};

class Month {
 public:
  explicit Month(const Options& options)
      : options_(options), start_(load(options.households)) {
    const bool fewer = options.object_households > 0 && options.object_households != options.households;
    if (fewer) object_start_ = std::make_unique<ProductWorld>(load(options.object_households));
  }

  Round measure() {
    Round round;
    add_product(round, 1);
    add_product(round, 2);
    if (options_.product_only) return round;
    add_objects(round);
    add_bandwidth(round);
    return round;
  }

  const Memory& memory() const { return memory_; }
  std::uint64_t digest() const { return digest_.value_or(0); }
  std::int64_t persons() const { return start_.country.persons(); }
  std::size_t communities() const { return start_.country.communities.size(); }
  std::int64_t households() const { return start_.country.households(); }
  std::int64_t object_households() const { return object_world().country.households(); }

 private:
  ProductWorld load(std::int64_t households) {
    const Workers workers(0);
    return make_world_after(MeasuredYear::before, load_variant(options_.files.scenario, options_.files.configs, options_.variant, households), workers);
  }

  const ProductWorld& object_world() const { return object_start_ ? *object_start_ : start_; }

  void add_product(Round& round, int threads) {
    const Workers workers(threads);
    give_back_memory();
    const std::size_t before = resident_bytes();
    ProductWorld world = start_;
    const Timing timing = timed([&] {
      for (std::uint32_t m = 0; m < MeasuredYear::months; ++m) world.live_month(MeasuredYear::before + m, workers, options_.tile);
    });
    const auto households = static_cast<double>(world.country.households());
    memory_.columns = static_cast<double>(world.country.bytes()) / households;
    memory_.product = static_cast<double>(resident_bytes() - std::min(before, resident_bytes())) / households;
    const std::uint64_t digest = digest_of(world.country);
    if (digest_.value_or(digest) != digest) throw std::runtime_error("two runs of the product's year differ");
    digest_ = digest;
    round.add_rate(households * MeasuredYear::months, timing);
  }

  void add_objects(Round& round) {
    const ProductWorld& from = object_world();
    give_back_memory();
    const std::size_t before = resident_bytes();
    objects::Nation nation(from.country);
    const auto households = static_cast<double>(nation.households());
    memory_.objects = static_cast<double>(resident_bytes() - std::min(before, resident_bytes())) / households;
    const Timing timing = timed([&] {
      for (std::uint32_t step = MeasuredYear::before; step < MeasuredYear::before + MeasuredYear::months; ++step) {
        nation.live_month({from.variant, from.setting, from.draws(), from.clock_at(step)});
      }
    });
    round.add_rate(households * MeasuredYear::months, timing);
  }

  void add_bandwidth(Round& round) {
    if (!triad_) triad_ = std::make_unique<Triad>();
    for (const int threads : {1, 2}) {
      const Workers workers(threads);
      round.value.push_back(triad_->bytes_per_second(workers));
      round.cpu_rate.push_back(0.0);
    }
  }

  Options options_;
  ProductWorld start_;
  std::unique_ptr<ProductWorld> object_start_;
  std::unique_ptr<Triad> triad_;
  Memory memory_;
  std::optional<std::uint64_t> digest_;
};

double median_rate(const Json& report, std::size_t subject) {
  return report["subjects"][subjects[subject].key]["rate"]["median"].get<double>();
}

/// What was counted once, and how many a second that makes when the loops measured are those that were counted.
void add_instructions(Json& report, const Options& options) {
  const std::optional<double> counted = stored_instructions(options.instructions, GUYUB_BENCH_BUILD);
  if (!counted) return;
  const std::string measured(name(kernels().instruction_set));
  Json& j = report["instructions"];
  j = {{"per_household_month", *counted}, {"counted_with", counted_instruction_set}, {"measured_with", measured}};
  if (measured != counted_instruction_set) return;
  j["per_second_1_thread"] = *counted * median_rate(report, product_1);
  j["per_second_2_threads"] = *counted * median_rate(report, product_2);
}

Json report(const Month& month, const Kept& kept, const Options& options) {
  Json j;
  j["machine"] = {{"processor", processor_name()}, {"threads_measured", {1, 2}}};
  j["households"] = month.households();
  j["persons"] = month.persons();
  j["communities"] = month.communities();
  j["months_measured"] = MeasuredYear::months;
  j["variant"] = options.variant;
  j["rounds"] = of(kept);
  const std::size_t count = kept.rounds.front().value.size();
  for (std::size_t s = 0; s < count; ++s) {
    Json& entry = j["subjects"][subjects[s].key];
    entry["unit"] = s >= triad_1 ? "bytes/s" : "household-months/s";
    entry["rate"] = of(spread_of(kept, [&](const Round& round) { return round.value[s]; }));
    if (s < triad_1) entry["per_cpu_second"] = of(spread_of(kept, [&](const Round& round) { return round.cpu_rate[s]; }));
  }
  j["ratios"]["two_threads_over_one"] = of(ratio(kept, product_2, product_1));
  const Memory& memory = month.memory();
  j["bytes_per_household"] = {{"columns", memory.columns}, {"resident", memory.product}};
  j["digest"] = fmt::format("{:016x}", month.digest());
  j["peak_resident_bytes"] = peak_resident_bytes();
  add_instructions(j, options);
  if (count <= object_1) return j;
  j["object_households"] = month.object_households();
  j["bytes_per_household"]["object_oriented_resident"] = memory.objects;
  j["ratios"]["one_thread_over_object_oriented"] = of(ratio(kept, product_1, object_1));
  j["ratios"]["two_threads_over_object_oriented"] = of(ratio(kept, product_2, object_1));
  const double moved = 2.0 * memory.columns;
  j["memory_traffic"] = {{"bytes_per_household_month_at_most", moved},
                         {"share_of_bandwidth_1_thread", moved * median_rate(j, product_1) / median_rate(j, triad_1)},
                         {"share_of_bandwidth_2_threads", moved * median_rate(j, product_2) / median_rate(j, triad_2)}};
  return j;
}

void print_instructions(const Json& j) {
  print_value("instructions a household-month", j["per_household_month"].get<double>(), 1,
              fmt::format("counted with {}", j["counted_with"].get<std::string>()));
  if (!j.contains("per_second_1_thread")) {
    fmt::print("    a second: only with --instruction-set {}, this was {}\n", j["counted_with"].get<std::string>(), j["measured_with"].get<std::string>());
    return;
  }
  print_value("    a second, product, 1 thread", j["per_second_1_thread"].get<double>() / 1e9, 2, "thousand million");
  print_value("    a second, product, 2 threads", j["per_second_2_threads"].get<double>() / 1e9, 2, "thousand million");
}

void print(const Json& j) {
  fmt::print("{} households, {} persons, {} communities, variant {}; {}\n", j["households"].get<std::int64_t>(),
             j["persons"].get<std::int64_t>(), j["communities"].get<std::size_t>(), j["variant"].get<std::string>(),
             j["machine"]["processor"].get<std::string>());
  print_rounds(j["rounds"]);
  for (const Subject& subject : subjects) {
    if (!j["subjects"].contains(subject.key)) continue;
    const Json& entry = j["subjects"][subject.key];
    const bool bytes = entry["unit"] == "bytes/s";
    print_spread(subject.title, entry["rate"], bytes ? 1e9 : 1e6, bytes ? "GB/s" : "million household-months/s");
    if (!bytes) print_spread("    per second of processor time", entry["per_cpu_second"], 1e6, "million household-months");
  }
  for (const auto& [key, value] : j["ratios"].items()) print_spread("ratio " + key, value, 1.0, "");
  for (const auto& [key, value] : j["bytes_per_household"].items()) {
    print_value("memory, " + key, value.get<double>(), 1, "bytes a household with its persons");
  }
  if (j.contains("memory_traffic")) {
    for (const auto& [key, value] : j["memory_traffic"].items()) print_value(key, value.get<double>(), 3, "");
  }
  if (j.contains("instructions")) print_instructions(j["instructions"]);
  fmt::print("  digest of the product's year: {}\n", j["digest"].get<std::string>());
}

Json measure(const Options& options) {
  Month month(options);
  const Kept kept = options.rounds.keep([&] { return month.measure(); });
  return report(month, kept, options);
}

void add_options(CLI::App& app, Options& o) {
  bench::add_options(app, static_cast<MonthOptions&>(o));
  app.add_option("--instructions", o.instructions, "file of instructions counted, by build");
  app.add_option("--object-households", o.object_households, "of the object-oriented version; as many when absent");
  app.add_flag("--product-only", o.product_only);
}

}  // namespace
}  // namespace guyub::bench

int main(int argc, char** argv) {
  using namespace guyub::bench;
  Options options;
  CLI::App app("Measures the month: product, object-oriented version, memory bandwidth");
  add_options(app, options);
  return answer(app, argc, argv, options.rounds, [&] { return measure(options); }, print);
}
