#pragma once

#include <cassert>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace lode {

/// Works on items side by side and hands the results on in the order of the items.
///
/// `work` runs on the worker threads and must be safe to call at the same time; `sink` runs only on the thread that
/// pushes. So the output is the same for any number of threads. At most a few items a thread are under way, which
/// bounds the memory of a long run.
template <typename Item, typename Result>
class OrderedWorkers {
 public:
  using Work = std::function<Result(Item&&)>;
  using Sink = std::function<void(Result&&)>;

  /// Pre: `threads` is at least 1; with 1 everything runs on the calling thread.
  OrderedWorkers(unsigned threads, Work work, Sink sink) : work_(std::move(work)), sink_(std::move(sink)) {
    assert(threads >= 1);
    if (threads == 1) return;
    most_under_way_ = items_per_thread * threads;
    for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
  }

  OrderedWorkers(const OrderedWorkers&) = delete;
  OrderedWorkers& operator=(const OrderedWorkers&) = delete;

  ~OrderedWorkers() { stop(); }

  /// Takes the next item. May wait, and may call `sink` for earlier ones.
  /// Throws: what `work` threw for an earlier item, in the order of the items.
  void push(Item item) {
    if (threads_.empty()) {
      sink_(work_(std::move(item)));
      return;
    }
    while (under_way_.size() >= most_under_way_) hand_on_first();
    auto task = std::make_unique<Task>(std::move(item));
    {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(task.get());
    }
    under_way_.push_back(std::move(task));
    work_there_.notify_one();
  }

  /// Waits for all items and hands on their results.
  /// Throws: what `work` threw.
  void finish() {
    while (!under_way_.empty()) hand_on_first();
    stop();
  }

 private:
  static constexpr std::size_t items_per_thread = 4;

  struct Task {
    explicit Task(Item&& given) : item(std::move(given)) {}
    Item item;
    std::optional<Result> result;
    std::exception_ptr failure;
    bool done = false;
  };

  void run() {
    std::unique_lock lock(mutex_);
    while (true) {
      work_there_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      Task* const task = waiting_.front();
      waiting_.pop_front();
      lock.unlock();
      try {
        task->result.emplace(work_(std::move(task->item)));
      } catch (...) {
        task->failure = std::current_exception();
      }
      lock.lock();
      task->done = true;
      result_there_.notify_one();
    }
  }

  void hand_on_first() {
    const std::unique_ptr<Task> task = [this] {
      std::unique_lock lock(mutex_);
      result_there_.wait(lock, [this] { return under_way_.front()->done; });
      std::unique_ptr<Task> first = std::move(under_way_.front());
      under_way_.pop_front();
      return first;
    }();
    if (task->failure) std::rethrow_exception(task->failure);
    sink_(std::move(*task->result));
  }

  void stop() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
      waiting_.clear();
    }
    work_there_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

  Work work_;
  Sink sink_;
  std::size_t most_under_way_ = 0;
  std::deque<std::unique_ptr<Task>> under_way_;  // in the order of the items; only the pushing thread touches it
  std::mutex mutex_;                             // guards all below, and `done` of every task
  std::condition_variable work_there_;
  std::condition_variable result_there_;
  std::deque<Task*> waiting_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace lode
