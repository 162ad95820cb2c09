#include "relation_gold.hpp"

#include "lode/text/json_input.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>
#include <sstream>

namespace lode::train {

namespace {

const std::set<std::string, std::less<>> symmetric = {"partners_with", "competes_with", "negotiates_with",
                                                      "signs_agreement_with"};
const std::set<std::string, std::less<>> no_office = {"affiliated_with", "located_in", "part_of"};

/// Case, accents, punctuation, articles and the genitive aside.
std::string normalise(std::string_view name) {
  utf8proc_uint8_t* folded = nullptr;
  const auto flags =
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD);
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(name.data()),
                                 static_cast<utf8proc_ssize_t>(name.size()), &folded, flags);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(folded, &std::free);
  std::string text =
      size < 0 ? std::string(name) : std::string(reinterpret_cast<const char*>(folded), static_cast<std::size_t>(size));
  for (const std::string_view genitive : {"'s", "\u2019s"}) {
    for (std::size_t at = text.find(genitive); at != std::string::npos; at = text.find(genitive, at)) {
      text.erase(at, genitive.size());
    }
  }
  for (char& c : text) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '%' || c == '$';
    if (!kept) c = ' ';
  }
  std::istringstream words(text);
  std::string result;
  for (std::string word; words >> word;) {
    if (word == "the" || word == "a" || word == "an") continue;
    if (!result.empty()) result += ' ';
    result += word;
  }
  return result;
}

std::set<std::string> keys_of(const GoldArticle& gold, const Participant& participant) {
  std::set<std::string> keys;
  for (const std::string& name : {participant.name, participant.mention}) {
    const auto found = gold.keys.find(normalise(name));
    if (found != gold.keys.end()) keys.insert(found->second.begin(), found->second.end());
  }
  return keys;
}

enum class Fit : std::uint8_t { none, office, direct };

Fit fit(const GoldArticle& gold, const std::set<std::string>& keys, const std::string& key,
        const std::string& relation) {
  if (keys.contains(key)) return Fit::direct;
  if (no_office.contains(relation)) return Fit::none;
  const auto offices = gold.offices.find(key);
  if (offices == gold.offices.end()) return Fit::none;
  for (const std::string& office : offices->second) {
    if (keys.contains(office)) return Fit::office;
  }
  return Fit::none;
}

Fit fit(const GoldArticle& gold, const std::set<std::string>& subject, const std::set<std::string>& object,
        const GoldStatement& statement) {
  const auto both = [&](const std::set<std::string>& a, const std::set<std::string>& b) {
    return std::min(fit(gold, a, statement.subject, statement.relation),
                    fit(gold, b, statement.object, statement.relation));
  };
  const Fit straight = both(subject, object);
  if (!symmetric.contains(statement.relation)) return straight;
  return std::max(straight, both(object, subject));
}

}  // namespace

GoldArticle read_gold(std::string_view json, std::string_view source) {
  const rapidjson::Document document = parse_json(json, source);
  const Place place{std::string(source)};
  if (!document.IsObject() || !document.HasMember("entities") || !document.HasMember("statements")) {
    throw InputError(place, "an annotated article needs \"entities\" and \"statements\"");
  }
  GoldArticle gold;
  gold.id = string_member(document, "id");
  for (const auto& entity : document["entities"].GetArray()) {
    for (const auto& name : entity["names"].GetArray()) {
      gold.keys[normalise(view(name))].emplace(string_member(entity, "key"));
    }
  }
  for (const auto& item : document["statements"].GetArray()) {
    gold.statements.push_back({std::string(string_member(item, "subject")),
                               std::string(string_member(item, "relation")), std::string(string_member(item, "object")),
                               std::string(string_member(item, "evidence"))});
    const GoldStatement& statement = gold.statements.back();
    if (statement.relation == "affiliated_with") gold.offices[statement.subject].insert(statement.object);
  }
  return gold;
}

std::vector<Verdict> judge(const GoldArticle& gold, const Document& document,
                           const std::vector<DescribedCandidate>& candidates) {
  std::vector<Verdict> verdicts(candidates.size(), Verdict::wrong);
  std::vector<std::vector<std::pair<std::size_t, Fit>>> matches(gold.statements.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const std::set<std::string> subject = keys_of(gold, candidates[i].subject);
    const std::set<std::string> object = keys_of(gold, candidates[i].object);
    for (std::size_t j = 0; j < gold.statements.size(); ++j) {
      if (gold.statements[j].relation != candidates[i].relation) continue;
      const Fit found = fit(gold, subject, object, gold.statements[j]);
      if (found != Fit::none) matches[j].emplace_back(i, found);
    }
  }
  for (std::size_t j = 0; j < matches.size(); ++j) {
    bool direct = false;
    for (const auto& [i, found] : matches[j]) direct = direct || found == Fit::direct;
    for (const auto& [i, found] : matches[j]) {
      const std::string_view sentence = document.slice(document.sentences[candidates[i].sentence].span);
      const std::string_view evidence = gold.statements[j].evidence;
      const bool here = sentence.find(evidence) != std::string_view::npos ||
                        evidence.find(sentence) != std::string_view::npos || candidates[i].by_frame;
      const bool counts = here && (found == Fit::direct || !direct);
      if (counts) {
        verdicts[i] = Verdict::right;
      } else if (verdicts[i] == Verdict::wrong) {
        verdicts[i] = Verdict::unclear;
      }
    }
  }
  return verdicts;
}

}  // namespace lode::train
