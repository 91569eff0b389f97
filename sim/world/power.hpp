#pragma once
// Those who hold power in a community, and what contests with them have come to. States in [0,1] unless said.

namespace guyub {

struct Power {
  float strength = 0.0f;   ///< how much they can get done, or stop
  float interest = 0.0f;   ///< how far what others would gain is taken from them: 0 common .. 1 conflicting interests
  float favour = 0.0f;     ///< for their own in a community's lists, from -1 (they come last) to 1 (first)
  float honesty = 0.0f;    ///< share of capture, of lists and of payments, that a contest has ended
  float conceded = 0.0f;   ///< share of what the better-off have above the mean that they pass on
};

}  // namespace guyub
