// Who lives with whom, and who knows whom.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <vector>

#include "sim/population/age_distribution.hpp"
#include "sim/population/synthesis.hpp"
#include "tests/sim/population/region_inputs.hpp"

namespace guyub {
namespace {

class Composition : public testing::TestWithParam<std::string> {
 protected:
  Composition()
      : region(read_region(GetParam())),
        country(synthesise(region, read_coefficients(), 10'000, Draws(606, 0), Workers(2))) {}
  RegionStatistics region;
  Country country;
};

TEST_P(Composition, EveryCommunityHasItsShareOfEveryAge) {
  const AgeDistribution ages(region, 4.0);
  for (const Community& community : country.communities) {
    std::array<std::array<int, AgeStructure::groups>, 2> counts{};
    int persons = 0;
    for (std::size_t h = 0; h < community.size(); ++h) {
      for (std::uint32_t slot = community.first_person(h); slot < community.end_person(h); ++slot) {
        const auto group = std::min<std::size_t>(community.persons.age_months[slot] / 60u, AgeStructure::groups - 1);
        ++counts[static_cast<std::size_t>(community.persons.sex[slot])][group];
        ++persons;
      }
    }
    for (const Sex sex : {Sex::female, Sex::male}) {
      for (std::size_t group = 0; group < AgeStructure::groups; ++group) {
        EXPECT_NEAR(counts[static_cast<std::size_t>(sex)][group], persons * ages.share(sex, group), 4.0);
      }
    }
  }
}

TEST_P(Composition, HouseholdsHaveAnAdultHeadAndCouplesOfNearAge) {
  double households = 0.0, couples = 0.0, female = 0.0, gap = 0.0, far = 0.0;
  for (const Community& community : country.communities) {
    const Persons& p = community.persons;
    for (std::size_t h = 0; h < community.size(); ++h) {
      const std::uint32_t head = community.first_person(h);
      ASSERT_EQ(p.role[head], Role::head);
      ASSERT_GE(age_years(p.age_months[head]), 20);
      households += 1.0;
      female += p.sex[head] == Sex::female;
      for (std::uint32_t slot = head + 1; slot < community.end_person(h); ++slot) {
        ASSERT_NE(p.role[slot], Role::head);
        if (p.role[slot] != Role::spouse) continue;
        ASSERT_EQ(slot, head + 1);
        ASSERT_NE(p.sex[slot], p.sex[head]);
        ASSERT_GE(age_years(p.age_months[slot]), 17);
        const double older = (p.age_months[head] - p.age_months[slot]) / 12.0;
        couples += 1.0;
        gap += older;
        far += std::fabs(older) > 20.0;
      }
    }
  }
  EXPECT_NEAR(female / households, 0.1333, 0.01);
  EXPECT_GT(couples / households, 0.6);
  EXPECT_NEAR(gap / couples, 4.0, 1.0);
  EXPECT_LT(far / couples, 0.01);
}

TEST_P(Composition, ChildrenLiveWithSomebodyWhoCouldBeTheirMother) {
  double children = 0.0, with_mother = 0.0, labelled = 0.0;
  for (const Community& community : country.communities) {
    const Persons& p = community.persons;
    for (std::size_t h = 0; h < community.size(); ++h) {
      for (std::uint32_t slot = community.first_person(h); slot < community.end_person(h); ++slot) {
        const int age = age_years(p.age_months[slot]);
        if (age >= 15) continue;
        bool mother = false;
        for (std::uint32_t other = community.first_person(h); other < community.end_person(h); ++other) {
          const int older = age_years(p.age_months[other]) - age;
          mother = mother || (p.sex[other] == Sex::female && older >= 16 && older <= 44);
        }
        children += 1.0;
        with_mother += mother;
        labelled += p.role[slot] == Role::child;
      }
    }
  }
  EXPECT_GT(with_mother / children, 0.95);
  EXPECT_GT(labelled / children, 0.95);
}

// Placed where there is room, youngest first, brothers and sisters come out of nearly one age: correlations of .5 to .85.
TEST_P(Composition, BrothersAndSistersAreApartInAge) {
  double children = 0.0, families = 0.0, sum = 0.0, squares_of_children = 0.0;
  double between = 0.0, within = 0.0, same = 0.0, pairs = 0.0;
  std::vector<std::vector<int>> all;
  for (const Community& community : country.communities) {
    for (std::size_t h = 0; h < community.size(); ++h) {
      std::vector<int> ages;
      for (std::uint32_t slot = community.first_person(h); slot < community.end_person(h); ++slot) {
        const int age = age_years(community.persons.age_months[slot]);
        if (community.persons.role[slot] == Role::child && age < 15) ages.push_back(age);
      }
      if (!ages.empty()) all.push_back(ages);
    }
  }
  for (const std::vector<int>& ages : all) {
    families += 1.0;
    children += static_cast<double>(ages.size());
    squares_of_children += static_cast<double>(ages.size() * ages.size());
    for (std::size_t i = 0; i < ages.size(); ++i) {
      sum += ages[i];
      for (std::size_t j = 0; j < i; ++j) {
        pairs += 1.0;
        same += ages[i] == ages[j] ? 1.0 : 0.0;
      }
    }
  }
  const double mean = sum / children;
  for (const std::vector<int>& ages : all) {
    double own = 0.0;
    for (const int age : ages) own += age / static_cast<double>(ages.size());
    between += static_cast<double>(ages.size()) * (own - mean) * (own - mean) / (families - 1.0);
    for (const int age : ages) within += (age - own) * (age - own) / (children - families);
  }
  const double size = (children - squares_of_children / children) / (families - 1.0);
  const double correlation = (between - within) / (between + (size - 1.0) * within);
  EXPECT_LT(correlation, 0.3);
  EXPECT_LT(same / pairs, 0.05) << "twins and the crowded";
}

TEST_P(Composition, HouseholdsWithAWomanOfBearingAgeHaveRoomForBirths) {
  for (const Community& community : country.communities) {
    for (std::size_t h = 0; h < community.size(); ++h) {
      bool woman = false;
      for (std::uint32_t slot = community.first_person(h); slot < community.end_person(h); ++slot) {
        const int age = age_years(community.persons.age_months[slot]);
        woman = woman || (community.persons.sex[slot] == Sex::female && age >= 15 && age <= 44);
      }
      ASSERT_EQ(community.free_slots(h), woman ? 2u : 0u);
    }
  }
}

TEST_P(Composition, PregnanciesFollowTheNumberOfInfants) {
  double pregnant = 0.0, below_five = 0.0;
  for (const Community& community : country.communities) {
    for (std::size_t h = 0; h < community.size(); ++h) {
      for (std::uint32_t slot = community.first_person(h); slot < community.end_person(h); ++slot) {
        const int age = age_years(community.persons.age_months[slot]);
        below_five += age < 5;
        if (community.persons.sex[slot] != Sex::female || age < 15 || age > 49) continue;
        pregnant += community.persons.pregnancy[slot] > 0;
      }
    }
  }
  const double expected = below_five / 5.0 * 9.0 / 12.0;
  EXPECT_NEAR(pregnant, expected, 4.0 * std::sqrt(expected));
}

TEST_P(Composition, TiesAreMutualSortedAndAsManyAndAsClusteredAsInVillages) {
  double ties = 0.0, squares = 0.0, households = 0.0, closed = 0.0, pairs = 0.0;
  for (const Community& community : country.communities) {
    const Households& h = community.households;
    const auto of = [&](std::size_t i) {
      return std::pair(h.tie.begin() + h.tie_begin[i], h.tie.begin() + h.tie_begin[i + 1]);
    };
    ASSERT_EQ(h.tie_begin.front(), 0u);
    ASSERT_EQ(h.tie_begin.back(), h.tie.size());
    for (std::size_t i = 0; i < community.size(); ++i) {
      const auto [first, last] = of(i);
      const double degree = static_cast<double>(last - first);
      ties += degree;
      squares += degree * degree;
      households += 1.0;
      ASSERT_TRUE(std::is_sorted(first, last, std::less_equal<>()) || degree < 2.0);
      for (auto a = first; a != last; ++a) {
        ASSERT_NE(*a, i);
        const auto [begin, end] = of(*a);
        ASSERT_TRUE(std::binary_search(begin, end, i));
        for (auto b = a + 1; b != last; ++b) {
          pairs += 1.0;
          closed += std::binary_search(begin, end, *b);
        }
      }
    }
  }
  const double mean = ties / households;
  // communities' mean degrees spread by 1.65: four standard errors, false alarm below 1e-4
  EXPECT_NEAR(mean, 9.2625, 4.0 * 1.65 / std::sqrt(static_cast<double>(country.communities.size())));
  EXPECT_NEAR(std::sqrt(squares / households - mean * mean), 7.27, 2.7);  // twice the spread over the 38 villages
  EXPECT_NEAR(closed / pairs, 0.20, 0.08);
}

INSTANTIATE_TEST_SUITE_P(Regions, Composition,
                         testing::Values("nusa_tenggara_timur", "di_yogyakarta", "papua_tengah", "dki_jakarta"),
                         [](const auto& of) { return of.param; });

TEST(LoneHouseholds, MakesHouseholdsEvenWhereAdultsAreTooFew) {
  RegionStatistics region = read_region("nusa_tenggara_timur");
  region.household_size = {1.0, 0.0, 0.0, 0.0};
  const Country country = synthesise(region, read_coefficients(), 300, Draws(606, 0), Workers(1));
  EXPECT_EQ(country.persons(), 300);
  for (const std::uint8_t persons : country.communities.front().households.person_count) EXPECT_EQ(persons, 1);
}

}  // namespace
}  // namespace guyub
