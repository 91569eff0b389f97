#pragma once
// The two languages in which everything that a person reads exists.

namespace guyub {

enum class Language { indonesian, english };

}  // namespace guyub
