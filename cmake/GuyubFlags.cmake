# One set of flags for everything. Value-safe and reproducible: no contraction of a*b+c into a fused
# instruction, no fast-math, no -march=native, so that every compiler and build type gives the same bits.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
add_library(guyub_flags INTERFACE)
target_compile_options(guyub_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Werror
  -ffp-contract=off -fno-math-errno -fno-trapping-math)
if(CMAKE_UNITY_BUILD)   # where the local names of several files stand in one unit (GuyubRoom.cmake)
  target_compile_options(guyub_flags INTERFACE -Wno-shadow)
endif()
if(GUYUB_AUDIT)
  target_compile_definitions(guyub_flags INTERFACE GUYUB_AUDIT=1)
endif()
# Instruction sets for which short vector loops are compiled (guyub_vector_units); one is chosen at run time.
set(GUYUB_UNITS baseline)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  list(APPEND GUYUB_UNITS avx2 avx512)
  target_compile_definitions(guyub_flags INTERFACE GUYUB_X86_UNITS=1)
endif()

# For tests and for rooms that read, write, compare and talk but never simulate: they are compiled in half the time and
# nobody waits for them.
set(GUYUB_LIGHT_OPTIMISATION -O1 CACHE STRING "How a release optimises what does not simulate")
add_library(guyub_light_optimisation INTERFACE)
target_compile_options(guyub_light_optimisation INTERFACE $<$<CONFIG:Release>:${GUYUB_LIGHT_OPTIMISATION}>)
