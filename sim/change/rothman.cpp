#include "sim/change/rothman.hpp"

#include "sim/scenario/describe.hpp"

namespace guyub {
namespace {

using enum WorkTerm;

constexpr std::array<RothmanFieldEntry, rothman_fields> fields{{
    {"goal", {"Golongan tujuan", "Goal category"}, {"process", "task", "power_shift"},
     {{{"proses: kemampuan dan kebersamaan warga", "process: capacity and integration of the community"},
       {"tugas: masalah yang terselesaikan", "task: problems solved"},
       {"pergeseran kekuasaan dan sumber daya", "a shift of power and resources"}}}},
    {"structure", {"Anggapan tentang struktur dan masalah komunitas", "Assumed structure and problem of the community"}, {"disconnected", "social_problems", "disadvantage"},
     {{{"kurang hubungan dan kemampuan bersama", "lacks relations and problem-solving skills"},
       {"masalah sosial yang nyata", "substantive social problems"},
       {"kelompok yang dirugikan", "disadvantaged groups, inequity"}}}},
    {"change_strategy", {"Strategi perubahan dasar", "Basic change strategy"}, {"involvement", "facts", "issues"},
     {{{"melibatkan banyak warga", "involving a broad cross-section of people"},
       {"mengumpulkan fakta dan memutuskan secara rasional", "gathering facts and deciding rationally"},
       {"mengkristalkan isu dan menggalang orang", "crystallising issues and mobilising people"}}}},
    {"tactics", {"Taktik khas", "Characteristic tactics"}, {"consensus", "campaign", "contest"},
     {{{"mufakat", "consensus"}, {"kampanye", "campaign"}, {"konfrontasi", "contest"}}}},
    {"role", {"Peran praktisi", "Practitioner role"}, {"enabler", "expert", "advocate"},
     {{{"pemungkin dan pelatih", "enabler and coach"}, {"ahli dan pelaksana", "expert and implementer"}, {"pembela dan penggerak", "advocate and activist"}}}},
    {"medium", {"Media perubahan", "Medium of change"}, {"small_groups", "organisations", "mass"},
     {{{"kelompok kecil", "small task groups"}, {"organisasi formal dan data", "formal organisations and data"}, {"organisasi massa", "mass organisations"}}}},
    {"power_structure", {"Sikap terhadap struktur kekuasaan", "Orientation to the power structure"}, {"partner", "employer", "target"},
     {{{"mitra", "partner"}, {"pemberi kerja dan sponsor", "employer and sponsor"}, {"sasaran tekanan", "target of action"}}}},
    {"client_system", {"Batas kelompok sasaran", "Boundary of the target population"}, {"whole", "functional", "segment"},
     {{{"seluruh komunitas geografis", "the whole geographic community"}, {"komunitas fungsional", "a functional community"}, {"bagian yang dirugikan", "the disadvantaged segment"}}}},
    {"interests", {"Anggapan tentang kepentingan", "Assumed interests of subparts"}, {"common", "reconcilable", "conflicting"},
     {{{"kepentingan bersama", "common interests"}, {"dapat dipertemukan", "reconcilable interests"}, {"berbenturan", "conflicting interests"}}}},
    {"clients", {"Pandangan tentang kelompok sasaran", "Conception of the target population"}, {"citizens", "consumers", "victims"},
     {{{"warga", "citizens"}, {"konsumen", "consumers"}, {"korban", "victims"}}}},
    {"client_role", {"Peran kelompok sasaran", "Role of the target population"}, {"participants", "recipients", "members"},
     {{{"peserta", "participants"}, {"penerima", "recipients"}, {"anggota dan pemberi tugas", "members and employers"}}}},
    {"empowerment", {"Pemakaian pemberdayaan", "Use of empowerment"}, {"capacity", "choice", "power"},
     {{{"membangun kemampuan memutuskan bersama", "building the capacity to decide together"}, {"mengetahui kebutuhan dan pilihan konsumen", "finding needs and consumer choice"}, {"mendapat kuasa nyata", "gaining real power"}}}},
}};

constexpr std::array<WorkTermEntry, work_term_count> terms{{
    {"participation", "approaches.*.participation", {"Tambahan nisbi bagian warga dalam perancangan", "Relative change of the part people take in the design"}},
    {"staff", "approaches.*.staff", {"Tambahan nisbi biaya pendamping", "Relative change of the cost of facilitators"}},
    {"delivery", "programmes.*.delivery.delay, .leakage", {"Bagian keterlambatan dan kebocoran yang dicegah", "Share of delay and leakage prevented"}},
    {"targeting", "programmes.*.targeting.proxy_correlation", {"Bagian galat uji pendekatan yang diatasi data", "Share of the proxy test's error that facts remove"}},
    {"standing", "behaviour.acceptance.trust", {"Tambahan kepercayaan pada pembawa pesan", "Added to trust in the messenger"}},
    {"congruence", "behaviour.acceptance.congruence", {"Kesesuaian dengan tujuan warga", "Congruence with people's own aims"}},
    {"skill", "institutions.bodies.skill", {"Pertumbuhan kecakapan lembaga sebulan", "Growth of bodies' skill a month"}},
    {"cohesion", "behaviour.grievance.cohesion", {"Pertumbuhan kerukunan sebulan", "Growth of cohesion a month"}},
    {"organisation", "institutions.settlement.organisation", {"Pertumbuhan kemampuan berorganisasi sebulan", "Growth of organising skill a month"}},
    {"together", "behaviour.grievance.together", {"Pertumbuhan sikap bertindak bersama sebulan", "Growth of the attitude to acting together a month"}},
    {"self_reliance", "behaviour.self_reliance.base", {"Pertumbuhan kemandirian sebulan", "Growth of self-reliance a month"}},
    {"gatekeeping", "institutions.bodies.gatekeeping", {"Perubahan penjagaan pintu lembaga sebulan", "Change of bodies' gatekeeping a month"}},
    {"drift", "behaviour.acceptance.congruence", {"Pergeseran tujuan ke sponsor sebulan", "Drift of goals to the sponsor a month"}},
    {"division", "approaches.*.participation", {"Kepekaan terhadap kepentingan yang berbenturan", "Sensitivity to interests that conflict"}},
}};

constexpr std::array goal_links{participation, delivery};
constexpr std::array structure_links{cohesion, together};
constexpr std::array strategy_links{participation, targeting, organisation};
constexpr std::array tactics_links{gatekeeping, division};
constexpr std::array role_links{skill, delivery, organisation};
constexpr std::array medium_links{cohesion, staff, organisation};
constexpr std::array power_links{gatekeeping, drift};
constexpr std::array system_links{congruence, targeting, division};
constexpr std::array interests_links{division};
constexpr std::array clients_links{standing, congruence};
constexpr std::array client_role_links{participation, staff, drift};
constexpr std::array empowerment_links{skill, self_reliance, organisation};

constexpr std::array<std::span<const WorkTerm>, rothman_fields> links{goal_links, structure_links, strategy_links, tactics_links,
                                                                      role_links, medium_links, power_links, system_links,
                                                                      interests_links, clients_links, client_role_links, empowerment_links};

constexpr std::size_t at(RothmanField field) { return static_cast<std::size_t>(field); }

}  // namespace

std::span<const RothmanFieldEntry, rothman_fields> rothman_field_entries() { return fields; }
std::span<const WorkTermEntry, work_term_count> work_term_entries() { return terms; }
std::span<const WorkTerm> rothman_links(RothmanField field) { return links[at(field)]; }

float Rothman::weight(RothmanField f, Rothmans option) const {
  if (field[at(f)]) return *field[at(f)] == option ? 1.0f : 0.0f;
  const float all = share[0] + share[1] + share[2];
  return all > 0.0f ? share[static_cast<std::size_t>(option)] / all : 0.0f;
}

RothmanCoefficients::RothmanCoefficients() {
  for (std::size_t f = 0; f < rothman_fields; ++f) {
    field[f].field = static_cast<RothmanField>(f);
    for (OptionEffects& option : field[f].option) option.field = field[f].field;
  }
}

WorkTerms work_terms(const Rothman& rothman, const RothmanCoefficients& c) {
  WorkTerms sum;
  for (const FieldEffects& effects : c.field) {
    for (std::size_t i = 0; i < rothman_options; ++i) {
      const float weight = rothman.weight(effects.field, static_cast<Rothmans>(i));
      for (const WorkTerm term : rothman_links(effects.field)) sum[term] += weight * effects.option[i].terms[term];
    }
  }
  return sum;
}

Tactics leading_tactics(const Rothman& rothman) {
  Tactics leading = Tactics::consensus;
  float most = 0.0f;
  for (const Tactics tactics : {Tactics::consensus, Tactics::campaign, Tactics::contest}) {
    const float weight = rothman.weight(RothmanField::tactics, static_cast<Rothmans>(tactics));
    if (weight <= most) continue;
    most = weight;
    leading = tactics;
  }
  return leading;
}

}  // namespace guyub
