#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lode {

/// Universal part of speech.
/// Source: Universal Dependencies v2, the 17 tags.
enum class Upos : std::uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x,
};
inline constexpr std::size_t upos_count = 17;

/// Penn Treebank tag as the English UD treebanks use it; `none` is CoNLL-U's "_".
/// Source: XPOS column of UD English-EWT and English-GUM.
enum class Xpos : std::uint8_t {
  none,
  currency,
  closing_quote,
  comma,
  left_bracket,
  right_bracket,
  full_stop,
  colon,
  add,
  afx,
  cc,
  cd,
  dt,
  ex,
  fw,
  gw,
  hyph,
  in,
  jj,
  jjr,
  jjs,
  ls,
  md,
  nfp,
  nn,
  nnp,
  nnps,
  nns,
  pdt,
  pos,
  prp,
  prps,
  rb,
  rbr,
  rbs,
  rp,
  sym,
  to,
  uh,
  vb,
  vbd,
  vbg,
  vbn,
  vbp,
  vbz,
  wdt,
  wp,
  wps,
  wrb,
  opening_quote,
};
inline constexpr std::size_t xpos_count = 50;

/// Dependency relation with the subtypes of the English treebanks ("nmod:poss" is `nmod_poss`).
/// Source: Universal Dependencies v2, English documentation.
enum class Deprel : std::uint8_t {
  acl,
  acl_relcl,
  advcl,
  advcl_relcl,
  advmod,
  amod,
  appos,
  aux,
  aux_pass,
  case_,
  cc,
  cc_preconj,
  ccomp,
  clf,
  compound,
  compound_prt,
  conj,
  cop,
  csubj,
  csubj_outer,
  csubj_pass,
  dep,
  det,
  det_predet,
  discourse,
  dislocated,
  expl,
  fixed,
  flat,
  goeswith,
  iobj,
  list,
  mark,
  nmod,
  nmod_desc,
  nmod_poss,
  nmod_unmarked,
  nsubj,
  nsubj_outer,
  nsubj_pass,
  nummod,
  obj,
  obl,
  obl_agent,
  obl_unmarked,
  orphan,
  parataxis,
  punct,
  reparandum,
  root,
  vocative,
  xcomp,
};
inline constexpr std::size_t deprel_count = 52;

/// The tag as CoNLL-U writes it.
[[nodiscard]] std::string_view to_string(Upos tag) noexcept;
[[nodiscard]] std::string_view to_string(Xpos tag) noexcept;
[[nodiscard]] std::string_view to_string(Deprel label) noexcept;

/// The tag that CoNLL-U writes as `name`; nothing when there is none.
[[nodiscard]] std::optional<Upos> upos_from(std::string_view name) noexcept;
[[nodiscard]] std::optional<Xpos> xpos_from(std::string_view name) noexcept;
[[nodiscard]] std::optional<Deprel> deprel_from(std::string_view name) noexcept;

/// The relation without its subtype: `nmod` for `nmod_poss`.
[[nodiscard]] Deprel universal(Deprel label) noexcept;

}  // namespace lode
