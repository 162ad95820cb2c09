#include "lode/syntax/word_features.hpp"

#include <algorithm>
#include <cstring>

namespace lode {

namespace {

constexpr std::size_t longest_run = 3;  // equal characters of a shape beyond it are dropped

std::uint64_t mix(std::uint64_t value) noexcept {
  value ^= value >> 32U;
  value *= 0xD6E8FEB86659FD93ULL;
  value ^= value >> 32U;
  return value;
}

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

char shape_of(char c) noexcept {
  if (c >= 'A' && c <= 'Z') return 'X';
  if (c >= 'a' && c <= 'z') return 'x';
  if (is_digit(c)) return 'd';
  if (static_cast<unsigned char>(c) >= 0x80U) return 'u';
  return c;
}

}  // namespace

std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed) noexcept {
  std::uint64_t state = mix(seed + 0x9E3779B97F4A7C15ULL * (bytes.size() + 1));
  const char* data = bytes.data();
  std::size_t left = bytes.size();
  for (; left >= 8; left -= 8, data += 8) {
    std::uint64_t block = 0;
    std::memcpy(&block, data, 8);
    state = mix(state ^ block) * 0x9E3779B97F4A7C15ULL;
  }
  std::uint64_t tail = 0;
  std::memcpy(&tail, data, left);
  return mix(mix(state ^ tail) * 0x9E3779B97F4A7C15ULL);
}

void append_normal(std::string& out, std::string_view form) {
  for (std::size_t i = 0; i < form.size(); ++i) {
    const char c = form[i];
    if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c + ('a' - 'A'));
    } else if (c == '\xC3' && i + 1 < form.size()) {  // Latin-1 capitals lie 0x20 below the small letters
      const auto next = static_cast<unsigned char>(form[i + 1]);
      out += c;
      out += static_cast<char>(next >= 0x80U && next <= 0x9EU && next != 0x97U ? next + 0x20U : next);
      ++i;
    } else if (c == '\xE2' && form.substr(i).starts_with("\xE2\x80") && i + 2 < form.size()) {
      const char next = form[i + 2];
      if (next == '\x98' || next == '\x99') {
        out += '\'';
      } else if (next == '\x9C' || next == '\x9D') {
        out += '"';
      } else if (next == '\xA6') {
        out += "...";
      } else {
        out.append(form, i, 3);
      }
      i += 2;
    } else {
      out += c;
    }
  }
}

namespace {

/// The bracket that "-LRB-" and the like stand for; other forms as they are.
/// Source: the escapes of the Penn Treebank, still found in text made from it.
std::string_view plain_bracket(std::string_view form) {
  if (form.size() != 5 || form.front() != '-' || form.back() != '-' || form[2] == '-' || form[3] != 'B') return form;
  const bool left = form[1] == 'L';
  if (!left && form[1] != 'R') return form;
  switch (form[2]) {
    case 'R':
      return left ? "(" : ")";
    case 'S':
      return left ? "[" : "]";
    case 'C':
      return left ? "{" : "}";
    default:
      return form;
  }
}

}  // namespace

void WordFeatures::assign(std::string_view form) {
  form = plain_bracket(form);
  normal_.clear();
  append_normal(normal_, form);
  has_digits_ = std::any_of(normal_.begin(), normal_.end(), is_digit);
  if (has_digits_) {
    no_digits_ = normal_;
    std::replace_if(no_digits_.begin(), no_digits_.end(), is_digit, '0');
  }

  shape_.clear();
  std::size_t run = 0;
  for (const char c : form) {
    const char kind = shape_of(c);
    run = !shape_.empty() && shape_.back() == kind ? run + 1 : 1;
    if (run <= longest_run) shape_ += kind;
  }

  const std::string_view normal = normal_;
  const auto row = [](std::string_view bytes, std::size_t feature) {
    return static_cast<std::uint32_t>(hash_bytes(bytes, feature) % hashed_table_sizes[feature]);
  };
  for (std::size_t size = 1; size <= 4; ++size) {
    rows_[size - 1] = row(normal.substr(normal.size() - std::min(size, normal.size())), size - 1);
  }
  rows_[4] = row(normal.substr(0, 2), 4);
  rows_[5] = row(normal.substr(0, 3), 5);
  rows_[6] = row(shape_, 6);
}

}  // namespace lode
