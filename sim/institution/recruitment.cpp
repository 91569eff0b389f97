#include "sim/institution/recruitment.hpp"

#include <algorithm>

namespace guyub {
namespace {

constexpr float year = 12.0f;

float match_of(const RecruitmentCoefficients& c) {
  return c.channel == RecruitmentChannel::own ? c.own.match : c.agency.match + c.specified * (c.own.match - c.agency.match);
}

}  // namespace

void renew_staff(Body& body, const RecruitmentCoefficients& c) {
  const ChannelCoefficients& channel = c.channel == RecruitmentChannel::own ? c.own : c.agency;
  float posts_new = body.new_staff * body.staff * (1.0f - c.leaving) * (1.0f - 1.0f / year);
  body.staff *= 1.0f - c.leaving;
  const float hired = (1.0f - body.staff) / channel.months;
  body.staff += hired;
  posts_new += hired;
  body.hired = body.staff > 0.0f ? hired / body.staff : 0.0f;
  body.new_staff = body.staff > 0.0f ? std::min(1.0f, posts_new / body.staff) : 0.0f;
  body.routinisation -= body.hired * body.routinisation;
  body.shaken -= body.hired * body.shaken;
  body.skill += body.hired * (match_of(c) - body.skill);
  body.recruiting_spent += channel.cost * hired - body.recruiting_spent / year;
}

}  // namespace guyub
