#pragma once
// What a summary of the made-up run (synthetic_run.hpp) is told besides its arrays.

#include "analysis/summary.hpp"
#include "tests/analysis/synthetic_run.hpp"

namespace guyub::analysis {

inline CompareOptions whole_run_options() {
  CompareOptions options;
  options.policy_start = whole_run_policy_start;
  return options;
}

inline SummaryContext context() {
  SummaryContext about;
  about.title = {"Empat masa depan", "Four futures"};
  about.question = {"Apa yang terjadi?", "What happens?"};
  about.region = {"Provinsi Rekaan", "Made-up Province"};
  about.scenario_hash = "abc";
  about.command = "guyub compare x.yaml";
  about.version = "0.1.0";
  about.policy_start = "2025-07-01";
  about.variants = {{"v1", {"kupon", "a voucher"}, {{"tanda", "a mark"}}}};
  about.sources = {{{"kemiskinan", "poverty"}, "A table", "https://example.org", "2025"}};
  about.limits = {{"Angka rekaan.", "Made-up numbers."}};
  about.digest = "d";
  about.files.push_back("configs/a.yaml");
  return about;
}

}  // namespace guyub::analysis
