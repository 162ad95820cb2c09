#include "lode/entities/lexicon.hpp"

#include "data/embedded.hpp"
#include "lode/text/json_input.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>

namespace lode {

namespace {

constexpr std::array<std::string_view, 7> shipped_files = {
    "lexicon/countries.json", "lexicon/places.json", "lexicon/bodies.json",      "lexicon/people.json",
    "lexicon/companies.json", "lexicon/assets.json", "lexicon/commodities.json",
};

std::vector<std::string> strings(const rapidjson::Value& array) {
  std::vector<std::string> list;
  if (!array.IsArray()) return list;
  list.reserve(array.Size());
  for (const auto& item : array.GetArray()) {
    if (item.IsString()) list.emplace_back(view(item));
  }
  return list;
}

LexiconEntry entry_from(const rapidjson::Value& object) {
  LexiconEntry entry;
  for (const auto& member : object.GetObject()) {
    const std::string_view key = view(member.name);
    if (key == "id")
      entry.id = view(member.value);
    else if (key == "type")
      entry.type = entity_type_from(view(member.value)).value_or(EntityType::organization);
    else if (key == "name")
      entry.name = view(member.value);
    else if (key == "aliases")
      entry.aliases = strings(member.value);
    else if (key == "weak_aliases")
      entry.weak_aliases = strings(member.value);
    else if (key == "demonyms")
      entry.demonyms = strings(member.value);
    else if (key == "metonyms")
      entry.metonyms = strings(member.value);
    else if (key == "country")
      entry.country = view(member.value);
    else if (key == "parent")
      entry.parent = view(member.value);
    else if (key == "members")
      entry.members = strings(member.value);
    else if (key == "kind")
      entry.kind = view(member.value);
    else if (key == "stage")
      entry.stage = view(member.value);
    else if (key == "broader")
      entry.broader = strings(member.value);
    else if (key == "made_from")
      entry.made_from = strings(member.value);
    else if (key == "commodities")
      entry.commodities = strings(member.value);
    else if (key == "lists")
      entry.lists = strings(member.value);
    else if (key == "office")
      entry.office = view(member.value);
    else if (key == "from")
      entry.from = view(member.value);
    else if (key == "to")
      entry.to = view(member.value);
    else if (key == "codes") {
      for (const auto& code : member.value.GetObject()) entry.codes.emplace_back(view(code.name), view(code.value));
    }
  }
  return entry;
}

/// Byte offset of element `number` of the array at "entries" in a well-formed JSON object; npos when there is none.
std::size_t entry_offset(std::string_view json, std::size_t number) {
  constexpr auto npos = std::string_view::npos;
  std::size_t depth = 0;
  std::size_t seen = 0;
  bool inside = false;  // the array of entries
  std::string_view last_string;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '"') {
      const std::size_t begin = ++i;
      while (i < json.size() && json[i] != '"') i += json[i] == '\\' ? 2 : 1;
      if (i >= json.size()) return npos;
      last_string = json.substr(begin, i - begin);
    } else if (c == '[' || c == '{') {
      if (depth == 1 && c == '[' && last_string == "entries") inside = true;
      if (inside && depth == 2) {
        if (seen == number) return i;
        ++seen;
      }
      ++depth;
    } else if (c == ']' || c == '}') {
      --depth;
      if (depth == 1) inside = false;
    }
  }
  return npos;
}

Place entry_place(std::string_view json, std::string_view source, std::size_t number) {
  const std::size_t offset = entry_offset(json, number);
  return offset == std::string_view::npos ? Place{std::string(source), 0, 0} : place_at(source, json, offset);
}

/// Throws when the file breaks the schema, naming the line of the entry that does.
void check_file(const rapidjson::Document& document, std::string_view json, std::string_view source) {
  static const JsonSchema schema("lexicon.schema.json");
  const std::string fault = schema.fault(document);
  if (fault.empty()) return;
  constexpr std::string_view prefix = "/entries/";
  if (fault.starts_with(prefix)) {
    std::size_t number = 0;
    for (std::size_t i = prefix.size(); i < fault.size() && fault[i] >= '0' && fault[i] <= '9'; ++i) {
      number = number * 10 + static_cast<std::size_t>(fault[i] - '0');
    }
    const std::size_t offset = entry_offset(json, number);
    if (offset != std::string_view::npos) {
      throw InputError(place_at(source, json, offset), fault, line_at(json, offset));
    }
  }
  throw InputError({std::string(source), 0, 0}, fault);
}

}  // namespace

Lexicon Lexicon::shipped() {
  Lexicon lexicon;
  lexicon.entries_.reserve(1U << 14U);
  for (const std::string_view file : shipped_files) lexicon.read(embedded_file(file), file, Checks::none);
  return lexicon;
}

Lexicon Lexicon::from_files(const std::function<std::string(std::string_view)>& read_file) {
  Lexicon lexicon;
  lexicon.entries_.reserve(1U << 14U);
  for (const std::string_view file : shipped_files) {
    const std::string contents = read_file(file);
    lexicon.read(contents, file, contents == embedded_file(file) ? Checks::none : Checks::all);
  }
  return lexicon;
}

void Lexicon::add(std::string_view json, std::string_view source) {
  ++layers_;
  read(json, source, Checks::all);
}

void Lexicon::read(std::string_view json, std::string_view source, Checks checks) {
  if (checks == Checks::none) {  // our own file: strings are decoded where they lie
    std::string buffer(json);
    rapidjson::Document document;
    document.ParseInsitu(buffer.data());
    assert(!document.HasParseError() && "a test reads every shipped file");
    const auto& list = document["entries"].GetArray();
    for (const auto& object : list) put(entry_from(object));
    return;
  }
  const rapidjson::Document document = parse_json(json, source);
  check_file(document, json, source);
  const auto& list = document["entries"].GetArray();
  for (rapidjson::SizeType i = 0; i < list.Size(); ++i) {
    LexiconEntry entry = entry_from(list[i]);
    if (!std::string_view(entry.id).starts_with(fmt::format("{}:", to_string(entry.type)))) {
      throw InputError(entry_place(json, source, i), fmt::format("the id \"{}\" does not begin with its type \"{}\"",
                                                                 entry.id, to_string(entry.type)));
    }
    put(std::move(entry));
  }
}

void Lexicon::put(LexiconEntry entry) {
  entry.layer = layers_;
  if ((entries_.size() + 1) * 2 > slots_.size()) index_entries(std::max<std::size_t>(1U << 15U, slots_.size() * 2));
  const std::size_t slot = slot_of(entry.id);
  if (slots_[slot] != 0) {
    entries_[slots_[slot] - 1] = std::move(entry);
    return;
  }
  entries_.push_back(std::move(entry));
  slots_[slot] = static_cast<std::uint32_t>(entries_.size());
}

std::size_t Lexicon::slot_of(std::string_view id) const noexcept {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = (hash ^ (hash >> 32U)) & mask;
  while (slots_[slot] != 0 && entries_[slots_[slot] - 1].id != id) slot = (slot + 1) & mask;
  return slot;
}

void Lexicon::index_entries(std::size_t slots) {
  slots_.assign(slots, 0);
  for (std::uint32_t i = 0; i < entries_.size(); ++i) slots_[slot_of(entries_[i].id)] = i + 1;
}

const LexiconEntry* Lexicon::find(std::string_view id) const noexcept {
  const auto index = index_of(id);
  return index ? &entries_[*index] : nullptr;
}

std::optional<std::uint32_t> Lexicon::index_of(std::string_view id) const noexcept {
  if (slots_.empty()) return std::nullopt;
  const std::uint32_t found = slots_[slot_of(id)];
  if (found == 0) return std::nullopt;
  return found - 1;
}

}  // namespace lode
