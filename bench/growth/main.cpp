// How the cost of a run grows: with households, months, ties, replicates, and beside others. bench/README.md says why
// and how.

#include <algorithm>

#include <fmt/format.h>

#include "bench/growth/question.hpp"
#include "bench/machine.hpp"
#include "sim/core/kernels.hpp"

namespace guyub::bench {
namespace {

const std::vector<std::pair<std::string, Question (*)(const GrowthOptions&)>> questions{
    {"households", households_question}, {"months", months_question}, {"ties", ties_question},
    {"replicates", replicates_question}, {"load", load_question}};

Json measure(const GrowthOptions& options) {
  Json j;
  j["machine"] = {{"processor", processor_name()}, {"instruction_set", name(kernels().instruction_set)}};
  j["variant"] = growth_variant;
  for (const auto& [key, make] : questions) {
    const bool asked = options.only.empty() || std::find(options.only.begin(), options.only.end(), key) != options.only.end();
    if (asked) j["questions"].push_back(answer_to(make(options), options.rounds));
  }
  return j;
}

void print(const Json& j) {
  fmt::print("variant {}; {}, {}\n", j["variant"].get<std::string>(), j["machine"]["processor"].get<std::string>(),
             j["machine"]["instruction_set"].get<std::string>());
  for (const Json& answer : j["questions"]) print_answer(answer);
}

std::vector<std::string> keys() {
  std::vector<std::string> all;
  for (const auto& question : questions) all.push_back(question.first);
  return all;
}

}  // namespace
}  // namespace guyub::bench

int main(int argc, char** argv) {
  using namespace guyub::bench;
  GrowthOptions options;
  options.rounds.rounds = 3;
  CLI::App app("Measures how the cost of a run grows");
  add_options(app, options.files);
  add_options(app, options.rounds);
  add_instruction_set(app);
  app.add_option("--only", options.only, "questions; all when absent")->check(CLI::IsMember(keys()));
  app.add_option("--households", options.households, "of months, ties and load; of replicates at most")->check(CLI::PositiveNumber);
  app.add_flag("--quick", options.quick, "without ten million households");
  return answer(app, argc, argv, options.rounds, [&] { return measure(options); }, print);
}
