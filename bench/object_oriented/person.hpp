#pragma once
// A person and a household's enrolment in a programme, as objects of an agent-based model.

#include <cstdint>

#include "sim/world/persons.hpp"
#include "sim/world/programme_state.hpp"

namespace guyub::objects {

struct Person {
  std::uint32_t id;
  std::uint16_t age_months;
  std::uint16_t school_premium;   ///< thousand rupiah a month that depend on being in school
  Sex sex;
  Role role;
  std::uint8_t grade;
  std::uint8_t learning;          ///< 255ths of what there is to learn
  std::uint8_t attendance;        ///< 255ths of the month's school days
  std::uint8_t status_months;
  std::uint8_t pregnancy;         ///< 0, else month of pregnancy
  bool enrolled;
  bool working;

  int age() const { return age_years(age_months); }
};

struct Enrolment {
  float priority = 0.0f;
  EnrolmentStage stage = EnrolmentStage::unlisted;
  std::uint8_t months = 0;
  std::uint8_t strikes = 0;
  std::uint8_t seen = 0;          ///< what neighbours see: 0 not listed, 1 listed, 2 enrolled
  std::uint8_t checked = 0;
  std::int32_t entitlement = 0;   ///< rupiah a year
  std::int64_t accrued = 0;       ///< twelfths of a rupiah
  std::int32_t paid = 0;
  float acceptance = 0.0f;
  Factors resistance{};

  void enter(EnrolmentStage next) {
    stage = next;
    months = 0;
  }
};

}  // namespace guyub::objects
