#include "sim/population/household_composition.hpp"

#include <algorithm>
#include <utility>

#include "sim/core/real_math.hpp"
#include "sim/population/placement_pools.hpp"

namespace guyub {
namespace {

int rounded_years(double mean, double sd, std::uint32_t word) {
  const double years = mean + sd * static_cast<double>(normal(word));
  return static_cast<std::int32_t>(std::clamp(years, -100.0, 200.0) + 0.5);
}

/// One community in the making.
class Composer {
 public:
  Composer(const PopulationModel& model, const CommunityPlan& plan)
      : model_(model),
        coefficients_(model.coefficients.composition),
        plan_(plan),
        sizes_(shuffled_sizes()),
        persons_(drawn_persons()),
        waiting_(persons_),
        begin_(sizes_.size() + 1),
        filled_(sizes_.size()),
        room_(sizes_.size()),
        matched_age_(sizes_.size()),
        has_woman_(sizes_.size()),
        member_(persons_.size()),
        role_(persons_.size()) {
    for (std::size_t h = 0; h < sizes_.size(); ++h) begin_[h + 1] = begin_[h] + sizes_[h];
  }

  void place_everybody() {
    for (std::uint32_t h = 0; h < sizes_.size(); ++h) place_couple(h);
    for (std::uint32_t h = 0; h < sizes_.size(); ++h) {
      room_[h] = static_cast<std::uint8_t>(sizes_[h] - filled_[h]);
      if (room_[h] > 0) (has_woman_[h] ? with_woman_ : without_woman_).open(matched_age_[h], h);
    }
    const std::vector<std::int32_t> others = in_random_order(waiting_.all());
    for (const std::int32_t person : others) {
      if (age_of(person) >= coefficients_.elder_age) place_elder(person);
    }
    for (const std::int32_t person : others) {
      if (age_of(person) < coefficients_.adult_age) place_child(person);
    }
    for (const std::int32_t person : others) {
      if (age_of(person) >= coefficients_.adult_age && age_of(person) < coefficients_.elder_age) place_child(person);
    }
  }

  void write(Community& community) const;

 private:
  std::vector<std::uint8_t> shuffled_sizes() const {
    std::vector<std::uint8_t> sizes(static_cast<std::size_t>(plan_.households));
    for (std::size_t h = 0; h < sizes.size(); ++h) {
      const auto position = static_cast<std::uint64_t>(plan_.first_household) + h;
      sizes[h] = model_.sizes.size_at(model_.size_sequence.at(position));
    }
    for (std::size_t h = sizes.size(); h > 1; --h) {
      const std::uint32_t word = household_words(static_cast<std::uint32_t>(h - 1), 0)[0];
      std::swap(sizes[h - 1], sizes[below(word, static_cast<std::uint32_t>(h))]);
    }
    return sizes;
  }

  std::vector<AgeAndSex> drawn_persons() const {
    std::vector<AgeAndSex> persons(static_cast<std::size_t>(plan_.persons));
    for (std::size_t i = 0; i < persons.size(); ++i) {
      persons[i] = model_.ages.at(model_.person_sequence.at(static_cast<std::uint64_t>(plan_.first_person) + i));
    }
    return persons;
  }

  PhiloxCounter household_words(std::uint32_t h, std::uint32_t block) const {
    return model_.draws.block(plan_.id, h, block, Purpose::household_traits);
  }

  void settle(std::uint32_t h, std::int32_t person, Role role) {
    const std::uint32_t slot = begin_[h] + filled_[h]++;
    member_[slot] = static_cast<std::uint32_t>(person);
    role_[slot] = role;
  }

  int age_of(std::int32_t person) const { return age_years(persons_[static_cast<std::size_t>(person)].age_months); }
  Sex sex_of(std::int32_t person) const { return persons_[static_cast<std::size_t>(person)].sex; }

  /// An adult of the sex wanted, else of the other, else the oldest there is.
  std::int32_t choose_head(Sex wanted, int target) {
    const Sex other = wanted == Sex::female ? Sex::male : Sex::female;
    for (const int youngest : {static_cast<int>(coefficients_.adult_age), 0}) {
      const int sought = youngest > 0 ? target : oldest_year;
      for (const Sex sex : {wanted, other}) {
        const std::int32_t found = waiting_.take_nearest(sex, sought, youngest, oldest_year);
        if (found != WaitingPersons::nobody) return found;
      }
    }
    return WaitingPersons::nobody;  // unreachable: there are at least as many persons as households
  }

  void place_couple(std::uint32_t h) {
    const PhiloxCounter words = household_words(h, 1);
    const std::size_t size_class = std::min<std::size_t>(sizes_[h], coefficients_.head_age_mean.size()) - 1;
    const bool female = static_cast<double>(uniform(words[1])) < coefficients_.female_head_share;
    const double mean = coefficients_.head_age_mean[size_class] + (female ? coefficients_.female_head_older : 0.0);
    const int target = rounded_years(mean, coefficients_.head_age_sd[size_class], words[0]);
    const std::int32_t head = choose_head(female ? Sex::female : Sex::male, target);
    settle(h, head, Role::head);
    matched_age_[h] = age_of(head);
    has_woman_[h] = sex_of(head) == Sex::female;
    if (has_woman_[h] || sizes_[h] < 2) return;
    if (static_cast<double>(uniform(words[2])) >= coefficients_.couple_share) return;
    const int gap = rounded_years(coefficients_.spouse_age_gap_mean, coefficients_.spouse_age_gap_sd, words[3]);
    const int sought = std::max(age_of(head) - gap, static_cast<int>(coefficients_.youngest_spouse));
    const int limit = static_cast<std::int32_t>(coefficients_.spouse_age_gap_limit);
    const std::int32_t wife = waiting_.take_nearest(
        Sex::female, sought, std::max(sought - limit, static_cast<int>(coefficients_.youngest_spouse)), sought + limit);
    if (wife == WaitingPersons::nobody) return;
    settle(h, wife, Role::spouse);
    matched_age_[h] = age_of(wife);
    has_woman_[h] = true;
  }

  /// No age finds only what the others have left.
  std::vector<std::int32_t> in_random_order(std::vector<std::int32_t> persons) const {
    for (std::size_t i = persons.size(); i > 1; --i) {
      const std::uint32_t word = model_.draws.block(plan_.id, static_cast<std::uint32_t>(i - 1), 2, Purpose::person_traits)[1];
      std::swap(persons[i - 1], persons[below(word, static_cast<std::uint32_t>(i))]);
    }
    return persons;
  }

  /// Years between a person and its mother.
  int generation(std::int32_t person) const {
    const std::uint32_t word = model_.draws.block(plan_.id, static_cast<std::uint32_t>(person), 0, Purpose::person_traits)[0];
    return std::clamp(rounded_years(coefficients_.mother_age_mean, coefficients_.mother_age_sd, word), static_cast<int>(coefficients_.mother_age_low),
                      static_cast<int>(coefficients_.mother_age_high));
  }

  void place_elder(std::int32_t person) {
    const int age = age_of(person);
    const Match match{age - generation(person), age - coefficients_.mother_age_high, age - coefficients_.mother_age_low};
    settle_in_first(person, Role::other, match);
  }

  /// With a mother whose other children are as far away in age as births are; nearer to them where there is none.
  void place_child(std::int32_t person) {
    const int age = age_of(person);
    const Match match{age + generation(person), age + coefficients_.mother_age_low, age + coefficients_.mother_age_high};
    for (int apart = years_apart(person); apart > 0; --apart) {
      const std::int32_t h = with_woman_.take_nearest(match.target, match.low, match.high, room_, [&](std::uint32_t household) {
        return nearest_child(household, age) >= apart;
      });
      if (h >= 0) return settle(static_cast<std::uint32_t>(h), person, Role::child);
    }
    settle_in_first(person, Role::child, match);
  }

  /// Years that a child is apart from its brothers and sisters: one, and a wait with a constant chance of ending.
  int years_apart(std::int32_t person) const {
    const float u = uniform(model_.draws.block(plan_.id, static_cast<std::uint32_t>(person), 2, Purpose::person_traits)[0]);
    const double wait = (coefficients_.siblings_apart_mean - 0.5) * -static_cast<double>(log_real(u));
    constexpr double longest = 10.0;
    return 1 + static_cast<int>(std::min(wait, longest));
  }

  /// Years between this age and the nearest child of a household.
  int nearest_child(std::uint32_t h, int age) const {
    int nearest = oldest_year;
    for (std::uint32_t slot = begin_[h]; slot < begin_[h] + filled_[h]; ++slot) {
      if (role_[slot] == Role::child) nearest = std::min(nearest, std::abs(age_of(static_cast<std::int32_t>(member_[slot])) - age));
    }
    return nearest;
  }

  struct Match {
    int target;
    int low;
    int high;
  };

  /// With a woman of matching age, else a lone man, else anybody.
  void settle_in_first(std::int32_t person, Role role, Match match) {
    const auto takes = [](std::uint32_t) { return true; };
    std::int32_t household = with_woman_.take_nearest(match.target, match.low, match.high, room_, takes);
    if (household < 0) household = without_woman_.take_nearest(match.target, match.low, match.high, room_, takes);
    if (household < 0) {
      role = Role::other;
      household = with_woman_.take_nearest(match.target, 0, oldest_year, room_, takes);
    }
    if (household < 0) household = without_woman_.take_nearest(match.target, 0, oldest_year, room_, takes);
    settle(static_cast<std::uint32_t>(household), person, role);
  }

  bool has_woman_of_bearing_age(std::size_t h) const {
    constexpr int first = 15, last = 44;
    for (std::uint32_t slot = begin_[h]; slot < begin_[h + 1]; ++slot) {
      const AgeAndSex& person = persons_[member_[slot]];
      const int age = age_years(person.age_months);
      if (person.sex == Sex::female && age >= first && age <= last) return true;
    }
    return false;
  }

  const PopulationModel& model_;
  const CompositionCoefficients& coefficients_;
  const CommunityPlan& plan_;
  std::vector<std::uint8_t> sizes_;
  std::vector<AgeAndSex> persons_;
  WaitingPersons waiting_;
  OpenHouseholds with_woman_;
  OpenHouseholds without_woman_;
  std::vector<std::uint32_t> begin_;   ///< first place of each household
  std::vector<std::uint8_t> filled_;
  std::vector<std::uint8_t> room_;
  std::vector<int> matched_age_;       ///< age of the woman, else of the head
  std::vector<std::uint8_t> has_woman_;
  std::vector<std::uint32_t> member_;  ///< by place: the person
  std::vector<Role> role_;
};

void Composer::write(Community& community) const {
  Households& households = community.households;
  households.resize(sizes_.size());
  std::uint32_t slots = 0;
  for (std::size_t h = 0; h < sizes_.size(); ++h) {
    households.person_begin[h] = slots;
    households.person_count[h] = sizes_[h];
    slots += sizes_[h];
    if (has_woman_of_bearing_age(h)) slots += static_cast<std::uint32_t>(coefficients_.spare_slots);
  }
  households.person_begin[sizes_.size()] = slots;
  Persons& persons = community.persons;
  persons.resize(slots);
  for (std::size_t h = 0; h < sizes_.size(); ++h) {
    for (std::uint32_t place = 0; place < sizes_[h]; ++place) {
      const std::uint32_t slot = households.person_begin[h] + place;
      const std::uint32_t person = member_[begin_[h] + place];
      persons.id[slot] = person;
      persons.age_months[slot] = persons_[person].age_months;
      persons.sex[slot] = persons_[person].sex;
      persons.role[slot] = role_[begin_[h] + place];
    }
  }
}

}  // namespace

void compose_households(const PopulationModel& model, const CommunityPlan& plan, Community& community) {
  Composer composer(model, plan);
  composer.place_everybody();
  composer.write(community);
}

}  // namespace guyub
