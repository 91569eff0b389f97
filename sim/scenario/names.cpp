#include "sim/scenario/names.hpp"

#include <algorithm>
#include <array>

namespace guyub {
namespace {

constexpr std::array<RenamedKey, 1> renamed_keys{{{"run", "random_seed", "seed"}}};

}  // namespace

bool is_name(std::string_view text) {
  constexpr std::size_t longest = 64;
  const auto is_letter = [](char byte) { return byte >= 'a' && byte <= 'z'; };
  const auto is_inner = [&](char byte) { return is_letter(byte) || (byte >= '0' && byte <= '9') || byte == '_'; };
  return !text.empty() && text.size() <= longest && is_letter(text[0]) &&
         std::all_of(text.begin(), text.end(), is_inner);
}

std::string listed(std::span<const std::string> names) {
  constexpr std::size_t most = 8;
  std::string text;
  for (std::size_t index = 0; index < std::min(names.size(), most); ++index) {
    text += (index == 0 ? "`" : ", `") + names[index] + '`';
  }
  return names.size() > most ? text + " ..." : text;
}

const RenamedKey* renamed_key(std::string_view section, std::string_view now) {
  const auto found = std::find_if(renamed_keys.begin(), renamed_keys.end(),
                                  [&](const RenamedKey& key) { return key.section == section && key.now == now; });
  return found == renamed_keys.end() ? nullptr : &*found;
}

}  // namespace guyub
