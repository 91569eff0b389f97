#include "sim/scenario/yaml_source.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <unordered_map>
#include <utility>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "sim/scenario/number_text.hpp"

namespace guyub {
namespace {

bool all_digits(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
}

/// Thrown from an event to stop the library's parser after a fault that was already reported.
struct Stop {};

/// Builds our tree from the library's events.
class TreeBuilder final : public YAML::EventHandler {
 public:
  TreeBuilder(const Document& document, std::int32_t file, Diagnostics& diagnostics)
      : document_(document), file_(file), diagnostics_(diagnostics) {}

  bool has_content() const { return has_content_; }
  Node take_root() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (has_content_) {
      diagnostics_.error(Fault::several_documents, document_.place(origin(mark)),
                         both("dokumen kedua dalam satu berkas", "a second document in one file"), {},
                         both("hapus garis `---`, atau pindahkan bagian ini ke berkas lain",
                              "remove the line `---`, or move this part into another file"));
      throw Stop{};
    }
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { add(node(mark, Node::Kind::null)); }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    report_anchor(mark, "*");
    add(node(mark, Node::Kind::broken));
  }

  void OnAnchor(const YAML::Mark& mark, const std::string&) override { report_anchor(mark, "&"); }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& value) override {
    const bool has_tag = check_tag(mark, tag);
    Node scalar = node(mark, has_tag ? Node::Kind::broken : Node::Kind::scalar);
    scalar.text = value;
    scalar.quoted = tag == "!";
    add(std::move(scalar));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    check_tag(mark, tag);
    open(node(mark, Node::Kind::sequence));
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, YAML::EmitterStyle::value) override {
    check_tag(mark, tag);
    open(node(mark, Node::Kind::mapping));
  }
  void OnMapEnd() override { close(); }

 private:
  /// A mapping or sequence that is not yet closed. In a mapping, `key` waits for its value.
  struct Open {
    Node node;
    bool has_key = false;
    bool drop_value = false;  ///< the key was already there, its value is read and forgotten
    std::string key;
    Origin key_origin;
    std::unordered_map<std::string, std::int32_t> lines;  ///< key -> line where it stands
  };

  Origin origin(const YAML::Mark& mark) const { return {file_, mark.line + 1, mark.column + 1}; }

  Node node(const YAML::Mark& mark, Node::Kind kind) const {
    Node made;
    made.kind = kind;
    made.origin = origin(mark);
    return made;
  }

  void report_anchor(const YAML::Mark& mark, std::string_view sign) {
    if (std::exchange(anchor_reported_, true)) return;
    diagnostics_.error(
        Fault::anchor_or_alias, document_.place(origin(mark)),
        both("jangkar `&` dan alias `*` tidak didukung", "anchors `&` and aliases `*` are not supported"), {},
        sign == "*" ? both("tulis nilainya di sini, atau beri tanda kutip bila memang teks",
                           "write the value here, or quote it when a text is meant")
                    : both("pakai `extends` atau `use` untuk berbagi nilai", "use `extends` or `use` to share values"));
  }

  /// Whether there is a tag, which is reported.
  bool check_tag(const YAML::Mark& mark, const std::string& tag) {
    if (tag.empty() || tag == "?" || tag == "!") return false;
    diagnostics_.error(Fault::tag, document_.place(origin(mark)),
                       both("tag YAML tidak didukung", "YAML tags are not supported"), {},
                       both("hapus tag `!...`; jenis nilai mengikuti kuncinya",
                            "remove the tag `!...`; the kind of a value follows from its key"));
    return true;
  }

  void open(Node made) {
    if (static_cast<int>(open_.size()) >= deepest_nesting) {
      diagnostics_.error(Fault::too_deep, document_.place(made.origin),
                         both("lebih dari {0} tingkat", "more than {0} levels deep", deepest_nesting), {},
                         both("skenario tidak sedalam ini; periksa kurung dan inden",
                              "no scenario is this deep; check brackets and indentation"));
      throw Stop{};
    }
    if (open_.empty() || !open_.back().node.is_mapping() || open_.back().has_key) {
      open_.emplace_back().node = std::move(made);
      return;
    }
    report_key(made.origin);
    throw Stop{};
  }

  void close() {
    Node done = std::move(open_.back().node);
    open_.pop_back();
    report_commas(done);
    add(std::move(done));
  }

  /// `{share: 3,5}` is read by YAML as two entries, `share: 3` and `5:`; here they become one broken value.
  void report_commas(Node& mapping) {
    for (std::size_t at = 0; at + 1 < mapping.entries.size(); ++at) {
      Node& value = mapping.entries[at].value;
      if (!value.is_scalar() || value.quoted || !all_digits(value.text)) continue;
      std::size_t next = at + 1;
      std::string text = value.text;
      for (; next < mapping.entries.size(); ++next) {
        const NodeEntry& rest = mapping.entries[next];
        if (rest.value.kind != Node::Kind::null || !all_digits(rest.key)) break;
        text += ',' + rest.key;
      }
      if (next == at + 1) continue;
      report_comma(document_.place(value.origin, text.size()), text);
      value.kind = Node::Kind::broken;
      mapping.entries.erase(mapping.entries.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                            mapping.entries.begin() + static_cast<std::ptrdiff_t>(next));
    }
  }

  void report_comma(Place place, const std::string& text) {
    const NumberText number = read_number_text(text);
    const bool thousands = number.problem == NumberText::Problem::thousands_separator;
    diagnostics_.error(thousands ? Fault::thousands_separator : Fault::decimal_comma, std::move(place),
                       thousands ? both("`{0}` memakai pemisah ribuan", "`{0}` has thousands separators", text)
                                 : both("`{0}` memakai koma desimal", "`{0}` has a decimal comma", text),
                       {}, both("tulis `{0}`", "write `{0}`", number.suggestion));
  }

  void report_key(const Origin& at) {
    diagnostics_.error(Fault::syntax, document_.place(at), both("kunci harus teks biasa", "a key must be plain text"),
                       {}, both("tulis `kunci: nilai`", "write `key: value`"));
  }

  void add(Node made) {
    has_content_ = true;
    if (open_.empty()) {
      root_ = std::move(made);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.is_sequence()) {
      parent.node.items.push_back(std::move(made));
    } else if (!parent.has_key) {
      take_key(parent, made);
    } else {
      if (!parent.drop_value)
        parent.node.entries.push_back({std::move(parent.key), parent.key_origin, std::move(made)});
      parent.has_key = false;
    }
  }

  void take_key(Open& parent, Node& made) {
    if (!made.is_scalar()) {
      report_key(made.origin);
      throw Stop{};
    }
    const auto [known, is_new] = parent.lines.try_emplace(made.text, made.origin.line);
    const bool is_duplicate = !is_new && !all_digits(made.text);  // digits: the rest of a number with commas
    if (is_duplicate) {
      diagnostics_.error(Fault::duplicate_key, document_.place(made),
                         both("kunci ganda `{0}`", "duplicate key `{0}`", shown(made.text)),
                         both("sudah ada di baris {0}", "already given in line {0}", known->second),
                         both("hapus salah satu", "remove one of them"));
    }
    parent.has_key = true;
    parent.drop_value = is_duplicate;
    parent.key = std::move(made.text);
    parent.key_origin = made.origin;
  }

  const Document& document_;
  std::int32_t file_;
  Diagnostics& diagnostics_;
  std::vector<Open> open_;
  Node root_;
  bool has_content_ = false;
  bool anchor_reported_ = false;
};

struct Translation {
  std::string_view library;
  Words message;
};

/// What the library says, in words that help.
constexpr std::array<Translation, 12> translations{{
    {"illegal map value", {"titik dua di tempat yang tidak semestinya", "a colon where none can stand"}},
    {"illegal map key", {"kunci di tempat yang tidak semestinya", "a key where none can stand"}},
    {"illegal block entry", {"tanda `-` di tempat yang tidak semestinya", "a `-` where none can stand"}},
    {"illegal flow end", {"kurung tutup yang tidak cocok", "a closing bracket that does not match"}},
    {"end of map not found",
     {"inden tidak cocok dengan baris di atasnya", "the indentation does not match the lines above"}},
    {"end of map flow not found", {"kurung kurawal `{` tidak ditutup", "a brace `{` is not closed"}},
    {"end of sequence not found", {"daftar `-` terputus di sini", "the list of `-` is broken here"}},
    {"end of sequence flow not found", {"kurung siku `[` tidak ditutup", "a bracket `[` is not closed"}},
    {"illegal EOF in scalar", {"tanda kutip tidak ditutup", "a quotation mark is not closed"}},
    {"illegal document indicator in scalar", {"tanda kutip tidak ditutup", "a quotation mark is not closed"}},
    {"unknown escape character: ", {"tanda `\\` dalam kutip ganda", "a `\\` within double quotes"}},
    {"the referenced anchor is not defined", {"tanda `*` memulai sebuah alias", "a `*` starts an alias"}},
}};

Bilingual syntax_message(const std::string& library) {
  for (const Translation& translation : translations) {
    if (library.starts_with(translation.library)) {
      return both("YAML tidak sah: {0}", "not valid YAML: {1}", translation.message.id, translation.message.en);
    }
  }
  return both("YAML tidak dapat dibaca di sini ({0})", "the YAML cannot be read here ({0})", library);
}

/// Tabs may not indent YAML; the library accepts some of them and stumbles later over others.
bool report_tab(const Document& document, std::int32_t index, Diagnostics& diagnostics) {
  const std::string& text = document.file(index).text();
  std::int32_t line = 1;
  bool in_indentation = true;
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\n') {
      ++line;
      start = at + 1;
      in_indentation = true;
    } else if (text[at] == '\t' && in_indentation) {
      diagnostics.error(Fault::syntax, document.place(Origin{index, line, static_cast<std::int32_t>(at - start) + 1}),
                        both("YAML tidak sah: tab di awal baris", "not valid YAML: a tab in the indentation"), {},
                        both("ganti tab dengan dua spasi", "replace the tab by two spaces"));
      return true;
    } else if (text[at] != ' ') {
      in_indentation = false;
    }
  }
  return false;
}

std::optional<Node> parse_text(const Document& document, std::int32_t index, const std::string& text,
                               Diagnostics& diagnostics) {
  TreeBuilder builder(document, index, diagnostics);
  try {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const Stop&) {
    return {};
  } catch (const YAML::Exception& error) {
    diagnostics.error(Fault::syntax, document.place(Origin{index, error.mark.line + 1, error.mark.column + 1}),
                      syntax_message(error.msg), {},
                      both("periksa inden, kurung dan tanda kutip di sini dan di baris-baris sebelumnya",
                           "check indentation, brackets and quotation marks here and in the lines above"));
    return {};
  }
  return builder.take_root();
}

}  // namespace

std::optional<Node> parse_yaml(const Document& document, std::int32_t index, Diagnostics& diagnostics) {
  if (report_tab(document, index, diagnostics)) return {};
  std::optional<Node> root = parse_text(document, index, document.file(index).text(), diagnostics);
  if (!root || root->is_mapping() || root->kind == Node::Kind::broken) return root;
  const Place whole{document.file(index).name(), 0, 0, 1, {}};
  const bool is_empty = root->kind == Node::Kind::null;
  diagnostics.error(is_empty ? Fault::empty_file : Fault::wrong_type, is_empty ? whole : document.place(*root),
                    is_empty ? both("berkas kosong", "the file is empty")
                             : both("berkas harus berisi `kunci: nilai`", "the file must hold `key: value`"),
                    {}, both("mulai dengan `guyub new NAMA`", "start with `guyub new NAME`"));
  return {};
}

std::optional<Node> parse_value(const Document& document, std::int32_t index, std::size_t from,
                                Diagnostics& diagnostics) {
  std::string text = document.file(index).text();
  std::fill_n(text.begin(), from, ' ');  // keeps the columns
  return parse_text(document, index, text, diagnostics);
}

}  // namespace guyub
