#include "lode/text/word_lists.hpp"

#include "data/embedded.hpp"
#include "lode/text/json_input.hpp"

#include <cassert>
#include <cstring>

namespace lode {

namespace {

constexpr std::size_t longest_word = 15;      // so that a word fits two machine words with its length
constexpr std::size_t slot_count = 1U << 12;  // several times the number of words, so that probing stays short

struct Key {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
};

Key key_of(std::string_view word) noexcept {
  char bytes[16] = {};
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    bytes[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  bytes[15] = static_cast<char>(word.size());
  Key key;
  std::memcpy(&key.low, bytes, 8);
  std::memcpy(&key.high, bytes + 8, 8);
  return key;
}

std::size_t slot_of(Key key) noexcept {
  const std::uint64_t mixed = (key.low ^ (key.high * 0x9E3779B97F4A7C15U)) * 0xD6E8FEB86659FD93U;
  return static_cast<std::size_t>(mixed >> 52U) & (slot_count - 1);
}

}  // namespace

WordLists::WordLists(std::string_view json, std::string_view source) : slots_(slot_count) {
  const rapidjson::Document document = parse_json(json, source);
  JsonSchema("segmentation.schema.json").require(document, Place{std::string(source)});

  const auto each = [this](const rapidjson::Value& list, auto&& mark) {
    for (const auto& item : list.GetArray()) mark(insert(view(item)));
  };
  const auto& abbreviations = document["abbreviations"];
  each(abbreviations["before_name"], [](ListedWord& word) { word.before_name = true; });
  each(abbreviations["before_number"], [](ListedWord& word) { word.before_number = true; });
  each(abbreviations["months"], [](ListedWord& word) { word.month = true; });
  each(abbreviations["never_final"], [](ListedWord& word) { word.never_final = true; });
  each(abbreviations["may_be_final"], [](ListedWord& word) { word.may_be_final = true; });
  each(document["final_stop_apart"], [](ListedWord& word) { word.stop_apart = true; });
  each(document["capitalised_only"], [](ListedWord& word) { word.capitalised_only = true; });
  each(document["joined_prefixes"], [](ListedWord& word) { word.joined_prefix = true; });
  each(document["units"], [](ListedWord& word) { word.unit = true; });
  each(document["emoticons"], [](ListedWord& word) { word.emoticon = true; });
  each(document["elided"], [](ListedWord& word) { word.elided = true; });
  each(document["sentence_starters"], [](ListedWord& word) { word.starter = true; });
  for (const auto& item : document["multiword"].GetArray()) {
    std::string word(view(item));
    const std::size_t seam = word.find('|');
    if (seam == std::string::npos || seam == 0 || word.find('|', seam + 1) != std::string::npos) {
      throw InputError(Place{std::string(source)}, "a multiword token needs exactly one bar, inside it: " + word);
    }
    word.erase(seam, 1);
    insert(word).seam = static_cast<std::uint8_t>(seam);
  }
}

const WordLists& WordLists::shipped() {
  static const WordLists lists(embedded_file("text/segmentation.json"), "text/segmentation.json");
  return lists;
}

ListedWord& WordLists::insert(std::string_view word) {
  assert(!word.empty() && word.size() <= longest_word && "the schema bounds the length");
  const Key key = key_of(word);
  std::size_t at = slot_of(key);
  while (slots_[at].low != 0 && (slots_[at].low != key.low || slots_[at].high != key.high)) {
    at = (at + 1) & (slot_count - 1);
  }
  slots_[at].low = key.low;
  slots_[at].high = key.high;
  return slots_[at].word;
}

ListedWord WordLists::find(std::string_view word) const noexcept {
  if (word.empty() || word.size() > longest_word) return {};
  const Key key = key_of(word);
  for (std::size_t at = slot_of(key); slots_[at].low != 0; at = (at + 1) & (slot_count - 1)) {
    if (slots_[at].low == key.low && slots_[at].high == key.high) return slots_[at].word;
  }
  return {};
}

}  // namespace lode
