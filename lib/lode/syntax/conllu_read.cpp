#include "lode/syntax/conllu.hpp"

#include "lode/text/input_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <istream>

namespace lode {

namespace {

constexpr std::size_t column_count = 10;
using Columns = std::array<std::string_view, column_count>;

/// A multiword token: words first..last (0-based in the sentence) and how it is written.
struct MultiwordToken {
  std::uint32_t first;
  std::uint32_t last;
  std::string form;
  bool space_after;
};

/// One sentence as it is collected line by line.
struct Draft {
  std::uint32_t first_line = 0;
  std::string id;
  std::string text;  ///< "# text"; empty when absent.
  bool new_paragraph = false;
  Tree tree;
  std::vector<std::string> forms;
  std::vector<bool> space_after;
  std::vector<MultiwordToken> multiword;

  void clear() { *this = Draft(); }
};

class Reader {
 public:
  Reader(std::istream& in, std::string_view source) : in_(in) {
    treebank_.document.source = source;
    treebank_.document.language = "en";
  }

  Treebank read() {
    while (std::getline(in_, line_)) {
      ++line_number_;
      if (!line_.empty() && line_.back() == '\r') line_.pop_back();
      if (line_.empty()) {
        finish_sentence();
      } else if (line_[0] == '#') {
        read_comment();
      } else {
        read_word();
      }
    }
    if (in_.bad()) throw InputError({treebank_.document.source}, "reading failed");
    finish_sentence();
    return std::move(treebank_);
  }

 private:
  [[noreturn]] void fail(std::string_view message) const {
    throw InputError({treebank_.document.source, line_number_}, message, line_at(line_, 0));
  }
  [[noreturn]] void fail_sentence(std::string_view message) const {
    throw InputError({treebank_.document.source, draft_.first_line},
                     fmt::format("sentence {}: {}", draft_.id.empty() ? "without sent_id" : draft_.id, message));
  }

  void read_comment() {
    const auto value = [&](std::string_view key) -> std::string_view {
      const std::string_view line = line_;
      return line.starts_with(key) ? line.substr(key.size()) : std::string_view();
    };
    if (const auto id = value("# sent_id = "); !id.empty()) draft_.id = id;
    if (const auto text = value("# text = "); !text.empty()) draft_.text = text;
    if (line_.starts_with("# newpar") && !line_.starts_with("# newpar_block")) draft_.new_paragraph = true;
    if (line_.starts_with("# newdoc")) draft_.new_paragraph = true;
  }

  Columns split_columns() const {
    Columns columns;
    std::string_view rest = line_;
    for (std::size_t i = 0; i < column_count; ++i) {
      const auto tab = rest.find('\t');
      if ((tab == std::string_view::npos) != (i + 1 == column_count)) {
        fail(fmt::format("a word line has {} columns between tabs", column_count));
      }
      columns[i] = rest.substr(0, tab);
      if (columns[i].empty()) fail(fmt::format("column {} is empty", i + 1));
      if (tab != std::string_view::npos) rest.remove_prefix(tab + 1);
    }
    return columns;
  }

  std::uint32_t number(std::string_view text, std::string_view what) const {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
      fail(fmt::format("{} \"{}\" is no number", what, text));
    return value;
  }

  static bool has_space_after(std::string_view misc) {
    for (std::size_t begin = 0; begin <= misc.size();) {
      const std::size_t end = std::min(misc.find('|', begin), misc.size());
      if (misc.substr(begin, end - begin) == "SpaceAfter=No") return false;
      begin = end + 1;
    }
    return true;
  }

  void read_word() {
    if (draft_.first_line == 0) draft_.first_line = line_number_;
    const Columns columns = split_columns();
    const std::string_view id = columns[0];
    const auto expected = draft_.tree.size() + 1;
    if (id.find('.') != std::string_view::npos) return;  // an empty node
    if (const auto dash = id.find('-'); dash != std::string_view::npos) {
      const auto first = number(id.substr(0, dash), "id");
      const auto last = number(id.substr(dash + 1), "id");
      if (first != expected || last <= first) fail("the range of a multiword token is out of order");
      draft_.multiword.push_back({first - 1, last - 1, std::string(columns[1]), has_space_after(columns[9])});
      return;
    }
    if (number(id, "id") != expected) fail(fmt::format("word {} is expected here", expected));

    Word word;
    const auto upos = upos_from(columns[3]);
    if (!upos) fail(fmt::format("\"{}\" is no universal part of speech", columns[3]));
    word.upos = *upos;
    word.xpos = xpos_from(columns[4]).value_or(Xpos::none);
    const auto head = number(columns[6], "head");
    word.head = head == 0 ? no_head : static_cast<std::int32_t>(head) - 1;
    auto deprel = deprel_from(columns[7]);
    if (!deprel) deprel = deprel_from(columns[7].substr(0, columns[7].find(':')));
    if (!deprel) fail(fmt::format("\"{}\" is no relation of Universal Dependencies", columns[7]));
    word.deprel = *deprel;
    if ((word.head == no_head) != (word.deprel == Deprel::root)) fail("head 0 and the relation root go together");
    word.lemma_begin = static_cast<std::uint32_t>(draft_.tree.lemmas.size());
    word.lemma_size = static_cast<std::uint16_t>(std::min<std::size_t>(columns[2].size(), UINT16_MAX));
    draft_.tree.lemmas.append(columns[2].substr(0, word.lemma_size));
    draft_.tree.words.push_back(word);
    draft_.forms.emplace_back(columns[1]);
    draft_.space_after.push_back(has_space_after(columns[9]));
  }

  void check_tree() const {
    const auto& words = draft_.tree.words;
    std::uint32_t roots = 0;
    for (const Word& word : words) {
      if (word.head == no_head) ++roots;
      if (word.head >= static_cast<std::int32_t>(words.size())) {
        fail_sentence(fmt::format("head {} lies outside the sentence", word.head + 1));
      }
    }
    if (roots != 1) fail_sentence(fmt::format("{} roots instead of one", roots));
    std::vector<std::uint32_t> seen(words.size(), 0);
    for (std::uint32_t start = 0; start < words.size(); ++start) {
      for (auto i = static_cast<std::int32_t>(start); i != no_head; i = words[static_cast<std::uint32_t>(i)].head) {
        std::uint32_t& mark = seen[static_cast<std::uint32_t>(i)];
        if (mark == start + 1) fail_sentence("the heads go in a circle");
        if (mark != 0) break;
        mark = start + 1;
      }
    }
  }

  void finish_sentence() {
    if (draft_.tree.words.empty()) {
      if (!draft_.multiword.empty()) fail("a multiword token without words");
      const bool paragraph = draft_.new_paragraph;
      draft_.clear();
      draft_.new_paragraph = paragraph;
      return;
    }
    if (!draft_.multiword.empty() && draft_.multiword.back().last >= draft_.tree.size()) {
      fail_sentence("a multiword token reaches past the last word");
    }
    check_tree();
    place_words();
    draft_.clear();
  }

  /// Appends the surface form at the cursor of the sentence's text; returns its span in the document.
  Span place_surface(std::string_view form, bool space_after) {
    Document& document = treebank_.document;
    if (draft_.text.empty()) {
      const auto begin = static_cast<std::uint32_t>(document.text.size());
      document.text += form;
      const auto end = static_cast<std::uint32_t>(document.text.size());
      if (space_after) document.text += ' ';
      return {begin, end};
    }
    std::string_view text = std::string_view(document.text).substr(cursor_);
    while (!text.empty() && (text[0] == ' ' || text.starts_with("\xC2\xA0"))) {
      const std::size_t size = text[0] == ' ' ? 1 : 2;
      cursor_ += static_cast<std::uint32_t>(size);
      text.remove_prefix(size);
    }
    if (!text.starts_with(form)) fail_sentence(fmt::format("\"{}\" is not what \"# text\" says there", form));
    const Span span{cursor_, cursor_ + static_cast<std::uint32_t>(form.size())};
    cursor_ = span.end;
    return span;
  }

  /// Deals the bytes of a multiword token out to its words.
  void place_parts(const MultiwordToken& token, Span whole) {
    std::uint32_t begin = whole.begin;
    const std::uint32_t count = token.last - token.first + 1;
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::uint32_t later = count - 1 - i;  // every later word keeps at least one byte
      std::uint32_t end = std::min(begin + static_cast<std::uint32_t>(draft_.forms[token.first + i].size()),
                                   std::max(begin + 1, whole.end - later));
      if (later == 0) end = whole.end;
      add_token({begin, end}, i > 0, token.first + i);
      begin = end;
    }
  }

  void add_token(Span span, bool continues, std::uint32_t index) {
    Word& word = draft_.tree.words[index];
    word.span = span;
    word.continues = continues;
    treebank_.document.tokens.push_back({span, continues});
  }

  void place_words() {
    Document& document = treebank_.document;
    if (draft_.new_paragraph && !document.text.empty()) {
      while (!document.text.empty() && document.text.back() == ' ') document.text.pop_back();
      document.text += "\n\n";
    }
    const auto text_begin = static_cast<std::uint32_t>(document.text.size());
    if (draft_.new_paragraph || document.paragraphs.empty()) document.paragraphs.push_back({text_begin, text_begin});
    document.text += draft_.text;
    cursor_ = text_begin;
    const auto first_token = static_cast<std::uint32_t>(document.tokens.size());
    auto multiword = draft_.multiword.begin();
    bool space_after = true;
    for (std::uint32_t i = 0; i < draft_.tree.size();) {
      if (multiword != draft_.multiword.end() && multiword->first == i) {
        const Span whole = place_surface(multiword->form, multiword->space_after);
        if (whole.size() < multiword->last - multiword->first + 1) fail_sentence("a multiword token is too short");
        place_parts(*multiword, whole);
        space_after = multiword->space_after;
        i = multiword->last + 1;
        ++multiword;
      } else {
        add_token(place_surface(draft_.forms[i], draft_.space_after[i]), false, i);
        space_after = draft_.space_after[i];
        ++i;
      }
    }
    if (!draft_.text.empty() && space_after) document.text += ' ';
    const Span span{document.tokens[first_token].span.begin, document.tokens.back().span.end};
    document.paragraphs.back().end = span.end;
    document.sentences.push_back({span,
                                  {first_token, static_cast<std::uint32_t>(document.tokens.size())},
                                  static_cast<std::uint32_t>(document.paragraphs.size()),
                                  SentenceKind::body});
    treebank_.trees.push_back(std::move(draft_.tree));
    treebank_.sentence_ids.push_back(std::move(draft_.id));
  }

  std::istream& in_;
  Treebank treebank_;
  Draft draft_;
  std::string line_;
  std::uint32_t line_number_ = 0;
  std::uint32_t cursor_ = 0;  ///< Next byte of the document's text to match against a form.
};

}  // namespace

Treebank read_conllu(std::istream& in, std::string_view source) { return Reader(in, source).read(); }

}  // namespace lode
