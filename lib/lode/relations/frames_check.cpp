// What is wrong with a file of frames though it can be read.

#include "lode/relations/frames.hpp"
#include "lode/relations/string_locator.hpp"
#include "lode/text/json_input.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lode {

namespace {

constexpr std::array<const char*, 3> lemma_keys = {"verbs", "nouns", "adjectives"};

class FrameCheck {
 public:
  FrameCheck(std::string_view json, std::string_view source, const Ontology& ontology, const Frames& beside)
      : json_(json), source_(source), ontology_(ontology), beside_(beside), locator_(json, source) {}

  Diagnostics run() {
    Frames frames;
    frames.add(json_, source_, ontology_);
    const rapidjson::Document document = parse_json(json_, source_);
    const auto& items = document["frames"];
    for (rapidjson::SizeType i = 0; i < items.Size(); ++i) check(items[i], frames.all()[i]);
    if (document.HasMember("relations")) check_relations(document["relations"], frames);
    return std::move(complaints_);
  }

 private:
  void complain(std::string_view text, const std::string& message) {
    complaints_.push_back({locator_.place(text), message});
  }

  void check(const rapidjson::Value& item, const Frame& frame) {
    locator_.enter(frame.rule);
    check_rule(frame);
    check_words(item);
    const auto& patterns = item["emit"];
    for (rapidjson::SizeType i = 0; i < patterns.Size(); ++i) {
      for (const Emission& emission : frame.emissions[i]) check_emission(emission, view(patterns[i]));
    }
  }

  void check_rule(const Frame& frame) {
    if (!rules_.insert(frame.rule).second) {
      complain(frame.rule, fmt::format("the rule \"{}\" stands twice", frame.rule));
    }
    const auto& others = beside_.all();
    if (std::any_of(others.begin(), others.end(), [&](const Frame& other) { return other.rule == frame.rule; })) {
      complain(frame.rule, fmt::format("there is a rule \"{}\" already; evidence would not tell which", frame.rule));
    }
    const std::string_view name = std::string_view(frame.rule).substr(0, frame.rule.find('/'));
    const bool made = std::any_of(frame.relations.begin(), frame.relations.end(),
                                  [&](std::uint16_t number) { return ontology_.relations()[number].name == name; });
    if (!made) {
      complain(frame.rule, fmt::format("the rule \"{}\" makes no statement of \"{}\"", frame.rule, name));
    }
  }

  void check_words(const rapidjson::Value& item) {
    bool reachable = item.HasMember("names");
    for (const char* const key : lemma_keys) {
      const auto member = item.FindMember(key);
      if (member == item.MemberEnd()) continue;
      reachable = true;
      for (const auto& lemma : member->value.GetArray()) {
        const std::string_view text = view(lemma);
        const bool capital = std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        if (capital) complain(text, fmt::format("\"{}\" never applies: lemmas are in lower case", text));
      }
    }
    if (!reachable) {
      const std::string_view rule = view(item["rule"]);
      complain(rule,
               fmt::format("the rule \"{}\" names no verb, noun, adjective or entity type, so it never applies", rule));
    }
    const auto names = item.FindMember("names");
    if (names == item.MemberEnd()) return;
    for (const auto& name : names->value.GetArray()) {
      if (entity_type_from(view(name))) continue;
      complain(view(name), fmt::format("\"{}\" is no entity type, so it never applies", view(name)));
    }
  }

  void check_emission(const Emission& emission, std::string_view pattern) {
    const Relation& relation = *ontology_.find(emission.relation);
    TypeSet commodity;
    commodity.insert(EntityType::commodity);
    check_slot(emission.subject, relation.subject, fmt::format("subject of {}", relation.name), pattern);
    check_slot(emission.object, relation.object, fmt::format("object of {}", relation.name), pattern);
    check_slot(emission.commodity, commodity, "commodity", pattern);
  }

  void check_slot(const Slot& slot, TypeSet allowed, std::string_view place, std::string_view pattern) {
    for (const RolePath& path : slot) {
      if (path.types && !path.types->intersects(allowed)) {
        complain(pattern,
                 fmt::format("\"{}\" finds nothing: what it asks for cannot be the {}", to_string(path), place));
      }
      for (const Step& step : path.steps) {
        const std::string_view role = role_written_like(step.marker);
        if (role.empty()) continue;
        complain(pattern, fmt::format("\"{}\" is taken for a preposition; is \"{}\" meant?", step.marker, role));
      }
    }
  }

  void check_relations(const rapidjson::Value& relations, const Frames& frames) {
    locator_ = StringLocator(json_, source_);
    locator_.enter("relations");
    for (const auto& item : relations.GetArray()) {
      const std::string_view name = view(item["name"]);
      const auto number = static_cast<std::uint16_t>(ontology_.find(name) - ontology_.relations().data());
      const bool made = std::any_of(frames.all().begin(), frames.all().end(), [&](const Frame& frame) {
        return std::find(frame.relations.begin(), frame.relations.end(), number) != frame.relations.end();
      });
      if (!made) complain(name, fmt::format("no frame makes a statement of \"{}\"", name));
    }
  }

  std::string_view json_;
  std::string_view source_;
  const Ontology& ontology_;
  const Frames& beside_;
  StringLocator locator_;
  std::set<std::string, std::less<>> rules_;
  Diagnostics complaints_;
};

}  // namespace

Diagnostics check_frames(std::string_view json, std::string_view source, const Ontology& ontology,
                         const Frames& beside) {
  return FrameCheck(json, source, ontology, beside).run();
}

}  // namespace lode
