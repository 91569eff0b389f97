#pragma once
// Congruence: a change must fit the aims of a body (mission S1.11b). Aims stand on a line from 0, keeping things as they are, to 1,
// changing how people live; a programme has aims too, and carries them out in a community as bodies bend them.
//   C = 1 - |aims of the programme here - aims of the body|,  a term of acceptance
//   aims += drift (programme's - aims) in each month in which the body works on a reform; drift recorded: all ways added up
// Draws nothing. Switched off: C counts as 0 and aims stay.
// Simplification: one line for aims, vision and mission.

#include "sim/scenario/describe.hpp"
#include "sim/world/institutions.hpp"

namespace guyub {

struct CongruenceCoefficients {
  float drift = 0;   ///< of the gap, a month
};

template <class Visitor>
void describe(Visitor& v, CongruenceCoefficients& c) {
  v.number("drift", c.drift, {"1/month", 0, 1, {"Pergeseran tujuan lembaga sambil menjalankan pembaruan", "Drift of a body's aims while it works on a reform"}});
}

float congruence(float aims_of_body, float aims_of_programme);

/// Moves a body's aims and records how far.
void move_aims(Body& body, float step);

}  // namespace guyub
