#pragma once
// The payment designs of the Bogota lottery, as configs/worlds/bogota.yaml tells them.

#include <cstdint>
#include <filesystem>
#include <string>

#include "sim/household/schooling.hpp"
#include "sim/scenario/describe.hpp"

namespace guyub::analysis {

struct BogotaDesign {
  std::string schema;
  std::int64_t subsidy = 0;      ///< pesos a month of school
  std::int32_t months = 0;       ///< of a school year
  float kept_back = 0;           ///< share paid on enrolling for the next year, in the second design
  std::int32_t first_grade = 0;  ///< that pupils attend
  std::int32_t last_grade = 0;
  float attendance = 0;          ///< of the controls
  float reenrolment = 0;
  float lump_weight = 0;         ///< a peso in hand when enrolling against one spread over the year

  /// Pesos, in thousands, a month of school.
  float monthly_thousands() const { return static_cast<float>(subsidy) / 1000.0f; }
  /// The same over twelve months, by completed grade.
  GrantTable grants() const;
};

template <class Visitor>
void describe(Visitor& v, BogotaDesign& d) {
  v.word("schema", d.schema, {"bentuk berkas", "form of the file"});
  v.integer("subsidy", d.subsidy, {"IDR/month", 0, 1e9, {"Bantuan per bulan sekolah", "Subsidy a month of school"}});
  v.integer("months", d.months, {"month", 1, 12, {"Bulan sekolah setahun", "Months of a school year"}});
  v.number("kept_back", d.kept_back, {"1", 0, 1, {"Bagian yang ditahan sampai mendaftar ulang", "Share kept back until re-enrolment"}});
  v.integer("first_grade", d.first_grade, {"grade", 1, 16, {"Kelas pertama", "First grade"}});
  v.integer("last_grade", d.last_grade, {"grade", 1, 16, {"Kelas terakhir", "Last grade"}});
  v.number("attendance", d.attendance, {"1", 0, 1, {"Kehadiran tanpa bantuan", "Attendance of the controls"}});
  v.number("reenrolment", d.reenrolment, {"1", 0, 1, {"Pendaftaran ulang tanpa bantuan", "Re-enrolment of the controls"}});
  v.number("lump_weight", d.lump_weight, {"1", 0, 10, {"Bobot uang di tangan saat mendaftar", "Weight of money in hand when enrolling"}});
}

/// The design as it stands, or with its ranged numbers drawn (draw >= 0). Throws WorldError with the reader's text.
BogotaDesign read_bogota_design(const std::filesystem::path& configs, int draw = -1);

}  // namespace guyub::analysis
