#include "lode/syntax/tags.hpp"

#include <algorithm>
#include <array>

namespace lode {

namespace {

constexpr std::array<std::string_view, upos_count> upos_names = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
};

constexpr std::array<std::string_view, xpos_count> xpos_names = {
    "_",    "$",   "''",  ",",    "-LRB-", "-RRB-", ".",   ":",   "ADD", "AFX", "CC",  "CD", "DT",
    "EX",   "FW",  "GW",  "HYPH", "IN",    "JJ",    "JJR", "JJS", "LS",  "MD",  "NFP", "NN", "NNP",
    "NNPS", "NNS", "PDT", "POS",  "PRP",   "PRP$",  "RB",  "RBR", "RBS", "RP",  "SYM", "TO", "UH",
    "VB",   "VBD", "VBG", "VBN",  "VBP",   "VBZ",   "WDT", "WP",  "WP$", "WRB", "``",
};

constexpr std::array<std::string_view, deprel_count> deprel_names = {
    "acl",        "acl:relcl",  "advcl",     "advcl:relcl", "advmod",        "amod",     "appos",       "aux",
    "aux:pass",   "case",       "cc",        "cc:preconj",  "ccomp",         "clf",      "compound",    "compound:prt",
    "conj",       "cop",        "csubj",     "csubj:outer", "csubj:pass",    "dep",      "det",         "det:predet",
    "discourse",  "dislocated", "expl",      "fixed",       "flat",          "goeswith", "iobj",        "list",
    "mark",       "nmod",       "nmod:desc", "nmod:poss",   "nmod:unmarked", "nsubj",    "nsubj:outer", "nsubj:pass",
    "nummod",     "obj",        "obl",       "obl:agent",   "obl:unmarked",  "orphan",   "parataxis",   "punct",
    "reparandum", "root",       "vocative",  "xcomp",
};

template <typename Tag, std::size_t N>
std::optional<Tag> find_name(const std::array<std::string_view, N>& names, std::string_view name) noexcept {
  const auto* const found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Tag>(found - names.begin());
}

}  // namespace

std::string_view to_string(Upos tag) noexcept { return upos_names[static_cast<std::size_t>(tag)]; }
std::string_view to_string(Xpos tag) noexcept { return xpos_names[static_cast<std::size_t>(tag)]; }
std::string_view to_string(Deprel label) noexcept { return deprel_names[static_cast<std::size_t>(label)]; }

std::optional<Upos> upos_from(std::string_view name) noexcept { return find_name<Upos>(upos_names, name); }
std::optional<Xpos> xpos_from(std::string_view name) noexcept { return find_name<Xpos>(xpos_names, name); }
std::optional<Deprel> deprel_from(std::string_view name) noexcept { return find_name<Deprel>(deprel_names, name); }

Deprel universal(Deprel label) noexcept {
  const std::string_view name = to_string(label);
  const auto colon = name.find(':');
  if (colon == std::string_view::npos) return label;
  return deprel_from(name.substr(0, colon)).value_or(label);
}

}  // namespace lode
