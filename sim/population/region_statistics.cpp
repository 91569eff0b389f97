#include "sim/population/region_statistics.hpp"

#include "sim/scenario/document.hpp"

namespace guyub {
namespace {

std::string text_of(const Node& mapping, std::string_view key) {
  const Node* node = mapping.value(key);
  return node != nullptr && node->is_scalar() ? node->text : std::string();
}

void collect(const Node& node, const std::string& path, std::vector<StandIn>& found) {
  for (const NodeEntry& entry : node.entries) {
    if (entry.key == "stands_in") {
      const Node& wider = entry.value;
      found.push_back(wider.is_scalar() ? StandIn{path, wider.text, {}}
                                        : StandIn{path, text_of(wider, "region"), text_of(wider, "reason")});
    } else {
      collect(entry.value, join_path(path, entry.key), found);
    }
  }
}

}  // namespace

const StandIn* RegionStatistics::stand_in(const std::string& key) const {
  for (const StandIn& item : stand_ins) {
    const bool is_it = key == item.key;
    const bool is_around = key.size() > item.key.size() && key.starts_with(item.key) && key[item.key.size()] == '.';
    if (is_it || is_around) return &item;
  }
  return nullptr;
}

std::vector<StandIn> read_stand_ins(const Node& region) {
  std::vector<StandIn> found;
  collect(region, {}, found);
  return found;
}

}  // namespace guyub
