#include "lode/entities/name_features.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace lode {

namespace {

/// Collects features of one name.
class Collector {
 public:
  Collector(const ArticleDraft& draft, const DraftMention& mention, std::vector<std::uint32_t>& features)
      : draft_(draft), m_(mention), s_(draft.sentences[mention.sentence]), tree_(*s_.tree), features_(features) {}

  void run(NameContext context) {
    features_.clear();
    add("bias", "");
    inside();
    if (context == NameContext::without) return;
    around();
    tree();
  }

 private:
  std::string_view text(std::uint32_t w) const { return draft_.text(m_.sentence, w); }

  void add(std::string_view kind, std::string_view value) {
    std::uint32_t hash = 2166136261U;
    for (const char c : kind) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    hash = (hash ^ 0xFFU) * 16777619U;
    for (const char c : value) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    hash ^= hash >> 15U;
    features_.push_back(hash & ((1U << NameTypeModel::bits) - 1));
  }

  static char shape_letter(Shape shape) { return "lcCo"[static_cast<std::size_t>(shape)]; }

  void inside() {
    const std::uint32_t size = m_.words.size();
    std::string shapes;
    std::string folded;
    PieceCutter cutter;
    bool firm = false;
    for (std::uint32_t w = m_.words.begin; w < m_.words.end; ++w) {
      folded.clear();
      for (const PieceText& piece : cutter.cut(text(w))) folded += piece.folded;
      shapes += shape_letter(s_.notes[w].shape);
      add("in", folded);
      const WordTraits& traits = draft_.traits(m_.sentence, w);
      if (traits.first_name) add("given", w == m_.words.begin ? "first" : "later");
      if (traits.town) add("town", size == 1 ? "only" : "part");
      if (traits.surname) add("family", w + 1 == m_.words.end ? (size == 1 ? "only" : "last") : "earlier");
      if (traits.keyword) add("key", to_string(traits.keyword_type));
      firm = firm || traits.legal_form;
      if (w == m_.words.begin) {
        add("first", folded);
        add("begins3", std::string_view(folded).substr(0, 3));
        if (traits.first_name) add("given-size", std::to_string(std::min(size, 4U)));
      }
      if (w + 1 == m_.words.end) {
        add("last", folded);
        const std::string_view view = folded;
        for (const std::size_t n : {2U, 3U, 4U}) {
          if (view.size() > n) add(n == 2 ? "ends2" : n == 3 ? "ends3" : "ends4", view.substr(view.size() - n));
        }
        if (traits.keyword) add("lastkey", to_string(traits.keyword_type));
        add("lasttag", to_string(tree_.words[w].xpos));
      }
    }
    if (firm) add("legal", "");
    add("shape", shapes.substr(0, 5));
    add("size", std::to_string(std::min(size, 5U)));
    if (size == 1) add("one", shapes);
  }

  void around() {
    const auto lemma_at = [&](std::int64_t w) -> std::string {
      if (w < 0 || w >= static_cast<std::int64_t>(tree_.size())) return "|";
      const auto word = static_cast<std::uint32_t>(w);
      std::string lemma(tree_.lemma(word));
      for (char& c : lemma) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
      return lemma;
    };
    const auto begin = static_cast<std::int64_t>(m_.words.begin);
    const auto end = static_cast<std::int64_t>(m_.words.end);
    add("before1", lemma_at(begin - 1));
    add("before2", lemma_at(begin - 2) + " " + lemma_at(begin - 1));
    add("after1", lemma_at(end));
    add("after2", lemma_at(end) + " " + lemma_at(end + 1));
    if (begin > 0) {
      const WordTraits& traits = draft_.lemma_traits(m_.sentence, m_.words.begin - 1);
      if (traits.title) add("title-before", "");
      if (traits.noun) add("noun-before", to_string(traits.noun_type));
    }
    if (m_.words.end < tree_.size()) {
      const WordTraits& traits = draft_.lemma_traits(m_.sentence, m_.words.end);
      if (traits.noun) add("noun-after", to_string(traits.noun_type));
    }
  }

  void tree() {
    const Word& head = tree_.words[m_.head];
    add("label", to_string(head.deprel));
    if (head.head != no_head && !m_.words.contains(static_cast<std::uint32_t>(head.head))) {
      const auto up = static_cast<std::uint32_t>(head.head);
      std::string relation(to_string(head.deprel));
      std::string marker;
      for (const std::uint32_t d : s_.dependents.of(m_.head)) {
        if (tree_.words[d].deprel == Deprel::case_) marker = tree_.lemma(d);
      }
      add("case", marker);
      add("up", relation + " " + marker + " " + std::string(tree_.lemma(up)));
      add("uptag", relation + " " + std::string(to_string(tree_.words[up].upos)));
      const WordTraits& traits = draft_.lemma_traits(m_.sentence, up);
      if (traits.noun) add("upnoun", relation + " " + std::string(to_string(traits.noun_type)));
      if (traits.person_verb) add("upsays", relation);
    }
    for (const std::uint32_t d : s_.dependents.of(m_.head)) {
      if (m_.words.contains(d)) continue;
      const Deprel label = tree_.words[d].deprel;
      if (label == Deprel::punct || label == Deprel::case_) continue;
      const WordTraits& traits = draft_.lemma_traits(m_.sentence, d);
      std::string name(to_string(label));
      add("down", name);
      if (traits.noun) add("downnoun", name + " " + std::string(to_string(traits.noun_type)));
      if (label == Deprel::det || label == Deprel::amod || label == Deprel::appos)
        add("downword", name + " " + std::string(tree_.lemma(d)));
    }
  }

  const ArticleDraft& draft_;
  const DraftMention& m_;
  const SentenceDraft& s_;
  const Tree& tree_;
  std::vector<std::uint32_t>& features_;
};

}  // namespace

void name_features(const ArticleDraft& draft, const DraftMention& mention, NameContext context,
                   std::vector<std::uint32_t>& features) {
  Collector(draft, mention, features).run(context);
}

void vote_by_model(const NameTypeModel& model, const ArticleDraft& draft, DraftMention& mention) {
  if (model.empty()) return;
  std::vector<std::uint32_t> features;
  name_features(draft, mention, NameContext::with, features);
  const auto p = model.probabilities(features);
  // Between a hint and a settled matter: the words of the rules can overrule it, hints cannot.
  constexpr float strength = 4.0F;
  const auto vote = [&](EntityType type, NameClassLabel label, float share) {
    mention.votes[static_cast<std::size_t>(type)] += strength * share * p[static_cast<std::size_t>(label)];
  };
  vote(EntityType::person, NameClassLabel::person, 1.0F);
  vote(EntityType::place, NameClassLabel::place, 1.0F);
  vote(EntityType::company, NameClassLabel::organization, 1.0F);
  vote(EntityType::organization, NameClassLabel::organization, 0.8F);
  vote(EntityType::government_body, NameClassLabel::organization, 0.7F);
  vote(EntityType::asset, NameClassLabel::asset, 1.0F);
  mention.doubt = p[static_cast<std::size_t>(NameClassLabel::other)];
}

}  // namespace lode
