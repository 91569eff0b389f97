#include "analysis/report/words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace guyub {
namespace {

struct GroupWords {
  std::string_view group;
  Words name;
};

constexpr std::array<GroupWords, 14> kGroups{{{"all", {"semua", "all"}},
                                              {"urban", {"kota", "urban"}},
                                              {"rural", {"desa", "rural"}},
                                              {"boys", {"anak laki-laki", "boys"}},
                                              {"girls", {"anak perempuan", "girls"}},
                                              {"men", {"laki-laki", "men"}},
                                              {"women", {"perempuan", "women"}},
                                              {"male", {"laki-laki", "male"}},
                                              {"female", {"perempuan", "female"}},
                                              {"sd", {"SD", "primary school (SD)"}},
                                              {"smp", {"SMP", "junior secondary (SMP)"}},
                                              {"sma", {"SMA", "senior secondary (SMA)"}},
                                              {"beneficiaries", {"penerima", "beneficiaries"}},
                                              {"poor", {"miskin", "poor"}}}};

constexpr std::string_view kDecilePrefix = "decile_";

}  // namespace

Bilingual group_name(std::string_view group) {
  const auto* known =
      std::find_if(kGroups.begin(), kGroups.end(), [group](const GroupWords& one) { return one.group == group; });
  if (known != kGroups.end()) return {std::string(known->name.id), std::string(known->name.en)};
  std::string rest(group);
  if (group.starts_with(kDecilePrefix)) {
    rest = rest.substr(kDecilePrefix.size());
    return {"desil " + rest, "decile " + rest};
  }
  std::replace(rest.begin(), rest.end(), '_', ' ');
  return {rest, rest};
}

}  // namespace guyub
