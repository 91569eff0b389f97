#pragma once
// A root struct that reads the general part of a scenario and leaves the rest to the model.

#include "sim/scenario/scenario.hpp"

namespace guyub {

struct HeadOnly {
  ScenarioHead head;
};

template <class Visitor>
void describe(Visitor& v, HeadOnly& root) {
  describe(v, root.head);
  for (const char* key : {"region", "synthesis", "behaviour", "institutions", "programmes", "approaches", "shocks"}) {
    v.open(key, {"bagian model", "a part of the model"});
  }
}

}  // namespace guyub
