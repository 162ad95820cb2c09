#include "lode/syntax/lemmatizer.hpp"

#include "lode/text/input_error.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace lode;

namespace {

constexpr std::uint32_t noun = 3;
constexpr std::uint32_t verb = 4;
constexpr std::uint32_t name = 5;

enum Script : std::uint16_t { as_written, lower, cut_s, lower_cut_s, ies_to_y, went, cut_nine };

/// Tables of a few rules: what the trainer would learn, by hand.
class Tables {
 public:
  Tables& in_dictionary(std::uint32_t tag, std::string_view form, Script script) {
    dictionary_.emplace_back(lemma_dictionary_key(tag, form), script);
    return *this;
  }
  Tables& for_suffix(std::uint32_t tag, Capitals capitals, std::string_view suffix, Script script) {
    suffixes_.emplace_back(lemma_suffix_key(tag, capitals, suffix), script);
    return *this;
  }

  /// The lemma of `form`; `normal` is the form in lower case.
  [[nodiscard]] std::string lemma(std::uint32_t tag, std::string_view form, std::string_view normal) const {
    const auto dictionary = make_fingerprint_slots(dictionary_);
    const auto suffixes = make_fingerprint_slots(suffixes_);
    const std::string scripts = pack_lemma_scripts({{false, 0, ""},
                                                    {true, 0, ""},
                                                    {false, 1, ""},
                                                    {true, 1, ""},
                                                    {true, 3, "y"},
                                                    {true, 4, "go"},
                                                    {true, 9, "x"}});
    std::string out = "before ";
    Lemmatizer(bytes_of(dictionary), bytes_of(suffixes), scripts).append_lemma(out, tag, tag == name, form, normal);
    REQUIRE(out.starts_with("before "));
    return out.substr(7);
  }

 private:
  static std::string_view bytes_of(const std::vector<std::uint64_t>& slots) {
    return {reinterpret_cast<const char*>(slots.data()), slots.size() * sizeof(std::uint64_t)};
  }
  std::vector<std::pair<std::uint64_t, std::uint16_t>> dictionary_, suffixes_;
};

}  // namespace

TEST_CASE("syntax/lemmatizer: capitals are none, the first letter's, or more") {
  CHECK(capitals_of("ores") == Capitals::none);
  CHECK(capitals_of("Ores") == Capitals::first);
  CHECK(capitals_of("ORES") == Capitals::more);
  CHECK(capitals_of("eBay") == Capitals::more);
  CHECK(capitals_of("3G") == Capitals::more);
  CHECK(capitals_of("") == Capitals::none);
}

TEST_CASE("syntax/lemmatizer: the dictionary comes before the suffix rules, each for its tag") {
  const Tables tables = Tables()
                            .in_dictionary(verb, "went", went)
                            .in_dictionary(noun, "news", lower)
                            .for_suffix(noun, Capitals::none, "s", lower_cut_s);
  CHECK(tables.lemma(verb, "went", "went") == "go");
  CHECK(tables.lemma(noun, "went", "went") == "went");
  CHECK(tables.lemma(noun, "news", "news") == "news");
  CHECK(tables.lemma(noun, "ores", "ores") == "ore");
  CHECK(tables.lemma(verb, "ores", "ores") == "ores");
}

TEST_CASE("syntax/lemmatizer: the longest suffix that has a rule decides, the empty one last") {
  const Tables tables = Tables()
                            .for_suffix(noun, Capitals::none, "", as_written)
                            .for_suffix(noun, Capitals::none, "s", lower_cut_s)
                            .for_suffix(noun, Capitals::none, "ies", ies_to_y)
                            .for_suffix(noun, Capitals::none, "series", lower);
  CHECK(tables.lemma(noun, "mines", "mines") == "mine");
  CHECK(tables.lemma(noun, "refineries", "refineries") == "refinery");
  CHECK(tables.lemma(noun, "miniseries", "miniseries") == "miniseries");
  CHECK(tables.lemma(noun, "tin", "tin") == "tin");
  CHECK(tables.lemma(noun, "s", "s") == "s");  // a rule that would leave nothing leaves the word
}

TEST_CASE("syntax/lemmatizer: suffix rules are learned for each use of capitals apart") {
  const Tables tables = Tables()
                            .for_suffix(noun, Capitals::none, "s", lower_cut_s)
                            .for_suffix(noun, Capitals::first, "s", lower)
                            .for_suffix(noun, Capitals::more, "s", cut_s);
  CHECK(tables.lemma(noun, "etfs", "etfs") == "etf");
  CHECK(tables.lemma(noun, "Etfs", "etfs") == "etfs");
  CHECK(tables.lemma(noun, "ETFs", "etfs") == "ETF");
}

TEST_CASE("syntax/lemmatizer: an ordinary word with a capital is looked up in lower case, a name is not") {
  const Tables tables = Tables().in_dictionary(noun, "news", as_written).in_dictionary(name, "mines", lower_cut_s);
  CHECK(tables.lemma(noun, "News", "news") == "news");
  CHECK(tables.lemma(noun, "NEWS", "news") == "news");
  CHECK(tables.lemma(name, "Mines", "mines") == "Mines");
}

TEST_CASE("syntax/lemmatizer: without a rule names stay as written and other words go to lower case") {
  CHECK(Tables().lemma(name, "Codelco", "codelco") == "Codelco");
  CHECK(Tables().lemma(noun, "Zinc", "zinc") == "zinc");
  CHECK(Tables().lemma(noun, "", "").empty());
}

TEST_CASE("syntax/lemmatizer: a rule that cuts more than there is leaves the word") {
  CHECK(Tables().for_suffix(noun, Capitals::none, "", cut_nine).lemma(noun, "zinc", "zinc") == "zinc");
  CHECK(Tables().for_suffix(noun, Capitals::none, "", cut_nine).lemma(noun, "aluminium", "aluminium") == "x");
}

TEST_CASE("syntax/lemmatizer: damaged scripts are refused") {
  const auto none = make_fingerprint_slots({});
  const std::string_view empty(reinterpret_cast<const char*>(none.data()), none.size() * sizeof(std::uint64_t));
  const std::string scripts = pack_lemma_scripts({{true, 2, "ing"}, {false, 0, ""}});
  CHECK_NOTHROW(Lemmatizer(empty, empty, scripts));
  CHECK_THROWS_AS(Lemmatizer(empty, empty, std::string_view(scripts).substr(0, 5)), InputError);
  CHECK_THROWS_AS(Lemmatizer(empty, empty, std::string_view(scripts).substr(0, 8)), InputError);
  CHECK_THROWS_AS(Lemmatizer("damaged", empty, scripts), InputError);
}
