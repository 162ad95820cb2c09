#include "lode/pipeline/ordered_workers.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <stdexcept>
#include <string>

using namespace lode;

namespace {

/// Early items take longest, so that results would come out of order if nothing held them back.
std::string run_squares(unsigned threads, int items) {
  std::string out;
  OrderedWorkers<int, int> workers(
      threads,
      [items](int&& item) {
        std::this_thread::sleep_for(std::chrono::microseconds(20 * (items - item)));
        return item * item;
      },
      [&out](int&& square) { out += std::to_string(square) + " "; });
  for (int i = 0; i < items; ++i) workers.push(i);
  workers.finish();
  return out;
}

}  // namespace

TEST_CASE("results come in the order of the items for any number of threads") {
  const std::string expected = run_squares(1, 50);
  CHECK(expected.substr(0, 8) == "0 1 4 9 ");
  CHECK(run_squares(2, 50) == expected);
  CHECK(run_squares(7, 50) == expected);
}

TEST_CASE("a failure comes out after the results of the items before it") {
  int handed_on = 0;
  OrderedWorkers<int, int> workers(
      3,
      [](int&& item) {
        if (item == 5) throw std::runtime_error("five");
        return item;
      },
      [&handed_on](int&&) { ++handed_on; });
  const auto push_all = [&] {
    for (int i = 0; i < 10; ++i) workers.push(i);
    workers.finish();
  };
  CHECK_THROWS_WITH(push_all(), "five");
  CHECK(handed_on == 5);
}
