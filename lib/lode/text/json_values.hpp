#pragma once

// Private to the library: cuts a stream of JSON into its top-level values without holding more than one.

#include "lode/text/input_error.hpp"

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

namespace lode {

/// A stream read byte by byte, with some bytes read ahead to look at, that knows its line and column.
class ByteSource {
 public:
  /// Reads up to `ahead` bytes at once, for `head()`.
  ByteSource(std::istream& input, std::size_t ahead);

  /// The bytes read ahead.
  [[nodiscard]] std::string_view head() const noexcept { return head_; }
  /// Leaves out the first `count` bytes of the head. Pre: nothing is taken yet.
  void skip(std::size_t count) noexcept { at_ = count; }

  static constexpr int end = -1;
  [[nodiscard]] int peek();
  int take();
  [[nodiscard]] std::uint32_t line() const noexcept { return line_; }
  [[nodiscard]] std::uint32_t column() const noexcept { return column_; }

 private:
  std::istream& input_;
  std::string head_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  std::uint32_t column_ = 1;
};

/// One value's text and where it begins.
struct RawValue {
  std::string text;
  Place place;
  bool too_long = false;  ///< Longer than allowed; `text` is empty then.
  bool cut_off = false;   ///< The input ended inside.
};

/// How the values follow each other.
enum class JsonShape : std::uint8_t {
  array,  ///< Elements of one array.
  lines,  ///< One a line.
  run,    ///< One after another, each over as many lines as it likes.
};

/// The shape that the beginning of an input shows; nothing when it is no JSON.
/// `named_json`: the input's name says that it is JSON, so less has to show.
[[nodiscard]] std::optional<JsonShape> json_shape(std::string_view head, bool named_json);

/// Cuts values off a source.
class JsonValues {
 public:
  JsonValues(ByteSource& bytes, JsonShape shape, std::string source, std::size_t longest);

  /// The next value; nothing at the end. Whether the text is JSON is the caller's to find out.
  /// Throws: InputError when an array does not go on as an array does, or no object stands where one must.
  [[nodiscard]] std::optional<RawValue> next();

 private:
  void skip_space();
  [[nodiscard]] std::optional<RawValue> next_line();
  [[nodiscard]] RawValue balanced_value();
  [[nodiscard]] Place here() const { return {source_, bytes_.line(), bytes_.column()}; }

  ByteSource& bytes_;
  JsonShape shape_;
  std::string source_;
  std::size_t longest_;
  bool begun_ = false;
  bool done_ = false;
};

}  // namespace lode
