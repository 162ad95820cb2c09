#pragma once

#include "lode/syntax/conllu.hpp"

#include <sstream>
#include <string>

namespace lode::train {

/// Five short sentences with trees, enough to run a trainer on.
inline Treebank tiny_treebank() {
  const struct {
    const char* words;  ///< "form/lemma/UPOS/XPOS/head/relation" each.
  } sentences[] = {
      {"Peru/Peru/PROPN/NNP/2/nsubj ships/ship/VERB/VBZ/0/root zinc/zinc/NOUN/NN/2/obj ././PUNCT/./2/punct"},
      {"Mines/mine/NOUN/NNS/2/nsubj closed/close/VERB/VBD/0/root early/early/ADV/RB/2/advmod ././PUNCT/./2/punct"},
      {"The/the/DET/DT/2/det smelter/smelter/NOUN/NN/3/nsubj buys/buy/VERB/VBZ/0/root cheap/cheap/ADJ/JJ/5/amod "
       "ore/ore/NOUN/NN/3/obj ././PUNCT/./3/punct"},
      {"Prices/price/NOUN/NNS/2/nsubj rose/rise/VERB/VBD/0/root in/in/ADP/IN/4/case May/May/PROPN/NNP/2/obl "
       "././PUNCT/./2/punct"},
      {"They/they/PRON/PRP/2/nsubj mine/mine/VERB/VBP/0/root tin/tin/NOUN/NN/2/obj and/and/CCONJ/CC/5/cc "
       "lead/lead/NOUN/NN/3/conj ././PUNCT/./2/punct"},
  };
  std::string text;
  for (const auto& sentence : sentences) {
    std::istringstream words(sentence.words);
    std::string word;
    for (int id = 1; words >> word; ++id) {
      std::istringstream columns(word);
      std::string form, lemma, upos, xpos, head, relation;
      for (std::string* column : {&form, &lemma, &upos, &xpos, &head, &relation}) std::getline(columns, *column, '/');
      text += std::to_string(id) + '\t' + form + '\t' + lemma + '\t' + upos + '\t' + xpos + "\t_\t" + head + '\t' +
              relation + "\t_\t_\n";
    }
    text += '\n';
  }
  std::istringstream in(text);
  return read_conllu(in, "tiny.conllu");
}

}  // namespace lode::train
