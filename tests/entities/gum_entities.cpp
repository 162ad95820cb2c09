#include "gum_entities.hpp"

#include "lode/text/input_error.hpp"

#include <algorithm>
#include <map>
#include <sstream>

namespace lode::test {

namespace {

/// Follows the brackets of one text.
class Brackets {
 public:
  explicit Brackets(std::vector<GumMention>& mentions) : mentions_(mentions) {}

  /// The value of "Entity=" at a word.
  void take(std::string_view text, std::uint32_t sentence, std::uint32_t word) {
    while (!text.empty()) {
      if (text.front() == '(') {
        text.remove_prefix(1);
        const std::string_view inside = text.substr(0, text.find_first_of("()"));
        text.remove_prefix(inside.size());
        open(inside, sentence, word);
        if (!text.empty() && text.front() == ')') {
          close(inside.substr(0, inside.find('-')), sentence, word);
          text.remove_prefix(1);
        }
      } else {
        const std::size_t end = text.find(')');
        close(text.substr(0, end), sentence, word);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
      }
    }
  }

 private:
  void open(std::string_view inside, std::uint32_t sentence, std::uint32_t word) {
    const std::size_t dash = inside.find('-');
    GumMention mention;
    mention.sentence = sentence;
    mention.words = {word, word + 1};
    mention.group = inside.substr(0, dash);
    if (dash != std::string_view::npos) {
      const std::string_view rest = inside.substr(dash + 1);
      mention.type = rest.substr(0, rest.find('-'));
    }
    open_[mention.group].push_back(std::move(mention));
  }

  void close(std::string_view group, std::uint32_t sentence, std::uint32_t word) {
    const auto found = open_.find(std::string(group));
    if (found == open_.end() || found->second.empty()) return;
    GumMention mention = std::move(found->second.back());
    found->second.pop_back();
    const bool pieces = group.find('[') != std::string_view::npos;
    if (pieces || mention.sentence != sentence) return;
    mention.words.end = word + 1;
    mentions_.push_back(std::move(mention));
  }

  std::vector<GumMention>& mentions_;
  std::map<std::string, std::vector<GumMention>> open_;
};

std::vector<GumMention> mentions_of(const std::string& conllu) {
  std::vector<GumMention> mentions;
  Brackets brackets(mentions);
  std::istringstream in(conllu);
  std::uint32_t sentence = 0;
  std::uint32_t word = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) {
      if (word > 0) ++sentence;
      word = 0;
      continue;
    }
    const std::string_view id = std::string_view(line).substr(0, line.find('\t'));
    if (line.front() == '#' || id.find_first_of("-.") != std::string_view::npos) continue;
    const std::size_t misc = line.rfind('\t') + 1;
    constexpr std::string_view key = "Entity=";
    for (std::size_t begin = misc; begin < line.size();) {
      const std::size_t end = std::min(line.find('|', begin), line.size());
      const std::string_view member = std::string_view(line).substr(begin, end - begin);
      if (member.starts_with(key)) brackets.take(member.substr(key.size()), sentence, word);
      begin = end + 1;
    }
    ++word;
  }
  return mentions;
}

}  // namespace

std::vector<GumText> read_gum(std::istream& in, std::string_view source) {
  constexpr std::string_view new_text = "# newdoc id = ";
  std::vector<std::pair<std::string, std::string>> parts;  // id and lines
  bool annotated = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with(new_text)) parts.emplace_back(line.substr(new_text.size()), "");
    annotated = annotated || line.starts_with("# global.Entity = GRP-etype");
    if (!parts.empty()) parts.back().second += line + "\n";
  }
  if (!annotated)
    throw InputError({std::string(source), 0, 0}, "has no \"# global.Entity = GRP-etype-...\"; is it GUM?");
  std::vector<GumText> texts;
  for (auto& [id, lines] : parts) {
    std::istringstream text(lines);
    texts.push_back({id, read_conllu(text, source), mentions_of(lines)});
  }
  return texts;
}

}  // namespace lode::test
