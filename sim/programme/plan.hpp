#pragma once
// How a plan meets local conditions: one for all places, or made with the people of each.

#include <cstdint>

#include "sim/scenario/describe.hpp"

namespace guyub {

enum class PlanKind : std::uint8_t { uniform, participatory };

struct Plan {
  PlanKind kind = PlanKind::uniform;
  std::int32_t dimensions = 0;   ///< of local conditions that matter to it; 0: it fits everywhere
};

template <class Visitor>
void describe(Visitor& v, Plan& p) {
  v.choice("kind", p.kind, {{"uniform", PlanKind::uniform, {"satu untuk semua tempat", "one for all places"}},
                            {"participatory", PlanKind::participatory, {"disusun bersama warga", "made with the people"}}},
           {"Satu rencana untuk semua, atau dibuat bersama warga", "One plan for all, or made with the people"});
  v.integer("dimensions", p.dimensions, {"1", 0, 8, {"Banyaknya segi keadaan setempat yang menentukan", "Dimensions of local conditions that matter"}});
}

}  // namespace guyub
