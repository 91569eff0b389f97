#include "sim/household/learning.hpp"

#include "sim/core/kernels.hpp"

namespace guyub {

void start_learning(Community& community, const LearningCoefficients& c) {
  Persons& p = community.persons;
  for (std::size_t i = 0; i < p.slots(); ++i) {
    p.learning[i] = static_cast<std::uint8_t>(static_cast<std::int32_t>(usual_learning(p.grade[i], c) * 255.0f + 0.5f));
  }
}

void learn(Community& community, const std::uint32_t* slot, const DrawBatch& batch, const LearningCoefficients& c) {
  const float quality = community.institutions.school_quality;
  const float share = quality > 0.0f ? c.rate * exp_real(c.quality * log_real(quality)) / 255.0f : 0.0f;
  std::array<float, DrawBatch::most> u;
  kernels().uniforms(batch.word[3].data(), batch.count, u.data());
  const std::uint8_t* const attendance = community.persons.attendance.data();
  std::uint8_t* const learning = community.persons.learning.data();
  for (std::size_t b = 0; b < batch.count; ++b) {
    const std::uint32_t i = slot[b];
    const float left = static_cast<float>(255 - learning[i]);
    const float gain = share * static_cast<float>(attendance[i]) * left + u[b];
    learning[i] = static_cast<std::uint8_t>(learning[i] + static_cast<std::int32_t>(gain));
  }
}

}  // namespace guyub
