#include "analysis/worlds/target_tables.hpp"

namespace guyub::analysis {

const std::vector<calibration::TargetTable>& target_tables() {
  static const std::vector<calibration::TargetTable> tables{};
  return tables;
}

}  // namespace guyub::analysis
