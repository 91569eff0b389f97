// Reading a file's bytes, distrustfully.

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

#include "sim/scenario/yaml_source.hpp"

namespace guyub {
namespace {

Place whole_file(const std::string& shown_name) { return {shown_name, 0, 0, 1, {}}; }

void report_unreadable(const std::string& shown_name, const Bilingual& reason, Diagnostics& diagnostics) {
  diagnostics.error(
      Fault::unreadable_file, whole_file(shown_name),
      both("berkas tidak dapat dibaca: {0}", "the file cannot be read: {1}", reason.id, reason.en), {},
      both("periksa nama berkas dan folder tempat Anda bekerja", "check the file's name and the folder you work in"));
}

/// True when the path is a regular file small enough to be read.
bool is_readable_size(const std::filesystem::path& path, const std::string& shown_name, Diagnostics& diagnostics) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::not_found) {
    report_unreadable(shown_name, both("berkas tidak ada", "no such file"), diagnostics);
    return false;
  }
  if (status.type() == std::filesystem::file_type::directory) {
    report_unreadable(shown_name, both("ini sebuah folder", "it is a folder"), diagnostics);
    return false;
  }
  if (status.type() != std::filesystem::file_type::regular) {
    report_unreadable(shown_name, both("bukan berkas biasa", "it is not a regular file"), diagnostics);
    return false;
  }
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (error || size <= largest_scenario_bytes) return true;
  constexpr std::uintmax_t mebibyte = 1024 * 1024;
  diagnostics.error(Fault::file_too_large, whole_file(shown_name),
                    both("berkas terlalu besar: {0} MiB, paling besar 1 MiB",
                         "the file is too large: {0} MiB, at most 1 MiB", (size + mebibyte - 1) / mebibyte),
                    {},
                    both("skenario biasanya beberapa kilobyte; periksa apakah ini berkas yang benar",
                         "a scenario has a few kilobytes; check that this is the right file"));
  return false;
}

/// The length of the UTF-8 character at `at`, or 0 when there is none (RFC 3629: no overlong forms, no surrogates).
std::size_t utf8_length(const std::string& text, std::size_t at) {
  const auto byte = [&](std::size_t offset) -> unsigned {
    return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
  };
  const auto follows = [&](std::size_t offset) { return (byte(offset) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(0);
  if (lead < 0x80U) return 1;
  if (lead >= 0xC2U && lead <= 0xDFU) return follows(1) ? 2 : 0;
  if (lead >= 0xE0U && lead <= 0xEFU) {
    const bool overlong = lead == 0xE0U && byte(1) < 0xA0U;
    const bool surrogate = lead == 0xEDU && byte(1) > 0x9FU;
    return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
  }
  if (lead >= 0xF0U && lead <= 0xF4U) {
    const bool overlong = lead == 0xF0U && byte(1) < 0x90U;
    const bool beyond = lead == 0xF4U && byte(1) > 0x8FU;
    return follows(1) && follows(2) && follows(3) && !overlong && !beyond ? 4 : 0;
  }
  return 0;
}

/// Reports the first byte that is no text. Control characters other than tab and line ends count as none.
bool is_text(const std::string& bytes, const std::string& shown_name, Diagnostics& diagnostics) {
  std::int32_t line = 1;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const bool control = (byte < 0x20U && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7FU;
    const std::size_t length = control ? 0 : utf8_length(bytes, at);
    if (length == 0) {
      diagnostics.error(Fault::not_text, whole_file(shown_name),
                        both("bukan berkas teks UTF-8: byte 0x{0:02X} di baris {1}",
                             "not a UTF-8 text file: byte 0x{0:02X} in line {1}", static_cast<unsigned>(byte), line),
                        {},
                        both("simpan ulang sebagai teks UTF-8, atau periksa apakah ini berkas yang benar",
                             "save it again as UTF-8 text, or check that this is the right file"));
      return false;
    }
    if (byte == '\n') ++line;
    at += length;
  }
  return true;
}

std::string with_plain_line_ends(std::string bytes) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0; at < bytes.size(); ++at) {
    if (bytes[at] != '\r') {
      text += bytes[at];
    } else if (at + 1 >= bytes.size() || bytes[at + 1] != '\n') {
      text += '\n';
    }
  }
  return text;
}

}  // namespace

std::optional<std::string> read_text_file(const std::filesystem::path& path, const std::string& shown_name,
                                          Diagnostics& diagnostics) {
  if (!is_readable_size(path, shown_name, diagnostics)) return {};
  errno = 0;
  std::ifstream stream(path, std::ios::binary);
  std::string bytes(largest_scenario_bytes, '\0');
  if (stream) stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!stream.is_open() || stream.bad()) {
    const std::string reason = std::strerror(errno);
    report_unreadable(shown_name, {reason, reason}, diagnostics);
    return {};
  }
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  if (!is_text(bytes, shown_name, diagnostics)) return {};
  return with_plain_line_ends(std::move(bytes));
}

}  // namespace guyub
