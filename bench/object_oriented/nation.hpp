#pragma once
// All villages, and what crosses them: how many offices have reformed and how far each programme's money reaches.

#include <memory>
#include <vector>

#include "bench/object_oriented/today.hpp"
#include "bench/object_oriented/village.hpp"

namespace guyub::objects {

class Nation {
 public:
  /// Takes the product's country over in whatever month it is.
  explicit Nation(const Country& country);

  void live_month(const Today& today);

  const std::vector<std::unique_ptr<Village>>& villages() const { return villages_; }
  std::int64_t households() const { return households_; }

 private:
  void publish(std::size_t k, const Today& today);
  void update_list(std::size_t k, const Today& today);

  std::vector<std::unique_ptr<Village>> villages_;
  std::int64_t households_;
};

}  // namespace guyub::objects
