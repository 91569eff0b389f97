#pragma once
// The shell of a self-contained page: head, language choice, masthead, contents, sections and scripts.

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "analysis/report/html.hpp"

namespace guyub {

/// A part of the page with its heading; one without content is left out.
struct PageSection {
  std::string id;
  Words title;
  std::string html;
};

/// Texts that end in _html are written as they stand, the others are escaped.
struct Page {
  Words kind;               ///< what sort of page it is, above the title
  Bilingual title;
  std::string stamp_html;   ///< below the title
  std::string notice_html;  ///< before the first section
  std::vector<PageSection> sections;
  std::string scripts_html;
};

/// The whole page in the report's style, in both languages; `language` is the one shown first. It loads nothing.
std::string page_html(const Page& page, Language language);

/// The script that follows the language choice and saves `data` as CSV, with the data themselves (see embedded.hpp).
std::string page_scripts(const nlohmann::json& data, bool lean, bool charts);

}  // namespace guyub
