#include "lode/pipeline/relation_reference.hpp"

#include "lode/pipeline/sentence_check.hpp"
#include "lode/relations/frames.hpp"
#include "lode/relations/ontology.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <utility>

namespace lode {

namespace {

constexpr std::array<std::pair<FrameKind, std::string_view>, frame_kind_count> kinds = {{
    {FrameKind::verb, "verbs"},
    {FrameKind::noun, "nouns"},
    {FrameKind::adjective, "adjectives"},
    {FrameKind::name, "names of"},
}};

constexpr std::size_t examples_of_status = 2;
constexpr std::size_t starred_examples = 3;

class Reference {
 public:
  Reference(std::ostream& out, const Ontology& ontology, const Frames& frames,
            const std::vector<SentenceCheck>& examples)
      : out_(out), ontology_(ontology), frames_(frames), examples_(examples) {}

  void write() {
    out_ << "# The relations\n\n"
            "Written by `lode frames describe` from the ontology, the frames and the test table of sentences; do not "
            "edit.\n"
            "`docs/frames.md` explains the frames, and how to add a relation.\n\n";
    for (const auto& [name, set] : ontology_.type_sets()) {
      std::vector<std::string_view> members;
      for (std::size_t i = 0; i < entity_type_count; ++i) {
        const auto type = static_cast<EntityType>(i);
        if (set.contains(type)) members.push_back(to_string(type));
      }
      out_ << fmt::format("- {}: {}\n", name, fmt::join(members, ", "));
    }
    out_ << "\n"
            "| relation | subject | object | says that the subject |\n| --- | --- | --- | --- |\n";
    for (const Relation& relation : ontology_.relations()) {
      out_ << fmt::format("| [{0}](#{0}) | {1} | {2} | {3} |\n", relation.name, types(relation.subject),
                          types(relation.object), relation.gloss);
    }
    for (std::size_t i = 0; i < ontology_.relations().size(); ++i) {
      write_relation(ontology_.relations()[i], static_cast<std::uint16_t>(i));
    }
  }

 private:
  [[nodiscard]] std::string types(TypeSet set) const {
    return fmt::format("{}", fmt::join(ontology_.names_of(set), ", "));
  }

  void write_relation(const Relation& relation, std::uint16_t number) {
    out_ << fmt::format("\n## {}\n\n{}.\n\n", relation.name, relation.gloss);
    out_ << fmt::format("- subject: {}\n- object: {}\n", types(relation.subject), types(relation.object));
    if (relation.symmetric) out_ << "- either order is right; the ends are ordered by id\n";
    if (relation.commodities) out_ << "- commodities may stand beside the object\n";
    if (relation.one_object) out_ << "- a subject mostly has one object: the surest wins\n";
    if (relation.quantity || relation.share || relation.money) {
      out_ << fmt::format("- amounts:{}{}{}\n", relation.quantity ? " quantity" : "", relation.share ? " share" : "",
                          relation.money ? " money" : "");
    }
    out_ << "\n| rule | words |\n| --- | --- |\n";
    for (std::uint32_t frame = 0; frame < frames_.all().size(); ++frame) {
      const std::vector<std::uint16_t>& made = frames_.all()[frame].relations;
      if (std::find(made.begin(), made.end(), number) == made.end()) continue;
      out_ << fmt::format("| {} | {} |\n", frames_.all()[frame].rule, words(frame));
    }
    write_examples(relation.name);
  }

  [[nodiscard]] std::string words(std::uint32_t frame) const {
    std::string text;
    for (const auto& [kind, title] : kinds) {
      const std::vector<std::string> lemmas = frames_.lemmas(frame, kind);
      if (lemmas.empty()) continue;
      if (!text.empty()) text += "; ";
      text += fmt::format("{} {}", title, fmt::join(lemmas, ", "));
    }
    return text;
  }

  void write_examples(const std::string& relation) {
    std::array<std::size_t, 4> shown{};
    std::size_t starred = 0;
    std::string wanted;
    std::string unwanted;
    for (const SentenceCheck& check : examples_) {
      if (check.relation != relation) continue;
      if (!check.wanted) {
        if (starred++ >= starred_examples) continue;
        unwanted +=
            fmt::format("- {}  \n  not `({}, {}, {})`\n", check.sentence, check.subject, relation, check.object);
        continue;
      }
      std::size_t& count = shown[static_cast<std::size_t>(check.status)];
      if (count++ >= examples_of_status) continue;
      std::string commodities;
      for (const std::string& commodity : check.commodities) commodities += ", " + commodity;
      wanted += fmt::format("- {}  \n  `({}, {}, {}{}) {}`\n", check.sentence, check.subject, relation, check.object,
                            commodities, to_string(check.status));
    }
    if (!wanted.empty()) out_ << "\nYes:\n\n" << wanted;
    if (!unwanted.empty()) out_ << "\nNo:\n\n" << unwanted;
  }

  std::ostream& out_;
  const Ontology& ontology_;
  const Frames& frames_;
  const std::vector<SentenceCheck>& examples_;
};

}  // namespace

void write_relation_reference(std::ostream& out, const Ontology& ontology, const Frames& frames,
                              const std::vector<SentenceCheck>& examples) {
  Reference(out, ontology, frames, examples).write();
}

}  // namespace lode
