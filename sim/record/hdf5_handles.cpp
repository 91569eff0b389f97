#include "sim/record/hdf5_handles.hpp"

#include <hdf5.h>

#include <string_view>
#include <type_traits>

#include "sim/record/record_error.hpp"

namespace guyub {

static_assert(std::is_same_v<hid_t, Hdf5Id>);

namespace {

struct ErrorWords {
  std::string system;     // errno in words, where the failing layer called the system
  std::string innermost;  // HDF5's own description of the deepest failure
};

herr_t collect(unsigned depth, const H5E_error2_t* error, void* words_pointer) {
  auto& words = *static_cast<ErrorWords*>(words_pointer);
  const std::string_view text = error->desc != nullptr ? error->desc : "";
  if (depth == 0) {
    words.innermost = text;
  }
  constexpr std::string_view mark = "error message = '";
  const auto begin = text.find(mark);
  if (begin != std::string_view::npos && words.system.empty()) {
    const std::string_view rest = text.substr(begin + mark.size());
    words.system = rest.substr(0, rest.find('\''));
  }
  return 0;
}

std::string reason_of_last_failure() {
  ErrorWords words;
  H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, collect, &words);
  return words.system.empty() ? words.innermost : words.system;
}

}  // namespace

void Hdf5Handle::close() noexcept {
  if (id_ >= 0) {
    H5Idec_ref(std::exchange(id_, -1));
  }
}

void prepare_hdf5() {
  H5dont_atexit();
  H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
}

Hdf5Id checked(Hdf5Id result, const std::string& path, const char* attempt) {
  if (result < 0) {
    throw RecordError(path, attempt, reason_of_last_failure());
  }
  return result;
}

}  // namespace guyub
