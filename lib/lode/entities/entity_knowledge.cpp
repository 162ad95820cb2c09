#include "lode/entities/entity_knowledge.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <vector>

namespace lode {

namespace {

std::string_view without_article(std::string_view name) {
  for (const std::string_view article : {"the ", "The "}) {
    if (name.starts_with(article) && name.size() > article.size()) return name.substr(article.size());
  }
  return name;
}

/// Fills a trie with the names of a lexicon.
class NameLoader {
 public:
  NameLoader(const Lexicon& lexicon, Vocabulary& vocabulary, NameTrie& trie)
      : lexicon_(lexicon), vocabulary_(vocabulary), trie_(trie) {}

  void load() {
    for (std::uint32_t i = 0; i < lexicon_.entries().size(); ++i) {
      const LexiconEntry& entry = lexicon_.entries()[i];
      // A name that stands among the weak ones too means something else as often as not: "lead", "salt".
      const bool weak_name =
          std::find(entry.weak_aliases.begin(), entry.weak_aliases.end(), entry.name) != entry.weak_aliases.end();
      if (!weak_name) add(entry.name, i, NameClass::canonical);
      for (const std::string& name : entry.aliases) add(name, i, NameClass::alias);
      for (const std::string& name : entry.weak_aliases) add(name, i, NameClass::weak);
      for (const std::string& name : entry.demonyms) add(name, i, NameClass::demonym);
      for (const std::string& name : entry.metonyms) add(name, i, NameClass::metonym);
      // "goods" and "parts" are goods, "good" and "part" something else.
      const bool loose = entry.stage == "product" || entry.stage == "component" || entry.stage == "group";
      if (entry.type == EntityType::commodity && (!loose || entry.name.find(' ') != std::string::npos)) {
        add_other_number(entry.name, i, weak_name ? NameClass::weak : NameClass::alias);
      }
    }
    trie_.seal();
  }

 private:
  void add(std::string_view name, std::uint32_t entry, NameClass name_class) {
    pieces_.clear();
    for (const PieceText& piece : cutter_.cut(without_article(name))) {
      pieces_.push_back({vocabulary_.add(piece.folded), piece.shape, piece.letters});
    }
    trie_.add(pieces_, entry, name_class);
  }

  /// "lithium batteries" is also found as "lithium battery", "magnet" as "magnets".
  void add_other_number(const std::string& name, std::uint32_t entry, NameClass name_class) {
    if (name.size() < 4 || name.ends_with("gas") || std::isupper(static_cast<unsigned char>(name.back())) != 0) return;
    if (name.ends_with("ies"))
      add(name.substr(0, name.size() - 3) + "y", entry, name_class);
    else if (name.ends_with("s") && !name.ends_with("ss") && !name.ends_with("us"))
      add(name.substr(0, name.size() - 1), entry, name_class);
    else if (name.ends_with("y") && !name.ends_with("ey"))
      add(name.substr(0, name.size() - 1) + "ies", entry, name_class);
    else if (!name.ends_with("s"))
      add(name + "s", entry, name_class);
  }

  const Lexicon& lexicon_;
  Vocabulary& vocabulary_;
  NameTrie& trie_;
  PieceCutter cutter_;
  std::vector<Piece> pieces_;
};

}  // namespace

EntityKnowledge::EntityKnowledge(const Lexicon& known, const EntityFiles& files)
    : lexicon(known), words(files, vocabulary) {
  if (!files.name_model.empty()) name_model = NameTypeModel(files.name_model);
  NameLoader(lexicon, vocabulary, names).load();
}

void append_word(const Vocabulary& vocabulary, PieceCutter& cutter, std::string_view text, PieceList& list) {
  if (list.begins.empty()) list.begins.push_back(0);
  for (const PieceText& piece : cutter.cut(text)) {
    list.pieces.push_back({vocabulary.find(piece.folded), piece.shape, piece.letters});
  }
  list.begins.push_back(static_cast<std::uint32_t>(list.pieces.size()));
}

}  // namespace lode
