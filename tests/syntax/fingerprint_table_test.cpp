#include "lode/syntax/fingerprint_table.hpp"

#include "lode/syntax/word_features.hpp"
#include "lode/text/input_error.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace lode;

namespace {

using Entries = std::vector<std::pair<std::uint64_t, std::uint16_t>>;

std::string_view bytes_of(const std::vector<std::uint64_t>& slots) {
  return {reinterpret_cast<const char*>(slots.data()), slots.size() * sizeof(std::uint64_t)};
}

}  // namespace

TEST_CASE("syntax/fingerprint_table: every key gives its value and no other key gives one") {
  Entries entries;
  for (std::uint32_t i = 0; i < 5000; ++i) {
    entries.emplace_back(hash_bytes("ore" + std::to_string(i), 9), static_cast<std::uint16_t>(i * 13));
  }
  const auto slots = make_fingerprint_slots(entries);
  const FingerprintTable table(bytes_of(slots));
  for (const auto& [hash, value] : entries) CHECK(table.find(hash) == value);
  for (std::uint32_t i = 5000; i < 20000; ++i) {
    CHECK(table.find(hash_bytes("ore" + std::to_string(i), 9)) == FingerprintTable::absent);
  }
}

TEST_CASE("syntax/fingerprint_table: keys that start at the same slot are told apart, also over the end of the table") {
  const std::uint64_t last = 0xFFFF'FFFF'0000'0000;
  const Entries entries = {{last + 0x10000, 1}, {last + 0x20000, 2}, {last + 0x30000, 3}};
  const auto slots = make_fingerprint_slots(entries);
  const FingerprintTable table(bytes_of(slots));
  CHECK(table.find(last + 0x10000) == 1);
  CHECK(table.find(last + 0x20000) == 2);
  CHECK(table.find(last + 0x30000) == 3);
  CHECK(table.find(last + 0x40000) == FingerprintTable::absent);
}

TEST_CASE("syntax/fingerprint_table: the last value of a key given twice stays") {
  const std::uint64_t key = hash_bytes("zinc", 1);
  const auto slots = make_fingerprint_slots({{key, 4}, {key, 5}});
  CHECK(FingerprintTable(bytes_of(slots)).find(key) == 5);
}

TEST_CASE("syntax/fingerprint_table: a table without entries holds nothing") {
  const auto slots = make_fingerprint_slots({});
  CHECK(FingerprintTable(bytes_of(slots)).find(hash_bytes("", 0)) == FingerprintTable::absent);
}

TEST_CASE("syntax/fingerprint_table: damaged tables are refused") {
  const std::vector<std::uint64_t> full = {0x10001, 0x20001};
  const std::vector<std::uint64_t> three = {0x10001, 0, 0};
  const std::vector<std::uint64_t> good = {0x10001, 0};
  CHECK_THROWS_AS(FingerprintTable(bytes_of(full)), InputError);  // a search for another key would never end
  CHECK_THROWS_AS(FingerprintTable(bytes_of(three)), InputError);
  CHECK_THROWS_AS(FingerprintTable(bytes_of(good).substr(0, 15)), InputError);
  CHECK_THROWS_AS(FingerprintTable(""), InputError);
  CHECK_NOTHROW(FingerprintTable(bytes_of(good)));
}
