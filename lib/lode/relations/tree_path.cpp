#include "lode/relations/tree_path.hpp"

#include <algorithm>

namespace lode {

TreePath path_between(const SentenceEvents& sentence, std::uint32_t from, std::uint32_t to) {
  const auto chain = [&sentence](std::uint32_t word) {
    std::vector<std::uint32_t> list = {word};
    while (sentence.word(list.back()).head >= 0 && list.size() < 64) {
      list.push_back(static_cast<std::uint32_t>(sentence.word(list.back()).head));
    }
    return list;
  };
  const std::vector<std::uint32_t> up = chain(from);
  const std::vector<std::uint32_t> down = chain(to);
  std::size_t i = 0;
  std::size_t j = down.size();
  for (; i < up.size(); ++i) {
    const auto found = std::find(down.begin(), down.end(), up[i]);
    if (found != down.end()) {
      j = static_cast<std::size_t>(found - down.begin());
      break;
    }
  }
  TreePath path;
  path.length = i + j;
  for (std::size_t k = 0; k < i; ++k) {
    path.labels += '<';
    path.labels += to_string(sentence.word(up[k]).deprel);
    if (k > 0) path.words.push_back(up[k]);
  }
  if (i < up.size() && i > 0 && j > 0) path.words.push_back(up[i]);
  for (std::size_t k = j; k > 0; --k) {
    path.labels += '>';
    path.labels += to_string(sentence.word(down[k - 1]).deprel);
    if (k - 1 > 0) path.words.push_back(down[k - 1]);
  }
  if (path.length > longest_path) path.labels = "long";
  return path;
}

}  // namespace lode
