#include "trainer.hpp"

#include "evaluate.hpp"
#include "lemma_learner.hpp"
#include "quantise.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <thread>

namespace lode::train {

namespace {

constexpr std::size_t longest_training_sentence = 200;  // words; longer ones cost quadratic memory and teach little

std::uint32_t round_up(std::size_t size) { return static_cast<std::uint32_t>((size + 15) / 16 * 16); }

class Trainer {
 public:
  Trainer(const std::vector<Treebank>& treebanks, const std::vector<Treebank>& development, const WordNet& net,
          const TrainingOptions& options, const Progress& progress)
      : development_(development),
        options_(options),
        progress_(progress),
        vocabulary_(make_vocabulary(treebanks, options.min_count, net)),
        layout_(dimensions(), embedding_row_count(vocabulary_.form_row_count())),
        lemmas_(learn_lemmas(vocabulary_, treebanks, net)),
        parameters_(initial_parameters(layout_, options.seed)),
        adam_(layout_, options.adam),
        random_(options.seed + 1000) {
    for (const Treebank& treebank : treebanks) {
      for (std::size_t s = 0; s < treebank.trees.size(); ++s) {
        if (treebank.trees[s].size() > longest_training_sentence) continue;
        for (const FormChange change : {FormChange::none, FormChange::upper_case, FormChange::title_case}) {
          sentences_[static_cast<std::size_t>(change)].push_back(
              make_sentence(vocabulary_, treebank.document, treebank.document.sentences[s], treebank.trees[s], change));
        }
        words_ += treebank.trees[s].size();
      }
    }
    for (std::uint32_t i = 0; i < options.threads; ++i) workers_.emplace_back(layout_);
  }

  std::string train() {
    progress_(fmt::format("{} sentences, {} words, {} forms, {} tags, {} parameters", sentences_[0].size(), words_,
                          vocabulary_.form_rows.size(), vocabulary_.tags.size(), layout_.total));
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
    size.label_columns = round_up(deprel_count);
    size.form_rows = static_cast<std::uint32_t>(vocabulary_.form_counts.size());
    return size;
  }

  /// A sentence as this epoch shows it.
  const TrainingSentence* pick(std::size_t number) {
    if (options_.case_change <= 0.0F || random_.uniform() >= options_.case_change) return &sentences_[0][number];
    return &sentences_[1 + random_.below(2)][number];
  }

  void run_epoch(std::uint32_t epoch) {
    const auto start = std::chrono::steady_clock::now();
    std::vector<std::size_t> order(sentences_[0].size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random_.below(i)]);
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
          (static_cast<double>(epoch) + static_cast<double>(done) / static_cast<double>(words_)) / options_.epochs;
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
    for (std::size_t i = 0; i < sentences_[0].size(); i += 64) {
      const TrainingSentence* sentence = &sentences_[0][i];
      workers_[0].sample(values, std::span<const TrainingSentence* const>(&sentence, 1), ranges);
    }
    return make_model(layout_, values, vocabulary_, std::move(ranges), lemmas_);
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
  Vocabulary vocabulary_;
  ParameterLayout layout_;
  LemmaTables lemmas_;
  std::vector<TrainingSentence> sentences_[3];  ///< By `FormChange`.
  std::size_t words_ = 0;
  std::vector<float> parameters_;
  std::vector<float> averaged_;
  Adam adam_;
  std::vector<GradientWorker> workers_;
  Random random_;
  std::uint64_t steps_ = 0;
};

}  // namespace

std::string train_model(const std::vector<Treebank>& treebanks, const std::vector<Treebank>& development,
                        const WordNet& net, const TrainingOptions& options, const Progress& progress) {
  return Trainer(treebanks, development, net, options, progress).train();
}

}  // namespace lode::train
