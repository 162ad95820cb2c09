#include "lode/syntax/lemmatizer.hpp"

#include "lode/syntax/word_features.hpp"
#include "lode/text/input_error.hpp"

#include <algorithm>

namespace lode {

Capitals capitals_of(std::string_view form) noexcept {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (std::any_of(form.begin() + (form.empty() ? 0 : 1), form.end(), capital)) return Capitals::more;
  return !form.empty() && capital(form[0]) ? Capitals::first : Capitals::none;
}

std::uint64_t lemma_dictionary_key(std::uint32_t tag, std::string_view form) noexcept {
  return hash_bytes(form, 0x100 + tag);
}

std::uint64_t lemma_suffix_key(std::uint32_t tag, Capitals capitals, std::string_view suffix) noexcept {
  return hash_bytes(suffix, 0x10000 + tag * 4 + static_cast<std::uint32_t>(capitals));
}

Lemmatizer::Lemmatizer(std::string_view dictionary, std::string_view suffixes, std::string_view scripts)
    : dictionary_(dictionary), suffixes_(suffixes) {
  while (!scripts.empty()) {
    const std::size_t size = scripts.size() < 3 ? 0 : static_cast<unsigned char>(scripts[2]);
    if (scripts.size() < 3 + size) throw InputError({"syntax model"}, "the lemma scripts are damaged");
    scripts_.push_back({scripts[0] != 0, static_cast<std::uint8_t>(scripts[1]), std::string(scripts.substr(3, size))});
    scripts.remove_prefix(3 + size);
  }
}

Lemmatizer::Found Lemmatizer::find_script(std::uint32_t tag, bool name, std::string_view form,
                                          std::string_view normal) const noexcept {
  std::uint32_t script = dictionary_.find(lemma_dictionary_key(tag, form));
  if (script != FingerprintTable::absent) return {script, form};
  const Capitals capitals = capitals_of(form);
  if (capitals != Capitals::none && !name) {
    script = dictionary_.find(lemma_dictionary_key(tag, normal));
    if (script != FingerprintTable::absent) return {script, normal};
  }
  for (std::size_t size = std::min(longest_lemma_suffix, normal.size());; --size) {
    script = suffixes_.find(lemma_suffix_key(tag, capitals, normal.substr(normal.size() - size)));
    if (script != FingerprintTable::absent || size == 0) return {script, form};
  }
}

void Lemmatizer::append_lemma(std::string& out, std::uint32_t tag, bool name, std::string_view form,
                              std::string_view normal) const {
  const Found found = find_script(tag, name, form, normal);
  if (found.script >= scripts_.size()) {
    out += name ? form : normal;
    return;
  }
  const LemmaScript& script = scripts_[found.script];
  const std::string_view base = script.lower ? normal : found.form;
  if (script.cut > base.size() || (script.cut == base.size() && script.added.empty())) {
    out += base;
    return;
  }
  out += base.substr(0, base.size() - script.cut);
  out += script.added;
}

std::string pack_lemma_scripts(const std::vector<LemmaScript>& scripts) {
  std::string bytes;
  for (const LemmaScript& script : scripts) {
    bytes += static_cast<char>(script.lower);
    bytes += static_cast<char>(script.cut);
    bytes += static_cast<char>(script.added.size());
    bytes += script.added;
  }
  return bytes;
}

}  // namespace lode
