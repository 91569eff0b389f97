#pragma once
// The planner of the scenario's programmes: who plans, from where, in which style, and what that costs and yields.
//
// What a planner is follows the mission's rows S0.7 (background), S1.2b (position), S1.3 (ideology), S1.4 (style), S1.5 (credibility, between
// community and donors), S1.5b (training), S0.13 (owner). Each is a choice whose numbers are coefficients (PlanningCoefficients): nothing is
// known of their sizes, all are assumptions. Without a `planner` section nobody plans and nothing changes.
// What a planner knows stands in identification.hpp, what it decides in landing.hpp, what it does with a programme in portfolio.hpp.

#include <array>
#include <cstdint>

#include "sim/scenario/describe.hpp"

namespace guyub {

/// The four headings under which a community is identified (mission S0.8), and the trait of each that a plan is fitted to, in [0,1]:
/// trust in the village, remoteness from the health post, routine of the delivering body, its skill.
enum class Heading : std::uint8_t { community, networks, institutions, capacity };
inline constexpr std::size_t heading_count = 4;
using ByHeading = std::array<float, heading_count>;

enum class Profile : std::uint8_t { sociology, economics, business, public_administration };
inline constexpr std::size_t profile_count = 4;
enum class Ideology : std::uint8_t { consensus, conflict };
inline constexpr std::size_t ideology_count = 2;
enum class PlanningStyle : std::uint8_t { operationalist, data_first, satisfaction };
inline constexpr std::size_t planning_style_count = 3;
enum class Position : std::uint8_t { top, inside };
inline constexpr std::size_t position_count = 2;
enum class Owner : std::uint8_t { government, ngo, company, community };
inline constexpr std::size_t owner_count = 4;

struct Planner {
  Bilingual title;
  Profile profile = Profile::public_administration;
  Ideology ideology = Ideology::consensus;
  PlanningStyle style = PlanningStyle::operationalist;
  Position position = Position::inside;
  Owner owner = Owner::government;
  float credibility = 0.5f;
  bool trained = false;
  float community_weight = 1.0f;   ///< of whose wishes the plan serves
  float donor_weight = 0.0f;
  float agency_weight = 0.0f;

  /// Shares of the three, summing to 1; all to the community when none weighs.
  float share_of_donor() const { return share(donor_weight); }
  float share_of_agency() const { return share(agency_weight); }

 private:
  float share(float weight) const {
    const float all = community_weight + donor_weight + agency_weight;
    return all > 0.0f ? weight / all : 0.0f;
  }
};

/// What it takes to know all of a heading.
struct HeadingData {
  float secondary = 0;       ///< completeness that published statistics give at no cost
  std::int64_t cost = 0;     ///< rupiah a community for the rest
  float months = 0;          ///< for the rest
};

struct ProfileRules {
  ByHeading attention{};     ///< how much it looks at each heading, over the mean
};

struct IdeologyRules {
  float opposition = 0;      ///< trust of bodies that it costs
  float targeting = 0;       ///< share of the proxy test's error removed: whom the plan serves is sought out
  float together = 0;        ///< growth of the attitude to acting together a month
};

struct StyleRules {
  float sought = 0;          ///< completeness sought of what statistics lack
  float compromise = 0;      ///< share of the local fit given up so that everybody can agree
  float accepted = 0;        ///< trust of bodies won by it
};

struct PositionRules {
  float months = 0;          ///< of planning, over those of the data
  std::int32_t learn_every = 0;   ///< months between looks at how the plan lands
  float delivery = 0;        ///< share of delay and leakage that its authority prevents
};

struct OwnerRules {
  float pressure = 0;        ///< chance that who would refuse gives in
  float funds = 1;           ///< money over what the programme's rules say
  float legitimacy = 0;      ///< added to trust in the messenger
};

struct TrainingOfPlanners {
  float completeness = 0;    ///< added to what is sought
  float error = 1;           ///< of beliefs and forecasts, over those of the untrained
  std::int64_t cost = 0;     ///< rupiah a community, once
};

struct PlanningCoefficients {
  std::array<HeadingData, heading_count> heading;
  std::array<ProfileRules, profile_count> profile;
  std::array<IdeologyRules, ideology_count> ideology;
  std::array<StyleRules, planning_style_count> style;
  std::array<PositionRules, position_count> position;
  std::array<OwnerRules, owner_count> owner;
  TrainingOfPlanners training;
  float belief_error = 0;    ///< standard deviation of a belief about what nothing is known of
  float misfit = 0;          ///< distance between plan and community at which the fit is exp(-1/2)
  float learning = 0;        ///< share of what is not known yet that a look at the landing teaches
  float credibility = 0;     ///< trust in the messenger between a planner without and with full credibility
  float bargain = 0;         ///< local fit lost when the plan serves donors and agency alone
  float donor_funds = 0;     ///< money added when it serves the donor alone
  float agency_trust = 0;    ///< trust of bodies won when it serves the agency alone
  float distance = 0;        ///< kilometres at which remoteness is one half
  float participation = 0;   ///< participation added where trust is believed to be none, over where it is full
  float staff = 0;           ///< facilitators added where skill is believed to be none, over where it is full
  std::int32_t cost_months = 0;   ///< over which the programme pays for identification and training
};

inline constexpr std::array<Words, heading_count> heading_words{{
    {"Komunitas: budaya, norma, kepercayaan", "Community: culture, norms, trust"},
    {"Lingkungan fisik dan jaringan", "Physical environment and networks"},
    {"Lembaga", "Institutions"},
    {"Kapasitas internal: orang dan uang", "Internal capacity: people and money"},
}};
inline constexpr std::array<std::string_view, heading_count> heading_names{"community", "networks", "institutions", "capacity"};

template <class Visitor>
void describe(Visitor& v, Planner& p) {
  v.bilingual("title", p.title, {"Nama perencana", "Name of the planner"});
  v.optional_choice("profile", p.profile,
                    {{"sociology", Profile::sociology, {"sosiologi", "sociology"}}, {"economics", Profile::economics, {"ekonomi", "economics"}},
                     {"business", Profile::business, {"bisnis", "business"}},
                     {"public_administration", Profile::public_administration, {"administrasi publik", "public administration"}}},
                    {"Latar belakang", "Background"});
  v.optional_choice("ideology", p.ideology, {{"consensus", Ideology::consensus, {"mufakat", "consensus"}},
                                             {"conflict", Ideology::conflict, {"konflik", "conflict"}}}, {"Ideologi", "Ideology"});
  v.optional_choice("style", p.style,
                    {{"operationalist", PlanningStyle::operationalist, {"melakukan yang sudah dikuasai", "does what is known"}},
                     {"data_first", PlanningStyle::data_first, {"data lengkap dahulu", "complete data first"}},
                     {"satisfaction", PlanningStyle::satisfaction, {"memuaskan para pihak", "satisfies the parties"}}},
                    {"Gaya: operasional, data dahulu, atau memuaskan semua pihak", "Style: operationalist, data first, or satisfaction of stakeholders"});
  v.optional_choice("position", p.position, {{"top", Position::top, {"di puncak", "at the top"}},
                                             {"inside", Position::inside, {"di antara pengelola dan pelaksana", "between management and operations"}}},
                    {"Kedudukan: di puncak atau di dalam pelaksanaan", "Position: at the top or inside the operation"});
  v.optional_choice("owner", p.owner,
                    {{"government", Owner::government, {"pemerintah", "government"}}, {"ngo", Owner::ngo, {"LSM", "a non-governmental organisation"}},
                     {"company", Owner::company, {"perusahaan", "a company"}}, {"community", Owner::community, {"komunitas", "the community"}}},
                    {"Pemilik rencana", "Owner of the plan"});
  v.optional_number("credibility", p.credibility, {"1", 0, 1, {"Kredibilitas", "Credibility"}});
  v.optional_flag("trained", p.trained, {"Terlatih sebagai perencana", "Trained as a planner"});
  v.optional_number("community_weight", p.community_weight, {"1", 0, 1, {"Bobot keinginan masyarakat", "Weight of the community's wishes"}});
  v.optional_number("donor_weight", p.donor_weight, {"1", 0, 1, {"Bobot keinginan donor", "Weight of the donor's wishes"}});
  v.optional_number("agency_weight", p.agency_weight, {"1", 0, 1, {"Bobot keinginan lembaga pelaksana", "Weight of the agency's wishes"}});
}

template <class Visitor>
void describe(Visitor& v, HeadingData& d) {
  v.number("secondary", d.secondary, {"1", 0, 1, {"Kelengkapan dari statistik sekunder", "Completeness that secondary statistics give"}});
  v.integer("cost", d.cost, {"IDR", 0, 1e12, {"Biaya selebihnya per komunitas", "Cost of the rest a community"}});
  v.number("months", d.months, {"month", 0, 60, {"Lama selebihnya", "Months that the rest takes"}});
}

template <class Visitor>
void describe(Visitor& v, ProfileRules& r) {
  for (std::size_t h = 0; h < heading_count; ++h) v.number(heading_names[h], r.attention[h], {"1", 0, 4, heading_words[h]});
}

template <class Visitor>
void describe(Visitor& v, IdeologyRules& r) {
  v.number("opposition", r.opposition, {"1", 0, 1, {"Kepercayaan lembaga yang hilang", "Trust of bodies that it costs"}});
  v.number("targeting", r.targeting, {"1", 0, 1, {"Bagian galat uji pendekatan yang dihilangkan", "Share of the proxy test's error removed"}});
  v.number("together", r.together, {"1/month", 0, 1, {"Pertumbuhan sikap bertindak bersama", "Growth of the attitude to acting together"}});
}

template <class Visitor>
void describe(Visitor& v, StyleRules& r) {
  v.number("sought", r.sought, {"1", 0, 1, {"Kelengkapan data yang dicari", "Completeness of data sought"}});
  v.number("compromise", r.compromise, {"1", 0, 1, {"Kesesuaian setempat yang dilepas demi kesepakatan", "Local fit given up for agreement"}});
  v.number("accepted", r.accepted, {"1", 0, 1, {"Kepercayaan lembaga yang diperoleh", "Trust of bodies won"}});
}

template <class Visitor>
void describe(Visitor& v, PositionRules& r) {
  v.number("months", r.months, {"1", 0, 4, {"Lama perencanaan terhadap lama pengumpulan data", "Months of planning over those of the data"}});
  v.integer("learn_every", r.learn_every, {"month", 1, 120, {"Selang belajar dari pelaksanaan", "Months between looks at how the plan lands"}});
  v.number("delivery", r.delivery, {"1", 0, 1, {"Keterlambatan dan kebocoran yang dicegah wewenangnya", "Delay and leakage that its authority prevents"}});
}

template <class Visitor>
void describe(Visitor& v, OwnerRules& r) {
  v.number("pressure", r.pressure, {"1", 0, 1, {"Daya paksa", "Coercive power"}});
  v.number("funds", r.funds, {"1", 0, 10, {"Anggaran terhadap aturan program", "Budget over what the programme's rules say"}});
  v.number("legitimacy", r.legitimacy, {"1", -1, 1, {"Legitimasi", "Legitimacy"}});
}

template <class Visitor>
void describe(Visitor& v, TrainingOfPlanners& t) {
  v.number("completeness", t.completeness, {"1", 0, 1, {"Tambahan kelengkapan yang dicari", "Added to the completeness sought"}});
  v.number("error", t.error, {"1", 0, 1, {"Galat dugaan terhadap yang tidak terlatih", "Error of beliefs over that of the untrained"}});
  v.integer("cost", t.cost, {"IDR", 0, 1e12, {"Biaya pelatihan per komunitas", "Cost of training a community"}});
}

template <class Visitor>
void describe(Visitor& v, PlanningCoefficients& c) {
  v.section("community", c.heading[0], heading_words[0]);
  v.section("networks", c.heading[1], heading_words[1]);
  v.section("institutions", c.heading[2], heading_words[2]);
  v.section("capacity", c.heading[3], heading_words[3]);
  v.section("sociology", c.profile[0], {"Sosiologi", "Sociology"});
  v.section("economics", c.profile[1], {"Ekonomi", "Economics"});
  v.section("business", c.profile[2], {"Bisnis", "Business"});
  v.section("public_administration", c.profile[3], {"Administrasi publik", "Public administration"});
  v.section("consensus", c.ideology[0], {"Ideologi mufakat", "Ideology of consensus"});
  v.section("conflict", c.ideology[1], {"Ideologi konflik", "Ideology of conflict"});
  v.section("operationalist", c.style[0], {"Gaya operasional", "Operationalist style"});
  v.section("data_first", c.style[1], {"Gaya data dahulu", "Data-first style"});
  v.section("satisfaction", c.style[2], {"Gaya memuaskan semua pihak", "Style of satisfying stakeholders"});
  v.section("top", c.position[0], {"Perencana di puncak", "Planner at the top"});
  v.section("inside", c.position[1], {"Perencana di dalam", "Planner inside"});
  v.section("government", c.owner[0], {"Pemerintah", "Government"});
  v.section("ngo", c.owner[1], {"LSM", "Non-governmental organisation"});
  v.section("company", c.owner[2], {"Perusahaan", "Company"});
  v.section("community_owner", c.owner[3], {"Komunitas", "Community"});
  v.section("training", c.training, {"Pelatihan perencana", "Training of planners"});
  v.number("belief_error", c.belief_error, {"1", 0, 1, {"Galat dugaan tentang yang tidak diketahui", "Error of a belief about what is not known"}});
  v.number("misfit", c.misfit, {"1", 0.01, 10, {"Jarak rencana dan komunitas yang masih dapat diterima", "Distance between plan and community that is borne"}});
  v.number("learning", c.learning, {"1", 0, 1, {"Bagian yang belum diketahui yang dipelajari sekali menengok", "Share of the unknown that one look teaches"}});
  v.number("credibility", c.credibility, {"1", 0, 1, {"Pengaruh kredibilitas atas kepercayaan", "Effect of credibility on trust"}});
  v.number("bargain", c.bargain, {"1", 0, 1, {"Kesesuaian yang hilang bila hanya melayani donor dan lembaga", "Local fit lost in serving donors and agency alone"}});
  v.number("donor_funds", c.donor_funds, {"1", 0, 10, {"Tambahan dana bila melayani donor saja", "Money added in serving the donor alone"}});
  v.number("agency_trust", c.agency_trust, {"1", 0, 1, {"Kepercayaan lembaga bila melayaninya saja", "Trust of bodies won in serving the agency alone"}});
  v.number("distance", c.distance, {"km", 0.01, 100, {"Jarak dengan keterpencilan separuh", "Distance at which remoteness is one half"}});
  v.number("participation", c.participation, {"1", 0, 4, {"Tambahan keikutsertaan di tempat yang diduga tanpa kepercayaan", "Participation added where trust is believed to be none"}});
  v.number("staff", c.staff, {"1", 0, 4, {"Tambahan pendamping di tempat yang diduga tanpa kecakapan", "Facilitators added where skill is believed to be none"}});
  v.integer("cost_months", c.cost_months, {"month", 1, 360, {"Lama pembayaran biaya identifikasi", "Months over which identification is paid"}});
}

}  // namespace guyub
