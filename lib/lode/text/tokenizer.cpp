#include "lode/text/tokenizer.hpp"

#include <algorithm>

namespace lode {

namespace {

constexpr std::size_t longest_chunk = 2000;  // characters; longer runs without white space are no words

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool equal_ignoring_case(std::string_view word, std::string_view lower_case) {
  return std::equal(word.begin(), word.end(), lower_case.begin(), lower_case.end(),
                    [](char a, char b) { return lower(a) == b; });
}

bool is_contraction(std::string_view letters) {
  switch (letters.size()) {
    case 1:
      return std::string_view("sSmMdD").find(letters.front()) != std::string_view::npos;
    case 2:
      return equal_ignoring_case(letters, "re") || equal_ignoring_case(letters, "ve") ||
             equal_ignoring_case(letters, "ll");
    default:
      return false;
  }
}

bool is_quoting(CharacterKind kind) {
  return kind == CharacterKind::apostrophe || kind == CharacterKind::plain_quote ||
         kind == CharacterKind::opening_quote || kind == CharacterKind::closing_quote;
}

}  // namespace

void Tokenizer::run(std::string_view text, Span paragraph, std::vector<Token>& tokens) {
  text_ = text;
  tokens_ = &tokens;
  paragraph_end_ = paragraph.end;
  single_quote_open_ = false;
  std::uint32_t at = paragraph.begin;
  bool line_begins = false;
  while (at < paragraph.end) {
    const Character character = character_at(text, at);
    if (character.kind == CharacterKind::space) {
      if (text[at] == '\n') line_begins = true;
      at += character.size;
    } else if (line_begins && text[at] == '>') {
      ++at;
    } else {
      line_begins = false;
      at = read_chunk(at, paragraph.end);
      split_chunk();
    }
  }
}

// Decodes the characters from `at` up to white space into `units_`; returns where they end.
std::uint32_t Tokenizer::read_chunk(std::uint32_t at, std::uint32_t end) {
  units_.clear();
  address_ = false;
  while (at < end && units_.size() < longest_chunk) {
    const Character character = character_at(text_, at);
    if (character.kind == CharacterKind::space) break;
    const char c = character.size == 1 ? text_[at] : '\0';
    if (c == '@' || c == '/') address_ = true;
    units_.push_back({at, character.kind, c});
    at += character.size;
  }
  units_.insert(units_.end(), sentinels, {at, CharacterKind::space, ' '});
  return at;
}

void Tokenizer::split_chunk() {
  std::size_t at = 0;
  if (address_) at = take_address(at);
  while (at < size()) {
    const bool decimal = ascii(at) == '.' && kind(at + 1) == CharacterKind::digit &&
                         (at == 0 || kind(at - 1) == CharacterKind::currency || kind(at - 1) == CharacterKind::opening);
    at = is_word(kind(at)) || decimal ? take_word(at) : take_punctuation(at);
  }
}

// Takes a mail or web address at the beginning of the chunk, brackets and quotes around it apart.
std::size_t Tokenizer::take_address(std::size_t at) {
  std::size_t begin = at;
  while (begin < size() && (is_quoting(kind(begin)) || kind(begin) == CharacterKind::opening || ascii(begin) == '<'))
    ++begin;
  std::size_t end = size();
  while (end > begin && !is_word(kind(end - 1)) && ascii(end - 1) != '/') --end;
  bool address = false;
  bool dotted = false;  // a dot between letters stands before the first slash: a host name
  for (std::size_t i = begin + 1; i + 1 < end && !address; ++i) {
    if (ascii(i) == '@') address = (is_word(kind(i - 1)) || ascii(i - 1) == '.') && is_letter(kind(i + 1));
    if (ascii(i) == ':') address = ascii(i + 1) == '/' && ascii(i + 2) == '/';
    if (ascii(i) == '.')
      dotted = dotted ||
               (is_letter(kind(i - 1)) && kind(i + 1) == CharacterKind::lower && kind(i + 2) != CharacterKind::stop);
    if (ascii(i) == '/') {
      if (!dotted) break;
      address = kind(i - 1) == CharacterKind::lower && kind(i + 1) != CharacterKind::upper;
    }
  }
  if (!address) return at;
  while (at < begin) at = take_punctuation(at);
  if (at > begin) return at;  // an elided word, not a quotation mark: 'em
  emit(begin, end);
  return end;
}

// Takes the token or tokens of a run that begins with a letter, a digit or a decimal point.
std::size_t Tokenizer::take_word(std::size_t begin) {
  std::size_t at = begin;
  if (ascii(at) == '.') ++at;
  std::size_t part = at;  // where the part after the last joining sign begins
  for (;;) {
    at = end_of_word(at);
    const CharacterKind next = kind(at + (at < size() ? 1 : 0));
    bool joined = false;
    switch (kind(at)) {
      case CharacterKind::stop:
        if (ascii(at) == '.' && is_word(next)) {
          joined = dot_joins(begin, part, at);
        } else if (ascii(at) == '.' && !dots_follow(at) && dot_joins(begin, part, at)) {
          ++at;  // an abbreviation; "U.S.-led" and "U.S.'s" go on
          if (kind(at) == CharacterKind::apostrophe) return take_contractions(begin, at);
          emit(begin, at);
          return at;
        }
        break;
      case CharacterKind::comma:
        joined = ascii(at) == ',' && kind(at - 1) == CharacterKind::digit && next == CharacterKind::digit &&
                 end_of_word(at + 1) == at + 4 && all_digits(at + 1, at + 4);
        break;
      case CharacterKind::colon:
        joined = kind(at - 1) == CharacterKind::digit && next == CharacterKind::digit;
        break;
      case CharacterKind::apostrophe:
      case CharacterKind::opening_quote:
        return take_contractions(begin, at);
      case CharacterKind::hyphen:
        joined = is_word(next) && hyphen_joins(begin, part, at);
        break;
      case CharacterKind::slash:
        joined = is_word(next) && slash_joins(begin, at);
        break;
      case CharacterKind::currency:
        // "US$", "C$" before an amount
        if (at - begin <= 3 && next == CharacterKind::digit &&
            std::all_of(units_.begin() + static_cast<std::ptrdiff_t>(begin),
                        units_.begin() + static_cast<std::ptrdiff_t>(at),
                        [](const Unit& unit) { return unit.kind == CharacterKind::upper; })) {
          emit(begin, at + 1);
          return at + 1;
        }
        break;
      case CharacterKind::symbol:
        if (ascii(at) == '+' && at - begin >= 2 && is_letter(kind(begin)) && !is_word(next)) {
          ++at;  // OPEC+
          if (kind(at) == CharacterKind::apostrophe) return take_contractions(begin, at);
          emit(begin, at);
          return at;
        }
        joined = ascii(at) == '_' || (ascii(at) == '&' && is_letter(kind(at - 1)) && is_letter(next));
        break;
      default:
        break;
    }
    if (!joined) {
      emit_word(begin, at);
      return at;
    }
    ++at;
    part = at;
  }
}

// At an apostrophe after the word that began at `begin`: "n't", "'s" and the like become tokens of their own.
std::size_t Tokenizer::take_contractions(std::size_t begin, std::size_t at) {
  bool continues = false;
  for (;;) {
    const bool sign = kind(at) == CharacterKind::apostrophe || kind(at) == CharacterKind::opening_quote;
    if (!sign) break;
    const std::size_t end = end_of_word(at + 1);
    if (end == at + 1) {
      // "companies'" is a possessive unless a quotation is open that the sign may close
      const bool possessive = kind(at) == CharacterKind::apostrophe && lower(ascii(at - 1)) == 's' &&
                              !single_quote_open_ && kind(end) != CharacterKind::apostrophe && at - begin > 1;
      if (!possessive) break;
      emit_word(begin, at, continues);
      emit(at, at + 1, true);
      return at + 1;
    }
    const std::string_view letters = slice(at + 1, end);
    if (letters.size() == 1 && lower(letters.front()) == 't' && lower(ascii(at - 1)) == 'n' && at - begin > 1) {
      emit_word(begin, at - 1, continues);
      begin = at - 1;
    } else if (is_contraction(letters)) {
      const bool decade = all_digits(begin, at) && ascii(at - 1) == '0' && lower(letters.front()) == 's';
      if (decade) {  // the 1980's
        emit(begin, end, continues);
        return end;
      }
      emit_word(begin, at, continues);
      begin = at;
    } else {  // O'Brien, d'Ivoire
      if (kind(at) == CharacterKind::opening_quote) break;
      at = end;
      continue;
    }
    continues = true;
    at = end;
  }
  if (continues) {
    emit(begin, at, true);
    return at;
  }
  emit_word(begin, at);
  return at;
}

bool Tokenizer::hyphen_joins(std::size_t begin, std::size_t part, std::size_t at) const {
  if (ascii(at) != '-') return false;
  if (all_digits(part, at) && kind(at + 1) == CharacterKind::digit) {
    // Telephone numbers and dates stay whole, ranges do not.
    std::size_t groups = 1;
    std::size_t end = at;
    while (ascii(end) == '-' && kind(end + 1) == CharacterKind::digit) {
      std::size_t next = end + 1;
      while (kind(next) == CharacterKind::digit) ++next;
      ++groups;
      end = next;
    }
    if (is_letter(kind(end))) return false;
    const bool first = part == begin;
    if (!first) return begin < part && ascii(part - 1) == '-';  // decided at the first hyphen
    return groups > 2 || (at - part == 3 && end - at == 5);
  }
  return part == begin && lists_.find(slice(part, at)).joined_prefix;
}

bool Tokenizer::dot_joins(std::size_t begin, std::size_t part, std::size_t at) const {
  const bool inside = is_word(kind(at + 1));
  const bool letter_alone = at - part == 1 && is_letter(kind(part));
  if (inside) {
    if (kind(at - 1) == CharacterKind::digit) return true;
    if (letter_alone) return true;
    // "sushi.They" lacks a space; "Gawker.com" and "RELI.NS" do not.
    const bool sentence_end = at >= part + 2 && kind(at - 1) == CharacterKind::lower &&
                              kind(at - 2) == CharacterKind::lower && kind(at + 1) == CharacterKind::upper &&
                              kind(at + 2) == CharacterKind::lower && ascii(end_of_word(at + 1)) != '.' &&
                              part == begin;
    return !sentence_end;
  }
  const std::string_view word = slice(begin, at);
  if (letter_alone) {
    if (part > begin) return true;  // U.S.
    if (kind(part) == CharacterKind::upper && kind(at + 1) == CharacterKind::comma) return true;
    if (kind(part) == CharacterKind::lower && begin > 0 && ascii(begin - 1) == '(') return true;  // (b. March 2009)
    if (kind(part) == CharacterKind::upper && kind(at + 1) == CharacterKind::space && ascii(part) != 'I') {
      return kind_after_chunk() == CharacterKind::upper;  // J. Smith
    }
  }
  const ListedWord listed = lists_.find(word);
  if (!listed.abbreviation()) return false;
  if (listed.capitalised_only && kind(begin) != CharacterKind::upper) return false;
  const bool last = kind(at + 1) == CharacterKind::space;
  if (listed.stop_apart && last) {
    const CharacterKind after = kind_after_chunk();  // "etc." that ends a sentence
    if (after == CharacterKind::space || after == CharacterKind::upper) return false;
  }
  if (listed.before_number && !listed.may_be_final) return last && kind_after_chunk() == CharacterKind::digit;
  return true;
}

// Whether the dot at `at` is the first of several.
bool Tokenizer::dots_follow(std::size_t at) const {
  if (kind(at + 1) == CharacterKind::ellipsis) return true;
  return ascii(at + 1) == '.' && (ascii(at + 2) == '.');
}

bool Tokenizer::slash_joins(std::size_t begin, std::size_t at) const {
  const std::size_t end = end_of_word(at + 1);
  if (kind(at - 1) == CharacterKind::digit && kind(at + 1) == CharacterKind::digit) {
    return all_digits(at + 1, end) && end - at <= 5;  // 9/11, 1/2, 86/87
  }
  return at - begin == 1 && is_letter(kind(begin)) && end - at <= 3 && is_letter(kind(at + 1)) && ascii(end) != '/';
}

std::size_t Tokenizer::take_punctuation(std::size_t at) {
  const CharacterKind first = kind(at);
  std::size_t end = at + 1;
  switch (first) {
    case CharacterKind::stop:
    case CharacterKind::ellipsis:
      while (kind(end) == CharacterKind::stop || kind(end) == CharacterKind::ellipsis) {
        if (end - at >= 2 && ascii(at) == '.' && ascii(end - 1) == '.' && ascii(end) != '.') break;  // "... ?"
        ++end;
      }
      break;
    case CharacterKind::apostrophe:
    case CharacterKind::opening_quote: {
      const std::size_t word_end = end_of_word(end);
      if (kind(end) == CharacterKind::apostrophe) {  // ''
        ++end;
        break;
      }
      if (first == CharacterKind::opening_quote && ascii(at) == '\0' && word_end == end) break;
      const std::string_view letters = slice(end, word_end);
      const bool decade = word_end - end >= 2 && all_digits(end, end + 2) && word_end - end <= 3;
      if (word_end > end && (decade || lists_.find(slice(at, word_end)).elided ||
                             (is_contraction(letters) && first == CharacterKind::apostrophe))) {
        emit(at, word_end);
        return word_end;
      }
      single_quote_open_ = word_end > end && (first == CharacterKind::apostrophe || slice(at, end) == "\u2018");
      break;
    }
    case CharacterKind::hyphen:
    case CharacterKind::dash:
    case CharacterKind::symbol:
    case CharacterKind::colon:
    case CharacterKind::comma:
      if (at == 0 || !is_word(kind(at - 1))) {
        for (std::size_t length = std::min<std::size_t>(5, size() - at); length >= 2; --length) {
          if (!is_word(kind(at + length)) && lists_.find(slice(at, at + length)).emoticon) {
            emit(at, at + length);
            return at + length;
          }
        }
      }
      if (ascii(at) == '+' && at == 0) {
        while (kind(end) == CharacterKind::digit) ++end;  // +44
      }
      if ((ascii(at) == '#' || ascii(at) == '@') && is_letter(kind(end)) && at == 0) {
        end = end_of_word(end);  // #hashtag, @name
      } else if (first != CharacterKind::comma && first != CharacterKind::colon && ascii(at) != '\0') {
        while (ascii(end) == ascii(at)) ++end;
      }
      break;
    default:
      break;
  }
  emit(at, end);
  return end;
}

// Emits a word, a number with its unit apart, or the parts of a listed multiword token.
void Tokenizer::emit_word(std::size_t begin, std::size_t end, bool continues) {
  if (kind(begin) == CharacterKind::digit || ascii(begin) == '.') {
    std::size_t letters = begin;
    while (letters < end && !is_letter(kind(letters))) ++letters;
    if (letters < end && lists_.find(slice(letters, end)).unit) {
      // One capital is a unit only of money: "$3M", but the company 3M.
      const bool money = begin > 0 && kind(begin - 1) == CharacterKind::currency;
      if (end - letters > 1 || kind(letters) == CharacterKind::lower || money) {
        emit(begin, letters, continues);
        emit(letters, end);
        return;
      }
    }
  } else if (!continues && end - begin >= 2) {
    const std::size_t seam = lists_.find(slice(begin, end)).seam;
    if (seam > 0) {
      emit(begin, begin + seam);
      emit(begin + seam, end, true);
      return;
    }
  }
  emit(begin, end, continues);
}

void Tokenizer::emit(std::size_t begin, std::size_t end, bool continues) {
  tokens_->push_back({Span{units_[begin].offset, units_[end].offset}, continues});
}

std::size_t Tokenizer::end_of_word(std::size_t at) const {
  while (is_word(kind(at))) ++at;
  return at;
}

bool Tokenizer::all_digits(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; i < end; ++i) {
    if (kind(i) != CharacterKind::digit) return false;
  }
  return begin < end;
}

std::string_view Tokenizer::slice(std::size_t begin, std::size_t end) const {
  return text_.substr(units_[begin].offset, units_[end].offset - units_[begin].offset);
}

// The kind of the first character after the chunk and the white space behind it.
CharacterKind Tokenizer::kind_after_chunk() const {
  std::uint32_t at = units_[size()].offset;
  while (at < paragraph_end_) {
    const Character character = character_at(text_, at);
    if (character.kind != CharacterKind::space) return character.kind;
    at += character.size;
  }
  return CharacterKind::space;
}

}  // namespace lode
