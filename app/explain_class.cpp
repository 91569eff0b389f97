#include "app/explain_class.hpp"

#include <optional>
#include <vector>

#include <fmt/format.h>

#include "sim/scenario/blocks.hpp"
#include "sim/scenario/loader.hpp"
#include "sim/scenario/parameter_class.hpp"

namespace guyub {
namespace {

/// A number as building blocks give it.
struct BlockNumber {
  std::string block;
  std::string value;
  std::optional<NumberRange> range;
  std::string grade;
  ParameterClass parameter_class = ParameterClass::given;
};

/// What is told about a number, beside it or in a section around it.
std::string grade_of(const Node& root, const std::string& path) {
  std::string grade;
  const Node* node = &root;
  std::vector<std::string> parts = split_path(path);
  parts.insert(parts.begin(), "");
  for (const std::string& part : parts) {
    if (!part.empty()) node = child_of(*node, part);
    if (node == nullptr) break;
    const Node* told = node->value("grade");
    if (told != nullptr && told->is_scalar()) {
      grade = told->text;
    } else if (node->value("source") != nullptr) {
      grade = "published";
    }
  }
  return grade;
}

std::vector<BlockNumber> numbers_of_blocks(const std::string& path, const std::filesystem::path& config_root) {
  std::vector<BlockNumber> numbers;
  const std::optional<KeyInBlocks> key = key_in_blocks(path);
  if (!key) return numbers;
  for (const std::string& name : block_names(config_root, key->kind)) {
    Document document;
    Diagnostics ignored;
    const std::optional<Node> root = TreeFiles(document, ignored).load(config_root / key->kind / (name + ".yaml"), key->kind, SourceFile::Kind::config);
    if (!root) continue;
    document.root = *root;
    const Node* node = document.find(key->path);
    const Node* value = node == nullptr || !node->is_mapping() ? node : node->value("value");
    if (value == nullptr || !value->is_scalar()) continue;
    const std::string grade = grade_of(document.root, key->path);
    numbers.push_back({name, value->text, range_of(*node), grade, class_of(*node, grade)});
  }
  return numbers;
}

}  // namespace

std::string class_text(const KeyRow& row, const std::filesystem::path& config_root, Language language) {
  if (row.kind != KeyKind::number && row.kind != KeyKind::integer) return {};
  const auto say = [&](const Words& words) { return language == Language::indonesian ? words.id : words.en; };
  if (row.normative) return fmt::format("  {}\n", say({"kelas normative: pertimbangan nilai, tidak pernah ditarik", "class normative: a judgement of value, never drawn"}));
  std::string text;
  for (const BlockNumber& number : numbers_of_blocks(row.path, config_root)) {
    const std::string range = number.range ? fmt::format(" [{:g}, {:g}]", number.range->low, number.range->high) : "";
    const std::string_view its_class = class_name(number.parameter_class);
    text += fmt::format("    {:28} {}{}{}{}: {}\n", number.block, number.value, range, number.grade.empty() ? "" : " ", number.grade,
                        its_class.empty() ? say({"tanpa rentang, berlaku apa adanya", "no range, taken as it stands"}) : its_class);
  }
  return text;
}

}  // namespace guyub
