#pragma once
// A room's own loops, compiled once for each instruction set: GUYUB_UNIT_TABLES(Table, name) declares the function
// name(), which gives the room's table of functions for the instruction set in use. Each unit defines its
// name_table in its namespace.

#include "sim/core/kernels.hpp"

#ifdef GUYUB_X86_UNITS
#define GUYUB_UNIT_TABLES(Table, name)                                       \
  namespace baseline { extern const Table name##_table; }                    \
  namespace avx2 { extern const Table name##_table; }                        \
  namespace avx512 { extern const Table name##_table; }                      \
  inline const Table& name() {                                               \
    switch (kernels().instruction_set) {                                     \
      case InstructionSet::avx512: return avx512::name##_table;              \
      case InstructionSet::avx2: return avx2::name##_table;                  \
      case InstructionSet::baseline: break;                                  \
    }                                                                        \
    return baseline::name##_table;                                           \
  }
#else
#define GUYUB_UNIT_TABLES(Table, name)                                       \
  namespace baseline { extern const Table name##_table; }                    \
  inline const Table& name() { return baseline::name##_table; }
#endif
