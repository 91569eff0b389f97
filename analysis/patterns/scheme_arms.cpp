#include "analysis/patterns/scheme_arms.hpp"

#include "sim/core/fixed_point.hpp"
#include "sim/engine/variant.hpp"

namespace guyub::patterns {

Arm scheme_arm(const std::string& scheme, const std::string& approach, const std::function<void(VariantModel&, Scheme&)>& change) {
  return {"", [=](VariantModel& v) {
            for (auto& [id, declared] : v.model.schemes) {
              if (id == scheme) declared.approach = approach;
            }
            add_scheme(v, scheme);
            change(v, v.schemes.back());
          }};
}

double complying(const RegionMonth& month) { return ratio(month.all[Sum::scheme_complying], month.all[Sum::households]); }

double hidden_resistance(const RegionMonth& month) {
  return from_fixed(month.all[Sum::hidden_resistance]) / static_cast<double>(month.all[Sum::households]);
}

double true_output(const RegionMonth& month) { return ratio(month.all[Sum::scheme_output], month.all[Sum::households]); }

double remaining(const std::vector<RegionMonth>& months, std::size_t last, std::size_t later) {
  return ratio(months[last + later].all[Sum::scheme_complying], months[last].all[Sum::scheme_complying]);
}

}  // namespace guyub::patterns
