#pragma once
// The coefficients of the synthetic population (configs/synthesis/default.yaml), with their units and ranges.

#include "sim/population/composition_coefficients.hpp"
#include "sim/population/livelihood_coefficients.hpp"
#include "sim/population/nuptiality.hpp"
#include "sim/population/trait_coefficients.hpp"

namespace guyub {

struct SynthesisCoefficients {
  CommunityCoefficients communities;
  CompositionCoefficients composition;
  NuptialityCoefficients nuptiality;
  WelfareCoefficients welfare;
  SchoolingCoefficients schooling;
  WorkCoefficients work;
  PlaceCoefficients places;
  MindCoefficients minds;
  TieCoefficients ties;
  InstitutionCoefficients institutions;
};

template <class Visitor>
void describe(Visitor& v, SynthesisCoefficients& s) {
  v.section("communities", s.communities, {"desa dan kelurahan", "communities"});
  v.section("composition", s.composition, {"susunan rumah tangga", "make-up of households"});
  v.section("nuptiality", s.nuptiality, {"perkawinan menurut umur", "marriage by age"});
  v.section("welfare", s.welfare, {"kesejahteraan", "welfare"});
  v.section("schooling", s.schooling, {"pendidikan", "schooling"});
  v.section("work", s.work, {"pekerjaan", "work"});
  v.section("places", s.places, {"jarak", "distances"});
  v.section("minds", s.minds, {"sikap dan kepercayaan", "attitudes and trust"});
  v.section("ties", s.ties, {"hubungan sosial", "social ties"});
  v.section("institutions", s.institutions, {"lembaga", "institutions"});
}

}  // namespace guyub
