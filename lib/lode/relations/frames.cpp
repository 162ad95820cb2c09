#include "lode/relations/frames.hpp"

#include "data/embedded.hpp"
#include "lode/relations/string_locator.hpp"
#include "lode/text/json_input.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lode {

namespace {

constexpr std::string_view folder = "frames/";

constexpr std::array<std::pair<const char*, FrameKind>, frame_kind_count> kind_keys = {{
    {"verbs", FrameKind::verb},
    {"nouns", FrameKind::noun},
    {"adjectives", FrameKind::adjective},
    {"names", FrameKind::name},
}};

void read_conditions(Frame& frame, const rapidjson::Value& item, const char* key, bool wanted, const Ontology& ontology,
                     const StringLocator& locator) {
  const auto member = item.FindMember(key);
  if (member == item.MemberEnd()) return;
  for (const auto& entry : member->value.GetObject()) {
    FrameCondition condition;
    const std::string_view path = view(entry.name);
    condition.path = parse_path(path, ontology, locator.place(path), locator.line(path));
    condition.wanted = wanted;
    for (const auto& lemma : entry.value.GetArray()) condition.lemmas.emplace(view(lemma));
    frame.conditions.push_back(std::move(condition));
  }
}

Frame read_frame(const rapidjson::Value& item, const Ontology& ontology, StringLocator& locator) {
  Frame frame;
  frame.rule = view(item["rule"]);
  locator.enter(frame.rule);
  if (item.HasMember("prior")) frame.prior = item["prior"].GetDouble();
  read_conditions(frame, item, "when", true, ontology, locator);
  read_conditions(frame, item, "unless", false, ontology, locator);
  for (const auto& text : item["emit"].GetArray()) {
    const std::string_view pattern = view(text);
    frame.emissions.push_back(parse_emissions(pattern, ontology, locator.place(pattern), locator.line(pattern)));
    for (const Emission& emission : frame.emissions.back()) {
      const auto number = static_cast<std::uint16_t>(ontology.find(emission.relation) - ontology.relations().data());
      if (std::find(frame.relations.begin(), frame.relations.end(), number) == frame.relations.end()) {
        frame.relations.push_back(number);
      }
    }
  }
  return frame;
}

void read_words(Frames::Words& words, const rapidjson::Value& document, const char* key) {
  const auto member = document.FindMember(key);
  if (member == document.MemberEnd()) return;
  for (const auto& word : member->value.GetArray()) words.emplace(view(word));
}

}  // namespace

void Frames::add(std::string_view json, std::string_view source, const Ontology& ontology) {
  const rapidjson::Document document = parse_json(json, source);
  JsonSchema("frames.schema.json").require(document, {std::string(source)});
  read_words(actor_nouns_, document, "actor_nouns");
  read_words(commodity_nouns_, document, "commodity_nouns");
  read_words(measure_nouns_, document, "measure_nouns");
  StringLocator locator(json, source);
  for (const auto& item : document["frames"].GetArray()) {
    const auto number = static_cast<std::uint32_t>(frames_.size());
    frames_.push_back(read_frame(item, ontology, locator));
    for (const auto& [key, kind] : kind_keys) {
      const auto member = item.FindMember(key);
      if (member == item.MemberEnd()) continue;
      auto& index = index_[static_cast<std::size_t>(kind)];
      for (const auto& lemma : member->value.GetArray()) index[std::string(view(lemma))].push_back(number);
    }
  }
}

Frames Frames::shipped(const Ontology& ontology) {
  Frames frames;
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.name.starts_with(folder)) frames.add(file.contents, file.name, ontology);
  }
  return frames;
}

const std::vector<std::uint32_t>& Frames::of(FrameKind kind, std::string_view lemma) const {
  static const std::vector<std::uint32_t> none;
  const auto& index = index_[static_cast<std::size_t>(kind)];
  const auto found = index.find(lemma);
  return found == index.end() ? none : found->second;
}

std::vector<std::string> Frames::lemmas(std::uint32_t number, FrameKind kind) const {
  std::vector<std::string> result;
  for (const auto& [lemma, numbers] : index_[static_cast<std::size_t>(kind)]) {
    if (std::find(numbers.begin(), numbers.end(), number) != numbers.end()) result.push_back(lemma);
  }
  return result;
}

}  // namespace lode
