#pragma once
// Training for work: a programme's places for adults out of work in the families enrolled in it.
//
// An adult out of work and not yet trained takes a place with the chance `intake` a month; the course raises skill to
// `gain`. Each trained brings `jobs` new jobs to the community, if the programme works with employers. What skill is worth is up to
// the market for work (household/adult_work): with a fixed number of jobs the trained take them before others.
// Reads working, enrolled; writes skill, new_jobs, training_due (paid from the programme's money next month).
// Draws person_work word 1. Simplification: a course takes no time and everyone completes it.

#include "sim/core/random.hpp"
#include "sim/programme/programme.hpp"
#include "sim/world/community.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

/// A month of training in programme k for a tile.
void train(Community& community, std::size_t k, Tile tile, const Programme& programme, const Draws& draws, const Clock& clock);

}  // namespace guyub
