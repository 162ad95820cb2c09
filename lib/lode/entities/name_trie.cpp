#include "lode/entities/name_trie.hpp"

#include <algorithm>
#include <cassert>

namespace lode {

namespace {

/// Acronyms of this many letters are also written as words: "Opec", "Nato".
constexpr std::uint8_t letters_of_spoken_acronym = 4;

std::size_t scatter(std::uint64_t key) {
  key *= 0x9E3779B97F4A7C15U;
  return key >> 20U;
}

}  // namespace

std::uint32_t NameTrie::child(std::uint32_t node, std::uint32_t piece) const noexcept {
  if (piece == 0) return 0;
  if (node == 0) return piece < root_.size() ? root_[piece] : 0;
  const std::uint64_t key = (static_cast<std::uint64_t>(node) << 32U) | piece;
  const std::size_t mask = edges_.size() - 1;
  for (std::size_t place = scatter(key) & mask; edges_[place].key != 0; place = (place + 1) & mask) {
    if (edges_[place].key == key) return edges_[place].node;
  }
  return 0;
}

void NameTrie::grow() {
  std::vector<Edge> old(edges_.size() * 2);
  old.swap(edges_);
  const std::size_t mask = edges_.size() - 1;
  for (const Edge& edge : old) {
    if (edge.key == 0) continue;
    std::size_t place = scatter(edge.key) & mask;
    while (edges_[place].key != 0) place = (place + 1) & mask;
    edges_[place] = edge;
  }
}

std::uint32_t NameTrie::make_child(std::uint32_t node, std::uint32_t piece) {
  if (const std::uint32_t found = child(node, piece); found != 0) return found;
  const auto made = static_cast<std::uint32_t>(terminal_.size());
  terminal_.push_back(0);
  if (node == 0) {
    if (piece >= root_.size()) root_.resize(piece + piece / 2 + 64, 0);
    root_[piece] = made;
    return made;
  }
  if (++edge_count_ * 2 > edges_.size()) grow();
  const std::uint64_t key = (static_cast<std::uint64_t>(node) << 32U) | piece;
  const std::size_t mask = edges_.size() - 1;
  std::size_t place = scatter(key) & mask;
  while (edges_[place].key != 0) place = (place + 1) & mask;
  edges_[place] = {key, made};
  return made;
}

void NameTrie::add(std::span<const Piece> name, std::uint32_t entry, NameClass name_class) {
  assert(sense_begins_.empty() && "sealed");
  name = name.first(std::min<std::size_t>(name.size(), 255));
  if (name.empty()) return;
  std::uint32_t node = 0;
  for (const Piece& piece : name) node = make_child(node, piece.number);
  if (terminal_[node] == 0) {
    terminal_[node] = static_cast<std::uint32_t>(last_.size());
    last_.push_back(0);
  }
  const std::uint32_t terminal = terminal_[node];
  // One entry can write one name in two ways ("Opec", "OPEC"): both stay, unless the shapes are the same.
  for (std::uint32_t p = last_[terminal]; p != 0; p = pending_[p - 1].before) {
    const NameSense& other = pending_[p - 1].sense;
    if (other.entry != entry) continue;
    const auto same = std::equal(name.begin(), name.end(), shapes_.begin() + other.shapes,
                                 [](const Piece& piece, Shape shape) { return piece.shape == shape; });
    if (same) return;
  }
  const NameSense sense{entry, name_class, static_cast<std::uint32_t>(shapes_.size()),
                        static_cast<std::uint8_t>(name.size())};
  for (const Piece& piece : name) shapes_.push_back(piece.shape);
  pending_.push_back({sense, terminal, last_[terminal]});
  last_[terminal] = static_cast<std::uint32_t>(pending_.size());
}

void NameTrie::seal() {
  sense_begins_.assign(last_.size() + 1, 0);
  for (const Pending& pending : pending_) ++sense_begins_[pending.terminal + 1];
  for (std::size_t t = 1; t < sense_begins_.size(); ++t) sense_begins_[t] += sense_begins_[t - 1];
  std::vector<std::uint32_t> next(sense_begins_.begin(), sense_begins_.end() - 1);
  senses_.resize(pending_.size());
  for (const Pending& pending : pending_) senses_[next[pending.terminal]++] = pending.sense;
  pending_ = {};
  last_ = {};
}

std::span<const NameSense> NameTrie::senses(std::uint32_t terminal) const noexcept {
  return std::span(senses_).subspan(sense_begins_[terminal], sense_begins_[terminal + 1] - sense_begins_[terminal]);
}

bool NameTrie::written_as(const NameSense& sense, const Piece* first) const noexcept {
  for (std::uint8_t i = 0; i < sense.pieces; ++i) {
    const Piece& piece = first[i];
    switch (shapes_[sense.shapes + i]) {
      case Shape::capital:
        if (piece.shape == Shape::lower) return false;
        break;
      case Shape::caps:
        if (piece.shape == Shape::lower) return false;
        if (piece.shape == Shape::capital && piece.letters < letters_of_spoken_acronym) return false;
        break;
      case Shape::lower:
      case Shape::other:
        break;
    }
  }
  return true;
}

NameTrie::Match NameTrie::longest(const PieceList& text, std::uint32_t word, std::uint32_t last_word) const noexcept {
  Match best;
  std::uint32_t node = 0;
  const std::uint32_t first = text.begins[word];
  if (first == text.begins[word + 1]) return best;  // a word of signs alone begins no name
  for (std::uint32_t w = word; w < last_word; ++w) {
    const std::uint32_t end = text.begins[w + 1];
    for (std::uint32_t p = text.begins[w]; p < end; ++p) {
      node = child(node, text.pieces[p].number);
      if (node == 0) return best;
    }
    if (text.begins[w] == end) continue;  // a hyphen between: goes on, but nothing ends here
    const std::uint32_t terminal = terminal_[node];
    if (terminal == 0) continue;
    for (const NameSense& sense : senses(terminal)) {
      if (written_as(sense, text.pieces.data() + first)) {
        best = {w + 1, terminal};
        break;
      }
    }
  }
  return best;
}

}  // namespace lode
