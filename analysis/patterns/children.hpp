#pragma once
// Shares among children, seen in the last month of every arm.

#include <functional>
#include <vector>

#include "analysis/patterns/arms.hpp"

namespace guyub::patterns {

/// Which persons are meant.
using Who = std::function<bool(const Community&, std::size_t household, std::uint32_t slot)>;

/// Of a person, what is averaged: 1 or 0 for a share.
using Trait = std::function<double(const Persons&, std::uint32_t slot)>;

struct Question {
  Who who;
  Trait trait;
};

/// Children of these ages at the start of the school year that began in the last month, with these completed grades.
Who children(int youngest, int oldest, int lowest_grade = 0, int highest_grade = 16);

double in_school(const Persons& p, std::uint32_t slot);
double at_work(const Persons& p, std::uint32_t slot);
double learnt(const Persons& p, std::uint32_t slot);

/// answers[arm][question]: the means in the last month.
std::vector<std::vector<double>> ask(const Model& world, const std::vector<Arm>& arms, const std::vector<Question>& questions);

}  // namespace guyub::patterns
