#include "lode/text/json_values.hpp"

#include <algorithm>
#include <utility>

namespace lode {

namespace {

bool is_space(int byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

std::size_t after_space(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space(static_cast<unsigned char>(text[at]))) ++at;
  return at;
}

// Follows the nesting of a JSON text byte by byte.
class Nesting {
 public:
  /// Takes one byte; whether the value that began with the first byte is complete now.
  bool take(char byte) {
    if (in_string_) {
      if (escaped_) {
        escaped_ = false;
      } else if (byte == '\\') {
        escaped_ = true;
      } else if (byte == '"') {
        in_string_ = false;
      }
      return depth_ == 0 && !in_string_;
    }
    if (byte == '"') in_string_ = true;
    if (byte == '{' || byte == '[') ++depth_;
    if (byte == '}' || byte == ']') --depth_;
    return depth_ <= 0 && !in_string_;
  }

 private:
  int depth_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
};

bool is_balanced(std::string_view line) {
  Nesting nesting;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (nesting.take(line[at])) return after_space(line, at + 1) == line.size();
  }
  return false;
}

}  // namespace

ByteSource::ByteSource(std::istream& input, std::size_t ahead) : input_(input), head_(ahead, '\0') {
  input_.read(head_.data(), static_cast<std::streamsize>(ahead));
  head_.resize(static_cast<std::size_t>(input_.gcount()));
}

int ByteSource::peek() {
  if (at_ < head_.size()) return static_cast<unsigned char>(head_[at_]);
  if (!input_) return end;
  const int byte = input_.rdbuf()->sgetc();
  return byte == std::istream::traits_type::eof() ? end : byte;
}

int ByteSource::take() {
  const int byte = peek();
  if (byte == end) return end;
  if (at_ < head_.size()) {
    ++at_;
  } else {
    input_.rdbuf()->sbumpc();
  }
  ++column_;
  if (byte == '\n') {
    ++line_;
    column_ = 1;
  }
  return byte;
}

std::optional<JsonShape> json_shape(std::string_view head, bool named_json) {
  const std::size_t first = after_space(head, 0);
  if (first == head.size()) return std::nullopt;
  const std::size_t second = after_space(head, first + 1);
  const char after = second < head.size() ? head[second] : '\0';
  if (head[first] == '[') {
    // A page may begin "[Update] ..." as well.
    return named_json || after == '{' || after == ']' ? std::optional(JsonShape::array) : std::nullopt;
  }
  if (head[first] != '{') return named_json ? std::optional(JsonShape::run) : std::nullopt;
  if (!named_json && after != '"' && after != '}') return std::nullopt;
  const std::size_t line_end = head.find('\n', first);
  if (line_end == std::string_view::npos) return JsonShape::lines;
  if (is_balanced(head.substr(first, line_end - first))) return JsonShape::lines;
  // A broken first line of JSON Lines: the next line begins an object again.
  const std::size_t next = after_space(head, line_end);
  const bool object = next < head.size() && head[next] == '{' && head[next - 1] == '\n';
  return object ? JsonShape::lines : JsonShape::run;
}

JsonValues::JsonValues(ByteSource& bytes, JsonShape shape, std::string source, std::size_t longest)
    : bytes_(bytes), shape_(shape), source_(std::move(source)), longest_(longest) {}

std::optional<RawValue> JsonValues::next() {
  if (done_) return std::nullopt;
  if (shape_ == JsonShape::lines) return next_line();
  skip_space();
  if (shape_ == JsonShape::run) {
    if (bytes_.peek() == ByteSource::end) return std::nullopt;
    if (bytes_.peek() != '{') throw InputError(here(), "an article is expected here, which begins with {");
    return balanced_value();
  }
  if (!begun_) {
    bytes_.take();  // the opening bracket
    begun_ = true;
    skip_space();
    if (bytes_.peek() == ']') {
      done_ = true;
      return std::nullopt;
    }
  } else {
    const int separator = bytes_.peek();
    if (separator == ']') {
      done_ = true;
      return std::nullopt;
    }
    if (separator == ByteSource::end) throw InputError(here(), "the array is cut off: its closing bracket is missing");
    if (separator != ',') throw InputError(here(), "a comma or the closing bracket of the array is expected here");
    bytes_.take();
    skip_space();
  }
  return balanced_value();
}

void JsonValues::skip_space() {
  while (is_space(bytes_.peek())) bytes_.take();
}

std::optional<RawValue> JsonValues::next_line() {
  skip_space();
  if (bytes_.peek() == ByteSource::end) return std::nullopt;
  RawValue value;
  value.place = here();
  for (int byte = bytes_.take(); byte != ByteSource::end && byte != '\n'; byte = bytes_.take()) {
    if (value.text.size() == longest_) value.too_long = true;
    if (!value.too_long) value.text += static_cast<char>(byte);
  }
  if (value.too_long) value.text.clear();
  return value;
}

RawValue JsonValues::balanced_value() {
  RawValue value;
  value.place = here();
  Nesting nesting;
  const bool scalar = bytes_.peek() != '{' && bytes_.peek() != '[' && bytes_.peek() != '"';
  for (;;) {
    const int next = bytes_.peek();
    if (next == ByteSource::end) {
      value.cut_off = !scalar;
      break;
    }
    if (scalar && (next == ',' || next == ']' || next == '\n')) break;
    const char byte = static_cast<char>(bytes_.take());
    if (value.text.size() == longest_) value.too_long = true;
    if (!value.too_long) value.text += byte;
    if (nesting.take(byte) && !scalar) break;
  }
  if (value.too_long) value.text.clear();
  return value;
}

}  // namespace lode
