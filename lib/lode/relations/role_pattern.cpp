// The little language of frames: "supplies(agent, recipient|to, patient@commodity) planned".

#include "lode/relations/role_pattern.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace lode {

namespace {

constexpr std::array<std::pair<std::string_view, StepKind>, 24> step_names = {{
    {"agent", StepKind::agent},
    {"patient", StepKind::patient},
    {"recipient", StepKind::recipient},
    {"possessor", StepKind::possessor},
    {"modifier", StepKind::modifier},
    {"complement", StepKind::complement},
    {"apposition", StepKind::apposition},
    {"unmarked", StepKind::unmarked},
    {"self", StepKind::self},
    {"each", StepKind::each},
    {"inner", StepKind::inner},
    {"infinitive", StepKind::infinitive},
    {"outer", StepKind::outer},
    {"governor", StepKind::governor},
    {"after_comma", StepKind::after_comma},
    {"inside", StepKind::inside},
    {"below", StepKind::below},
    {"origin", StepKind::origin},
    {"nearby", StepKind::nearby},
    {"topic", StepKind::topic},
    {"home", StepKind::home},
    {"context", StepKind::context},
    {"implied", StepKind::implied},
    {"scene", StepKind::scene},
}};

bool is_word_character(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }

/// Whether one letter more, less or other, or two that changed places, make one word the other.
bool one_slip_apart(std::string_view a, std::string_view b) noexcept {
  if (a.size() < b.size()) std::swap(a, b);
  if (a.size() > b.size() + 1) return false;
  std::size_t begin = 0;
  while (begin < b.size() && a[begin] == b[begin]) ++begin;
  std::string_view rest_a = a.substr(begin);
  std::string_view rest_b = b.substr(begin);
  if (rest_a.size() > rest_b.size()) return rest_a.substr(1) == rest_b;
  if (rest_a.empty() || rest_a.substr(1) == rest_b.substr(1)) return true;
  return rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] && rest_a.substr(2) == rest_b.substr(2);
}

/// A cursor over one pattern.
class Reader {
 public:
  Reader(std::string_view text, const Ontology& ontology, const Place& begin, std::string_view line)
      : text_(text), ontology_(ontology), begin_(begin), line_(line) {}

  EmissionChain chain() {
    EmissionChain result;
    while (true) {
      result.push_back(emission());
      const std::size_t before = position_;
      const std::string_view next = optional_word();
      if (next.empty()) break;
      if (next != "else") fail(before, fmt::format("\"{}\" where \"else\" or the end was expected", next));
    }
    if (!at_end()) fail(position_, "something follows the pattern");
    return result;
  }

  RolePath path() {
    RolePath result;
    do {
      result.steps.push_back(step());
    } while (accept('.'));
    if (accept('@')) {
      TypeSet types;
      do {
        const std::size_t begin = position_;
        const std::string_view name = word("an entity type");
        const auto found = ontology_.types(name);
        if (!found) fail(begin, fmt::format("\"{}\" is neither an entity type nor a type set", name));
        types.insert(*found);
      } while (accept('+'));
      result.types = types;
    }
    return result;
  }

  void end() {
    if (!at_end()) fail(position_, "something follows the path");
  }

 private:
  Emission emission() {
    Emission result;
    skip_spaces();
    const std::size_t begin = position_;
    result.relation = word("a relation");
    const Relation* const relation = ontology_.find(result.relation);
    if (relation == nullptr) fail(begin, fmt::format("there is no relation \"{}\"", result.relation));
    expect('(');
    result.subject = slot();
    expect(',');
    result.object = slot();
    if (accept(',')) {
      if (!relation->commodities) {
        fail(position_, fmt::format("\"{}\" takes no commodities beside its object", result.relation));
      }
      result.commodity = slot();
      result.commodity_required = accept('!');
    }
    expect(')');
    const std::size_t before = position_;
    const std::string_view name = optional_word();
    if (const auto status = status_from(name)) {
      result.status = status;
    } else {
      position_ = before;
    }
    return result;
  }

  Slot slot() {
    Slot result;
    do {
      result.push_back(path());
    } while (accept('|'));
    return result;
  }

  Step step() {
    const std::string_view name = word("a role or preposition");
    const auto found =
        std::find_if(step_names.begin(), step_names.end(), [name](const auto& entry) { return entry.first == name; });
    if (found != step_names.end()) return {found->second, {}};
    std::string marker(name);
    std::replace(marker.begin(), marker.end(), '_', ' ');
    return {StepKind::preposition, std::move(marker)};
  }

  [[nodiscard]] bool at_end() {
    skip_spaces();
    return position_ == text_.size();
  }

  void skip_spaces() {
    while (position_ < text_.size() && text_[position_] == ' ') ++position_;
  }

  bool accept(char c) {
    skip_spaces();
    if (position_ == text_.size() || text_[position_] != c) return false;
    ++position_;
    return true;
  }

  void expect(char c) {
    if (!accept(c)) fail(position_, fmt::format("'{}' was expected", c));
  }

  std::string_view optional_word() {
    skip_spaces();
    const std::size_t begin = position_;
    while (position_ < text_.size() && is_word_character(text_[position_])) ++position_;
    return text_.substr(begin, position_ - begin);
  }

  std::string_view word(std::string_view what) {
    const std::string_view found = optional_word();
    if (found.empty()) fail(position_, fmt::format("{} was expected", what));
    return found;
  }

  [[noreturn]] void fail(std::size_t offset, std::string_view message) const {
    Place place = begin_;
    place.column += static_cast<std::uint32_t>(offset);
    throw InputError(place, message, line_);
  }

  std::string_view text_;
  const Ontology& ontology_;
  Place begin_;
  std::string_view line_;
  std::size_t position_ = 0;
};

}  // namespace

EmissionChain parse_emissions(std::string_view text, const Ontology& ontology, const Place& begin,
                              std::string_view line) {
  return Reader(text, ontology, begin, line).chain();
}

RolePath parse_path(std::string_view text, const Ontology& ontology, const Place& begin, std::string_view line) {
  Reader reader(text, ontology, begin, line);
  RolePath path = reader.path();
  reader.end();
  return path;
}

std::string_view role_written_like(std::string_view word) noexcept {
  for (const auto& [name, kind] : step_names) {
    if (name.size() < 5 || name == word) continue;  // short names are near to many prepositions
    if (one_slip_apart(name, word)) return name;
  }
  return {};
}

std::string to_string(const RolePath& path) {
  std::string result;
  for (const Step& step : path.steps) {
    if (!result.empty()) result += '.';
    if (step.kind == StepKind::preposition) {
      result += step.marker;
      continue;
    }
    const auto found = std::find_if(step_names.begin(), step_names.end(),
                                    [&](const auto& entry) { return entry.second == step.kind; });
    result += found->first;
  }
  return result;
}

}  // namespace lode
