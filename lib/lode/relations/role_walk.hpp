#pragma once

// Private to the room: follows a frame's path through a sentence.

#include "lode/relations/argument_linking.hpp"
#include "lode/relations/sentence_events.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lode {

/// What one place of a frame found.
struct Filling {
  std::vector<Linked> links;
  std::string path;  ///< The alternative that led there.
};

/// Walks from one event of one sentence.
class RoleWalk {
 public:
  RoleWalk(const SentenceEvents& sentence, const Frames& frames, const Event& event)
      : sentence_(sentence), frames_(frames), event_(event) {}

  /// Words at the end of `path`. Pre: no step leads to mentions instead of words (`self` of a name, `each`, ...).
  [[nodiscard]] Words words(const RolePath& path) const;

  /// Whether a word at the end of the condition's path has one of its lemmas.
  [[nodiscard]] bool meets(const FrameCondition& condition) const;

  /// Entities of the first alternative of `slot` that leads to one of a type in `allowed`.
  /// `others` are what `each` stands for.
  [[nodiscard]] Filling fill(const Slot& slot, TypeSet allowed, const std::vector<Linked>& others) const;

 private:
  [[nodiscard]] std::vector<Linked> entities(const RolePath& path, TypeSet types,
                                             const std::vector<Linked>& others) const;
  [[nodiscard]] Words step(const Event* event, std::uint32_t word, const Step& step) const;
  [[nodiscard]] std::optional<std::uint32_t> agent_of_governor() const;
  [[nodiscard]] std::optional<std::uint32_t> beside_verb(StepKind kind) const;
  [[nodiscard]] std::vector<Linked> entities_beside(const RolePath& path, TypeSet types) const;
  [[nodiscard]] Words misplaced(std::string_view marker) const;
  [[nodiscard]] Words described(std::uint32_t word) const;
  [[nodiscard]] std::vector<Linked> below(const RolePath& path, TypeSet types) const;
  [[nodiscard]] Words origins(std::uint32_t word) const;
  [[nodiscard]] std::vector<Linked> inside_name(TypeSet types) const;
  [[nodiscard]] std::vector<Linked> homes_of(const std::vector<Linked>& subjects, TypeSet types) const;
  [[nodiscard]] bool says_who() const;
  [[nodiscard]] std::vector<Linked> in_context(TypeSet types, const std::vector<Linked>& others) const;
  [[nodiscard]] std::vector<Linked> in_scene(TypeSet types, const std::vector<Linked>& others) const;
  [[nodiscard]] Words by_phrase_below(const Event& event) const;

  const SentenceEvents& sentence_;
  const Frames& frames_;
  const Event& event_;
};

}  // namespace lode
