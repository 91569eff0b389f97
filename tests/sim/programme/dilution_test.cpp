#include "sim/programme/dilution.hpp"

#include <numeric>

#include <gtest/gtest.h>

#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/small_programme.hpp"

namespace guyub {
namespace {

Programme rice(float shared, float diluted) {
  Programme programme = small_grant();
  programme.instrument = Instrument::in_kind;
  programme.delivery.shared_communities = shared;
  programme.delivery.diluted = diluted;
  return programme;
}

TEST(Dilution, PassesOnToTheRupiahWhatThoseOnTheListGiveUp) {
  Community community = make_singles(5);
  prepare_programmes(community);
  std::vector<std::int32_t>& paid = community.programmes[0].enrolments.paid;
  paid = {100'001, 100'000, 0, 0, 0};
  community.households.person_count[4] = 0;   // nobody lives there
  community.households.transfer.assign(5, 0.0f);
  dilute(community, 0, rice(1.0f, 0.5f));
  EXPECT_EQ(paid[0] + paid[1] + paid[2] + paid[3], 200'001);
  EXPECT_EQ(paid[4], 0);
  EXPECT_EQ(paid[1], 50'000);
  EXPECT_NEAR(paid[2], 50'000, 1);
  EXPECT_NEAR(paid[3], 50'000, 1);
  EXPECT_EQ(community.households.transfer[2], static_cast<float>(paid[2]));
}

TEST(Dilution, ChangesNothingWhereEverybodyIsPaid) {
  Community community = make_singles(2);
  prepare_programmes(community);
  community.programmes[0].enrolments.paid = {10, 20};
  dilute(community, 0, rice(1.0f, 0.5f));
  EXPECT_EQ(community.programmes[0].enrolments.paid, (std::vector<std::int32_t>{10, 20}));
}

// 2,000 communities, chance .76: standard error .0095; false alarm once in 1.7 million seeds
TEST(Dilution, HappensInAShareOfCommunitiesAndLessWhereRulesAreKnown) {
  const auto share = [](Programme programme) {
    double dividing = 0.0;
    Community community = make_singles(2);
    for (std::uint32_t c = 0; c < 2000; ++c) {
      community.id = CommunityId(c);
      dividing += divides(community, programme, Draws(606, 0)) ? 1.0 / 2000.0 : 0.0;
    }
    return dividing;
  };
  Programme programme = rice(0.76f, 0.5f);
  EXPECT_NEAR(share(programme), 0.76, 5 * 0.0095);
  programme.delivery.transparency = 1.0f;
  programme.delivery.transparency_effect = 0.5f;
  EXPECT_NEAR(share(programme), 0.38, 5 * 0.0109);
  EXPECT_EQ(share(rice(0.76f, 0.0f)), 0.0);
}

}  // namespace
}  // namespace guyub
