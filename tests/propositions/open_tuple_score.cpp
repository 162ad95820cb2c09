#include "propositions/open_tuple_score.hpp"

#include <algorithm>
#include <set>
#include <sstream>

namespace lode::test {

namespace {

using Words = std::vector<std::string>;

Words words_of(const std::string& text) {
  std::istringstream in(text);
  Words words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

/// Words of `expected` that are in `found`, each of them used once.
std::size_t common(const Words& expected, Words found) {
  std::size_t count = 0;
  for (const std::string& word : expected) {
    const auto place = std::find(found.begin(), found.end(), word);
    if (place == found.end()) continue;
    found.erase(place);
    ++count;
  }
  return count;
}

Overlap straight(const Words (&expected)[3], const Words (&found)[3]) {
  std::size_t both = 0;
  std::size_t of_expected = 0;
  std::size_t of_found = 0;
  for (std::size_t field = 0; field < 3; ++field) {
    const std::size_t shared = common(expected[field], found[field]);
    if (shared == 0 && !(field == 2 && expected[field].empty())) return {};
    both += shared;
    of_expected += expected[field].size();
    if (!expected[field].empty()) of_found += found[field].size();
  }
  return {static_cast<double>(both) / static_cast<double>(of_found),
          static_cast<double>(both) / static_cast<double>(of_expected)};
}

bool is_saying(const std::string& relation) {
  for (const char* const verb : {"said", "told", "added", "adds", "says"}) {
    if (relation.find(verb) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

Overlap overlap(const ScoredTuple& expected, const ScoredTuple& found) {
  const Words wanted[3] = {words_of(expected.rel), words_of(expected.arg1), words_of(expected.rest)};
  const Words got[3] = {words_of(found.rel), words_of(found.arg1), words_of(found.rest)};
  const Overlap as_is = straight(wanted, got);
  if (!is_saying(expected.rel)) return as_is;
  const Words exchanged[3] = {got[0], got[2], got[1]};
  const Overlap reversed = straight(wanted, exchanged);
  return reversed.precision > as_is.precision ? reversed : as_is;
}

Score score_from(const std::vector<ScoredSentence>& sentences, double threshold) {
  Score score;
  score.threshold = threshold;
  double covered = 0.0;
  double right = 0.0;
  std::size_t expected = 0;
  for (const ScoredSentence& sentence : sentences) {
    expected += sentence.expected.size();
    struct Pair {
      double precision;
      std::size_t expected;
      std::size_t found;
    };
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < sentence.expected.size(); ++i) {
      double best = 0.0;
      for (std::size_t j = 0; j < sentence.found.size(); ++j) {
        if (sentence.found[j].confidence < threshold) continue;
        const Overlap both = overlap(sentence.expected[i], sentence.found[j]);
        best = std::max(best, both.recall);
        pairs.push_back({both.precision, i, j});
      }
      covered += best;
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& a, const Pair& b) { return a.precision > b.precision; });
    std::set<std::size_t> used_expected;
    std::set<std::size_t> used_found;
    for (const Pair& pair : pairs) {
      if (used_expected.contains(pair.expected) || used_found.contains(pair.found)) continue;
      used_expected.insert(pair.expected);
      used_found.insert(pair.found);
      right += pair.precision;
    }
    score.found += static_cast<std::size_t>(
        std::count_if(sentence.found.begin(), sentence.found.end(),
                      [&](const ScoredTuple& tuple) { return tuple.confidence >= threshold; }));
  }
  score.precision = score.found == 0 ? 0.0 : right / static_cast<double>(score.found);
  score.recall = expected == 0 ? 0.0 : covered / static_cast<double>(expected);
  const double sum = score.precision + score.recall;
  score.f1 = sum == 0.0 ? 0.0 : 2.0 * score.precision * score.recall / sum;
  return score;
}

Score best_score(const std::vector<ScoredSentence>& sentences) {
  std::set<double> thresholds;
  for (const ScoredSentence& sentence : sentences) {
    for (const ScoredTuple& tuple : sentence.found) thresholds.insert(tuple.confidence);
  }
  Score best;
  for (const double threshold : thresholds) {
    const Score score = score_from(sentences, threshold);
    if (score.f1 > best.f1) best = score;
  }
  return best;
}

}  // namespace lode::test
