#pragma once
// Paths of the language, such as programmes.*.start, and how a tree is changed through them.

#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/document.hpp"

namespace guyub {

/// The paths that a model can read; `*` stands for a name in a map or a member of a list (see explain.hpp, which
/// makes them from the describe functions). Empty: only paths that the scenario already has can be changed.
using KnownPaths = std::vector<std::string>;

/// Puts a value at a path. A path that is not in the tree is made when it is known and the members it goes through
/// exist; otherwise it is reported at `place` with the nearest path, and false is returned. A change that leaves
/// the value as it was is reported as a warning.
bool change_at(Document& document, std::string_view path, Node value, const Origin& path_origin, const Place& place,
               const KnownPaths& known, Diagnostics& diagnostics);

/// Every path of the tree, sections included.
std::vector<std::string> paths_of(const Node& root);

}  // namespace guyub
