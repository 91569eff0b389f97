# Where CMAKE_UNITY_BUILD is on, the sources of a target are compiled several at a time, so that headers are read once for
# all of them: a third of the time. Local names of one file then meet those of its neighbours; a file whose names clash
# with them and are right for it is listed as ALONE. Builds without it (dev, clang, audit) see that every file includes
# what it uses.

# guyub_room(NAME SOURCES ... LINK ...): one static library a room, named guyub_NAME, alias guyub::NAME.
function(guyub_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  if(ROOM_SOURCES)
    add_library(guyub_${name} STATIC ${ROOM_SOURCES})
    target_include_directories(guyub_${name} PUBLIC ${CMAKE_SOURCE_DIR})
    target_link_libraries(guyub_${name} PUBLIC ${ROOM_LINK} PRIVATE guyub_flags ${ROOM_PRIVATE_LINK})
  else()
    add_library(guyub_${name} INTERFACE)
    target_include_directories(guyub_${name} INTERFACE ${CMAKE_SOURCE_DIR})
    target_link_libraries(guyub_${name} INTERFACE ${ROOM_LINK})
  endif()
  add_library(guyub::${name} ALIAS guyub_${name})
endfunction()

# guyub_test(NAME [BY_CASE] SOURCES ... ALONE ... LINK ...): one GoogleTest program, its cases registered with ctest, or
# the program itself where starting each case costs more than running it (GUYUB_TESTS_BY_PROGRAM, sanitizers).
function(guyub_test name)
  cmake_parse_arguments(T "BY_CASE" "" "SOURCES;ALONE;LINK;LABELS" ${ARGN})
  add_executable(${name} ${T_SOURCES} ${T_ALONE})
  if(T_ALONE)
    set_source_files_properties(${T_ALONE} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  endif()
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE guyub_flags guyub_light_optimisation ${T_LINK} GTest::gtest_main)
  target_compile_definitions(${name} PRIVATE GUYUB_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  if(GUYUB_TESTS_BY_PROGRAM AND NOT T_BY_CASE)
    add_test(NAME ${name} COMMAND ${name} --gtest_brief=1)
    set_tests_properties(${name} PROPERTIES LABELS "${T_LABELS}" TIMEOUT 1800)
  else()
    include(GoogleTest)
    gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60 PROPERTIES LABELS "${T_LABELS}" TIMEOUT 900)
  endif()
endfunction()

# guyub_vector_units(ROOM SOURCES ...): sources of the room compiled once for each instruction set, with GUYUB_UNIT as
# the name of their namespace (sim/core/kernels.hpp). On other processors there is one unit, the baseline.
function(guyub_vector_units room)
  cmake_parse_arguments(ROOM "" "" "SOURCES" ${ARGN})
  set(flags_baseline "")
  set(flags_avx2 -mavx2)
  # GCC 12 takes the undefined registers of its own header for a mistake (its bug 105593)
  set(flags_avx512 -mavx512f -mavx512bw -mavx512dq -mavx512vl -mprefer-vector-width=512
    "$<$<CXX_COMPILER_ID:GNU>:-Wno-uninitialized;-Wno-maybe-uninitialized>")
  foreach(unit IN LISTS GUYUB_UNITS)
    add_library(guyub_${room}_${unit} OBJECT ${ROOM_SOURCES})
    set_target_properties(guyub_${room}_${unit} PROPERTIES UNITY_BUILD OFF)
    target_include_directories(guyub_${room}_${unit} PRIVATE ${CMAKE_SOURCE_DIR})
    target_compile_definitions(guyub_${room}_${unit} PRIVATE GUYUB_UNIT=${unit})
    # columns are walked one household after the other: no shuffling of what lies side by side into vectors
    # and clang need not complain when a build that is not for speed leaves a loop as it is
    target_compile_options(guyub_${room}_${unit} PRIVATE ${flags_${unit}} -fno-tree-slp-vectorize
      $<$<CXX_COMPILER_ID:Clang>:-Wno-pass-failed>)
    target_link_libraries(guyub_${room}_${unit} PRIVATE guyub_flags)
    target_sources(guyub_${room} PRIVATE $<TARGET_OBJECTS:guyub_${room}_${unit}>)
    if(NOT unit STREQUAL baseline)
      set_property(GLOBAL APPEND PROPERTY GUYUB_NEWER_UNITS $<TARGET_OBJECTS:guyub_${room}_${unit}>)
    endif()
  endforeach()
endfunction()
