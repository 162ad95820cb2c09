#include "trainer.hpp"

#include "evaluate.hpp"
#include "lemma_learner.hpp"
#include "quantise.hpp"
#include "training_sentences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <numeric>
#include <thread>

namespace lode::train {

namespace {

std::uint32_t round_up(std::size_t size) { return static_cast<std::uint32_t>((size + 15) / 16 * 16); }

std::vector<Treebank> joined(std::vector<Treebank> first, const std::vector<Treebank>& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

void append(TrainingSentences& to, TrainingSentences more) {
  for (std::size_t change = 0; change < to.size(); ++change) {
    std::move(more[change].begin(), more[change].end(), std::back_inserter(to[change]));
  }
}

class Trainer {
 public:
  Trainer(const TrainingData& data, const TrainingOptions& options, const Progress& progress)
      : development_(data.development),
        options_(options),
        progress_(progress),
        annotated_treebanks_(joined(data.treebanks, data.untaught)),
        vocabulary_(make_vocabulary(annotated_treebanks_, data.unlabelled, options.least_counts, data.net)),
        layout_(dimensions(), embedding_row_count(vocabulary_.form_row_count())),
        lemmas_(learn_lemmas(vocabulary_, annotated_treebanks_, data.net)),
        parameters_(initial_parameters(layout_, options.seed)),
        adam_(layout_, options.adam),
        random_(options.seed + 1000) {
    sentences_ =
        annotated_sentences(vocabulary_, data.treebanks, data.teachers, options.teacher_weight, options.threads);
    append(sentences_, annotated_sentences(vocabulary_, data.untaught, {}, 0.0F, options.threads));
    annotated_ = sentences_[0].size();
    annotated_words_ = word_count(sentences_);
    append(sentences_, taught_sentences(vocabulary_, data.unlabelled, data.teachers, options.threads));
    taught_words_ = word_count(sentences_) - annotated_words_;
    for (std::size_t i = annotated_; i < sentences_[0].size(); ++i) taught_order_.push_back(i);
    shuffle(taught_order_);
    for (std::uint32_t i = 0; i < options.threads; ++i) workers_.emplace_back(layout_);
  }

  std::string train() {
    progress_(fmt::format("{} sentences, {} words with trees, {} without, {} forms, {} tags, {} parameters",
                          sentences_[0].size(), annotated_words_, taught_words_, vocabulary_.form_rows.size(),
                          vocabulary_.tags.size(), layout_.total));
    std::string model;
    for (std::uint32_t epoch = 0; epoch < options_.epochs; ++epoch) {
      run_epoch(epoch);
      const bool last = epoch + 1 == options_.epochs;
      if (last || (epoch + 1) % options_.evaluate_every == 0) {
        model = finish();
        evaluate(model);
      }
    }
    return model;
  }

 private:
  Dimensions dimensions() const {
    Dimensions size{};
    size.width = options_.width;
    size.layers = options_.layers;
    size.tags = static_cast<std::uint32_t>(vocabulary_.tags.size());
    size.tag_columns = round_up(size.tags);
    size.arc_width = options_.arc_width;
    size.label_width = options_.label_width;
    size.attention_width = options_.attention_width;
    size.attention_after = options_.attention_after;
    size.attention_layers = options_.attention_layers;
    size.label_columns = round_up(deprel_count);
    size.form_rows = static_cast<std::uint32_t>(vocabulary_.form_counts.size());
    return size;
  }

  /// A sentence as this epoch shows it.
  const TrainingSentence* pick(std::size_t number) {
    if (options_.case_change <= 0.0F || random_.uniform() >= options_.case_change) return &sentences_[0][number];
    return &sentences_[1 + random_.below(2)][number];
  }

  void shuffle(std::vector<std::size_t>& order) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random_.below(i)]);
  }

  /// All annotated sentences and the next of the others, in a new order.
  std::vector<std::size_t> epoch_order() {
    std::vector<std::size_t> order(annotated_);
    std::iota(order.begin(), order.end(), std::size_t{0});
    const std::size_t most = options_.unlabelled_words == 0 ? taught_words_ : options_.unlabelled_words;
    std::size_t words = 0;
    for (std::size_t i = 0; i < taught_order_.size() && words < most; ++i) {
      const std::size_t number = taught_order_[next_taught_++ % taught_order_.size()];
      words += sentences_[0][number].size();
      order.push_back(number);
    }
    shuffle(order);
    return order;
  }

  void run_epoch(std::uint32_t epoch) {
    const auto start = std::chrono::steady_clock::now();
    const std::vector<std::size_t> order = epoch_order();
    std::size_t words = 0;
    for (const std::size_t number : order) words += sentences_[0][number].size();
    Losses total;
    std::vector<const TrainingSentence*> batch;
    std::size_t batch_words = 0;
    std::size_t done = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
      batch.push_back(pick(order[i]));
      batch_words += batch.back()->size();
      done += batch.back()->size();
      if (batch_words < options_.batch_words && i + 1 < order.size()) continue;
      const double progress =
          (static_cast<double>(epoch) + static_cast<double>(done) / static_cast<double>(words)) / options_.epochs;
      run_batch(batch, batch_words, progress, total);
      batch.clear();
      batch_words = 0;
    }
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    const auto mean = [&](double loss) { return loss / static_cast<double>(total.words); };
    progress_(fmt::format("epoch {}: tags {:.4f} guesses {:.4f} heads {:.4f} labels {:.4f}, {:.1f} s", epoch + 1,
                          mean(total.tags), mean(total.guesses), mean(total.heads), mean(total.labels), time.count()));
  }

  void run_batch(const std::vector<const TrainingSentence*>& batch, std::size_t words, double progress, Losses& total) {
    // Shards of about equal size, one a worker.
    std::vector<std::size_t> ends;
    std::size_t seen = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      seen += batch[i]->size();
      if (seen * workers_.size() >= words * (ends.size() + 1)) ends.push_back(i + 1);
    }
    ends.resize(workers_.size(), batch.size());
    ends.back() = batch.size();
    std::vector<Losses> losses(workers_.size());
    std::vector<std::thread> threads;
    for (std::size_t w = 0; w < workers_.size(); ++w) {
      const std::size_t begin = w == 0 ? 0 : ends[w - 1];
      const std::uint64_t seed = random_.next();
      const auto work = [&, w, begin, seed] {
        const std::span<const TrainingSentence* const> shard(batch.data() + begin, ends[w] - begin);
        losses[w] = workers_[w].run(parameters_, shard, options_.dropout, seed);
      };
      if (w + 1 < workers_.size()) {
        threads.emplace_back(work);
      } else {
        work();
      }
    }
    for (std::thread& thread : threads) thread.join();
    const double warm_up = std::min(1.0, static_cast<double>(steps_ + 1) / 500.0);
    adam_.step(parameters_, workers_, words, static_cast<float>(warm_up * (1.0 - progress)));
    ++steps_;
    average(progress);
    for (const Losses& part : losses) {
      total.tags += part.tags;
      total.heads += part.heads;
      total.labels += part.labels;
      total.guesses += part.guesses;
      total.words += part.words;
    }
  }

  void average(double progress) {
    constexpr std::uint64_t every = 10;
    if (options_.average_decay <= 0.0F || progress < 0.3 || steps_ % every != 0) return;
    if (averaged_.empty()) averaged_ = parameters_;
    const float keep = options_.average_decay;
    for (std::size_t i = 0; i < averaged_.size(); ++i)
      averaged_[i] = keep * averaged_[i] + (1.0F - keep) * parameters_[i];
  }

  std::string finish() {
    const std::vector<float>& values = averaged_.empty() ? parameters_ : averaged_;
    ActivationRanges ranges;
    for (std::size_t i = 0; i < annotated_; i += 64) {
      const TrainingSentence* sentence = &sentences_[0][i];
      workers_[0].sample(values, std::span<const TrainingSentence* const>(&sentence, 1), ranges);
    }
    return make_model(layout_, values, vocabulary_, std::move(ranges), options_.guess_share, lemmas_);
  }

  void evaluate(const std::string& model) const {
    const Parser parser(model);
    for (const Treebank& treebank : development_) {
      progress_(to_json(evaluate_gold_tokens(parser, treebank), treebank.document.source));
    }
    progress_(fmt::format("model of {} bytes", model.size()));
  }

  const std::vector<Treebank>& development_;
  const TrainingOptions& options_;
  const Progress& progress_;
  std::vector<Treebank> annotated_treebanks_;
  Vocabulary vocabulary_;
  ParameterLayout layout_;
  LemmaTables lemmas_;
  TrainingSentences sentences_;            ///< The annotated ones first.
  std::size_t annotated_ = 0;              ///< How many those are.
  std::vector<std::size_t> taught_order_;  ///< The others, in the order in which epochs take them.
  std::size_t next_taught_ = 0;
  std::size_t annotated_words_ = 0;
  std::size_t taught_words_ = 0;
  std::vector<float> parameters_;
  std::vector<float> averaged_;
  Adam adam_;
  std::vector<GradientWorker> workers_;
  Random random_;
  std::uint64_t steps_ = 0;
};

}  // namespace

std::string train_model(const TrainingData& data, const TrainingOptions& options, const Progress& progress) {
  return Trainer(data, options, progress).train();
}

}  // namespace lode::train
