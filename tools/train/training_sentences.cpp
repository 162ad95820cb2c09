#include "training_sentences.hpp"

#include "teachers.hpp"

#include <algorithm>
#include <thread>

namespace lode::train {

namespace {

constexpr std::size_t longest_training_sentence = 200;  // words; longer ones cost quadratic memory and teach little
static_assert(longest_training_sentence <= Teachers::longest_sentence);
constexpr std::size_t shortest_taught_sentence = 3;  // shorter ones of unlabelled text are mostly debris

constexpr std::array<FormChange, 3> form_changes = {FormChange::none, FormChange::upper_case, FormChange::title_case};

/// Which sentence of which document.
struct Place {
  const Treebank* treebank;
  std::size_t sentence;
};

/// Calls `work(first, last)` for even parts of [0, count), one a thread.
template <typename Work>
void in_parts(std::size_t count, std::uint32_t threads, const Work& work) {
  std::vector<std::thread> running;
  for (std::uint32_t t = 0; t < threads; ++t) {
    running.emplace_back([&, t] { work(count * t / threads, count * (t + 1) / threads); });
  }
  for (std::thread& thread : running) thread.join();
}

/// Throws where the caller can catch it, which a thread's exception could not be.
void check(const std::vector<std::string>& teachers) { Teachers{teachers}; }

void append(TrainingSentences& to, const Vocabulary& vocabulary, const Place& place, const Tree& tree,
            const std::vector<Lesson>& lessons, float weight) {
  const Document& document = place.treebank->document;
  for (std::size_t change = 0; change < form_changes.size(); ++change) {
    TrainingSentence sentence =
        make_sentence(vocabulary, document, document.sentences[place.sentence], tree, form_changes[change]);
    for (std::size_t i = 0; i < lessons.size(); ++i) {
      Lesson& lesson = sentence[i].lesson;
      lesson.tag = mixed(lesson.tag, lessons[i].tag, weight);
      lesson.head = mixed(lesson.head, lessons[i].head, weight);
      lesson.deprel = mixed(lesson.deprel, lessons[i].deprel, weight);
    }
    to[change].push_back(std::move(sentence));
  }
}

std::vector<Place> places_of(const std::vector<Treebank>& treebanks, std::size_t shortest) {
  std::vector<Place> places;
  for (const Treebank& treebank : treebanks) {
    for (std::size_t s = 0; s < treebank.document.sentences.size(); ++s) {
      const std::size_t words = treebank.document.sentences[s].tokens.size();
      if (words >= shortest && words <= longest_training_sentence) places.push_back({&treebank, s});
    }
  }
  return places;
}

}  // namespace

TrainingSentences annotated_sentences(const Vocabulary& vocabulary, const std::vector<Treebank>& treebanks,
                                      const std::vector<std::string>& teachers, float teacher_weight,
                                      std::uint32_t threads) {
  const std::vector<Place> places = places_of(treebanks, 1);
  std::vector<std::vector<Lesson>> lessons(places.size());
  if (!teachers.empty() && teacher_weight > 0.0F) {
    check(teachers);
    in_parts(places.size(), threads, [&](std::size_t first, std::size_t last) {
      Teachers teaching(teachers);
      for (std::size_t i = first; i < last; ++i) {
        const auto& [treebank, s] = places[i];
        teaching.read(treebank->document, treebank->document.sentences[s]);
        lessons[i] = teaching.lessons(vocabulary, treebank->trees[s]);
      }
    });
  }
  TrainingSentences sentences;
  for (std::size_t i = 0; i < places.size(); ++i) {
    append(sentences, vocabulary, places[i], places[i].treebank->trees[places[i].sentence], lessons[i], teacher_weight);
  }
  return sentences;
}

TrainingSentences taught_sentences(const Vocabulary& vocabulary, const std::vector<Treebank>& texts,
                                   const std::vector<std::string>& teachers, std::uint32_t threads) {
  const std::vector<Place> places = places_of(texts, shortest_taught_sentence);
  std::vector<std::vector<Lesson>> lessons(places.size());
  std::vector<Tree> trees(places.size());
  check(teachers);
  in_parts(places.size(), threads, [&](std::size_t first, std::size_t last) {
    Teachers teaching(teachers);
    for (std::size_t i = first; i < last; ++i) {
      const Document& document = places[i].treebank->document;
      const Sentence& sentence = document.sentences[places[i].sentence];
      teaching.read(document, sentence);
      teaching.decide(document, sentence, trees[i]);
      lessons[i] = teaching.lessons(vocabulary, trees[i]);
    }
  });
  TrainingSentences sentences;
  for (std::size_t i = 0; i < places.size(); ++i) {
    append(sentences, vocabulary, places[i], trees[i], lessons[i], 1.0F);
  }
  return sentences;
}

std::size_t word_count(const TrainingSentences& sentences) {
  std::size_t words = 0;
  for (const TrainingSentence& sentence : sentences[0]) words += sentence.size();
  return words;
}

}  // namespace lode::train
