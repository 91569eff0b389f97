#include "sim/core/kernels.hpp"

#include <array>
#include <stdexcept>

namespace guyub {

namespace baseline { extern const Kernels table; }
#ifdef GUYUB_X86_UNITS
namespace avx2 { extern const Kernels table; }
namespace avx512 { extern const Kernels table; }
#endif

namespace {

struct Available {
  std::array<InstructionSet, 3> sets{InstructionSet::baseline};
  std::size_t count = 1;

  Available() {
#ifdef GUYUB_X86_UNITS
    if (__builtin_cpu_supports("avx2")) sets[count++] = InstructionSet::avx2;
    const bool avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                        __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
    if (avx512) sets[count++] = InstructionSet::avx512;
#endif
  }
};

const Available& available() {
  static const Available found;
  return found;
}

const Kernels* table_of(InstructionSet set) {
#ifdef GUYUB_X86_UNITS
  if (set == InstructionSet::avx2) return &avx2::table;
  if (set == InstructionSet::avx512) return &avx512::table;
#endif
  return &baseline::table;
}

const Kernels*& in_use() {
  static const Kernels* kernels = table_of(available().sets[available().count - 1]);
  return kernels;
}

}  // namespace

const Kernels& kernels() { return *in_use(); }

std::span<const InstructionSet> instruction_sets() { return {available().sets.data(), available().count}; }

void use_instruction_set(InstructionSet set) {
  for (const InstructionSet one : instruction_sets()) {
    if (one != set) continue;
    in_use() = table_of(set);
    return;
  }
  throw std::invalid_argument(std::string("this processor lacks ") + name(set));
}

void use_instruction_set(std::string_view wanted) {
  for (const InstructionSet one : instruction_sets()) {
    if (name(one) == wanted) return use_instruction_set(one);
  }
  throw std::invalid_argument("this processor lacks " + std::string(wanted));
}

std::vector<std::string> instruction_set_names() {
  std::vector<std::string> names;
  for (const InstructionSet one : instruction_sets()) names.emplace_back(name(one));
  return names;
}

const char* name(InstructionSet set) {
  switch (set) {
    case InstructionSet::baseline: return "baseline";
    case InstructionSet::avx2: return "avx2";
    case InstructionSet::avx512: return "avx512";
  }
  return "baseline";
}

}  // namespace guyub
