#include "lode/entities/name_pieces.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace lode {

namespace {

bool is_ascii_letter(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }

/// Letters that Unicode does not take apart into a plain letter and an accent.
std::string_view plain_letter(utf8proc_int32_t codepoint) {
  switch (codepoint) {
    case 0xD8:
    case 0xF8:
      return "o";
    case 0x141:
    case 0x142:
      return "l";
    case 0x110:
    case 0x111:
    case 0xD0:
    case 0xF0:
      return "d";
    case 0xC6:
    case 0xE6:
      return "ae";
    case 0x152:
    case 0x153:
      return "oe";
    case 0x131:
      return "i";
    default:
      return {};
  }
}

/// Appends the folded form of a codepoint that is not ASCII.
void append_folded(utf8proc_int32_t codepoint, std::string& out) {
  if (const std::string_view plain = plain_letter(codepoint); !plain.empty()) {
    out += plain;
    return;
  }
  std::array<utf8proc_int32_t, 16> parts{};
  int boundary = 0;
  const auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD);
  const auto count =
      utf8proc_decompose_char(codepoint, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()), options, &boundary);
  for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(count, 16); ++i) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(parts[static_cast<std::size_t>(i)], bytes.data());
    out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
  }
}

bool is_letter(utf8proc_int32_t codepoint) {
  const utf8proc_category_t category = utf8proc_category(codepoint);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;  // letters and marks
}

bool is_upper(utf8proc_int32_t codepoint) {
  const utf8proc_category_t category = utf8proc_category(codepoint);
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

/// Signs that part pieces and leave none themselves.
bool is_dropped_sign(utf8proc_int32_t c) {
  return c == ' ' || c == '-' || c == '\'' || c == '.' || c == '"' || c == 0x2018 || c == 0x2019 || c == 0x201C ||
         c == 0x201D || (c >= 0x2010 && c <= 0x2012) || c == 0xAD || c == 0xB7 || c == 0xA0;
}

}  // namespace

const std::vector<PieceText>& PieceCutter::cut(std::string_view text) {
  pieces_.clear();
  buffer_.clear();
  // Folding lengthens some letters (ligatures, by 11 at most); pieces point into the buffer, so it must not move.
  buffer_.reserve(text.size() * 12 + 16);

  std::size_t begin = 0;  // of the current piece in buffer_
  unsigned letters = 0;
  unsigned uppers = 0;
  bool first_upper = false;
  bool open = false;
  const auto close = [&] {
    if (!open) return;
    Shape shape = Shape::other;
    if (letters > 0) shape = uppers == letters ? Shape::caps : first_upper ? Shape::capital : Shape::lower;
    pieces_.push_back(
        {std::string_view(buffer_).substr(begin), shape, static_cast<std::uint8_t>(std::min(letters, 255U))});
    open = false;
  };
  const auto sign = [&](std::string_view folded) {
    close();
    begin = buffer_.size();
    buffer_ += folded;
    pieces_.push_back({std::string_view(buffer_).substr(begin), Shape::other, 0});
  };
  const auto letter = [&](bool upper) {
    if (!open) {
      open = true;
      begin = buffer_.size();
      letters = uppers = 0;
      first_upper = upper;
    }
    ++letters;
    if (upper) ++uppers;
  };

  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (is_ascii_letter(c)) {
      const bool upper = c <= 'Z';
      letter(upper);
      buffer_ += static_cast<char>(upper ? c + ('a' - 'A') : c);
      ++i;
    } else if (is_digit(c)) {
      if (!open) {
        open = true;
        begin = buffer_.size();
        letters = uppers = 0;
        first_upper = false;
      }
      buffer_ += static_cast<char>(c);
      ++i;
    } else if (c < 0x80) {
      // A full stop inside an abbreviation or a number joins: "U.S.", "2.5"; elsewhere it parts.
      if (c == '.' && open && i > 0 && i + 1 < text.size()) {
        const auto next = static_cast<unsigned char>(text[i + 1]);
        const bool single = i == 1 || text[i - 2] == '.' || !is_ascii_letter(static_cast<unsigned char>(text[i - 2]));
        if ((single && is_ascii_letter(next)) ||
            (is_digit(static_cast<unsigned char>(text[i - 1])) && is_digit(next))) {
          ++i;
          continue;
        }
      }
      if (c == '&')
        sign("and");
      else if (is_dropped_sign(c))
        close();
      else
        sign(text.substr(i, 1));
      ++i;
    } else {
      utf8proc_int32_t codepoint = 0;
      const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + i),
                                         static_cast<utf8proc_ssize_t>(text.size() - i), &codepoint);
      if (size <= 0) {
        sign("#");
        ++i;
        continue;
      }
      if (is_letter(codepoint)) {
        letter(is_upper(codepoint));
        append_folded(codepoint, buffer_);
      } else if (is_dropped_sign(codepoint)) {
        close();
      } else {
        sign("#");
      }
      i += static_cast<std::size_t>(size);
    }
  }
  close();
  return pieces_;
}

namespace {

std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash ^ (hash >> 32U);
}

}  // namespace

Vocabulary::Vocabulary() : slots_(1U << 16U), begins_{0} {
  begins_.reserve(1U << 15U);
  letters_.reserve(1U << 18U);
}

std::string_view Vocabulary::word(std::uint32_t number) const noexcept {
  const std::size_t begin = begins_[number];
  const std::size_t end = number + 1 < begins_.size() ? begins_[number + 1] : letters_.size();
  return std::string_view(letters_).substr(begin, end - begin);
}

std::size_t Vocabulary::slot_of(std::uint64_t hash, std::string_view text) const noexcept {
  const std::size_t mask = slots_.size() - 1;
  std::size_t place = hash & mask;
  while (slots_[place].number != 0 && (slots_[place].hash != hash || word(slots_[place].number) != text)) {
    place = (place + 1) & mask;
  }
  return place;
}

std::uint32_t Vocabulary::add(std::string_view text) {
  const std::uint64_t hash = hash_of(text);
  std::size_t place = slot_of(hash, text);
  if (slots_[place].number != 0) return slots_[place].number;
  if (begins_.size() * 2 > slots_.size()) {
    grow();
    place = slot_of(hash, text);
  }
  const std::uint32_t number = size();
  begins_.push_back(static_cast<std::uint32_t>(letters_.size()));
  letters_ += text;
  slots_[place] = {hash, number};
  return number;
}

std::uint32_t Vocabulary::find(std::string_view text) const noexcept {
  return slots_[slot_of(hash_of(text), text)].number;
}

void Vocabulary::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number == 0) continue;
    std::size_t place = slot.hash & mask;
    while (slots_[place].number != 0) place = (place + 1) & mask;
    slots_[place] = slot;
  }
}

}  // namespace lode
