#pragma once
// What a community's markets for work and for goods carry from month to month.

namespace guyub {

struct Markets {
  // work (household/work)
  float jobs_per_adult = 0.0f;  ///< jobs, taken and vacant, over adults who could take one, at the start
  float matching = 0.0f;        ///< efficiency with which vacancies and seekers meet, solved at the start
  float finding = 0.0f;         ///< chance a month of finding work, for search of strength one
  float new_jobs = 0.0f;        ///< that came with programmes

  // goods (institution/local_economy)
  float remoteness = 0.0f;      ///< in [0,1): how far from other markets
  float start_wage = 1.0f;      ///< wage_level before anything moved it
  float demand = 0.0f;          ///< rupiah a month spent here because money came from outside
  float seller_gain = 0.0f;     ///< what that adds to sellers' income, as a share of it
};

}  // namespace guyub
