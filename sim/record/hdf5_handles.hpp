#pragma once
// Ownership and errors of the HDF5 C library. HDF5 is not safe to call from several threads: every call of
// this room comes from one thread. The header leaves hdf5.h out, so that no other room sees the library.

#include <cstdint>
#include <string>
#include <utility>

namespace guyub {

/// HDF5's identifier of an open object (hid_t).
using Hdf5Id = std::int64_t;

/// One open HDF5 object of any kind (file, group, dataset, type, space, attribute, property list); gives its
/// reference back when it goes. Errors of that last step are silent: flush first where they matter.
class Hdf5Handle {
 public:
  Hdf5Handle() = default;
  explicit Hdf5Handle(Hdf5Id id) : id_(id) {}
  Hdf5Handle(Hdf5Handle&& other) noexcept : id_(std::exchange(other.id_, -1)) {}
  Hdf5Handle& operator=(Hdf5Handle&& other) noexcept {
    std::swap(id_, other.id_);
    return *this;
  }
  Hdf5Handle(const Hdf5Handle&) = delete;
  Hdf5Handle& operator=(const Hdf5Handle&) = delete;
  ~Hdf5Handle() { close(); }

  Hdf5Id id() const { return id_; }
  explicit operator bool() const { return id_ >= 0; }

  void close() noexcept;
  /// Hands the object over: the caller closes it, and hears of errors.
  Hdf5Id release() { return std::exchange(id_, -1); }

 private:
  Hdf5Id id_ = -1;
};

/// Called by whatever opens a file, before anything else, and again on every other thread that takes the file over: HDF5
/// has an error stack for each. Stops HDF5 from printing it: failures come as RecordError. And from closing files when the program exits: a file that a full disk keeps from closing
/// makes HDF5 1.10 crash there, and nothing of ours is still open then.
void prepare_hdf5();

/// Returns `result` when it is not negative; else throws RecordError(path, attempt) with HDF5's reason.
Hdf5Id checked(Hdf5Id result, const std::string& path, const char* attempt);

/// The same for a result that is a new object.
inline Hdf5Handle owned(Hdf5Id result, const std::string& path, const char* attempt) {
  return Hdf5Handle(checked(result, path, attempt));
}

}  // namespace guyub
