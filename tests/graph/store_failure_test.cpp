// A write that fails half way leaves the graph as it was.

#include "graph/sample.hpp"
#include "lode/graph/store.hpp"
#include "lode/text/input_error.hpp"

#include <doctest/doctest.h>

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

using namespace lode;
using namespace lode::test;

namespace {

/// No file of this process may grow beyond `bytes` while it lives: a disk that runs full.
class SmallDisk {
 public:
  explicit SmallDisk(rlim_t bytes) : old_handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &old_);
    rlimit limit = old_;
    limit.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  ~SmallDisk() {
    setrlimit(RLIMIT_FSIZE, &old_);
    std::signal(SIGXFSZ, old_handler_);
  }

 private:
  rlimit old_{};
  void (*old_handler_)(int);
};

Contribution large_article() {
  std::vector<std::string> lines;
  for (int i = 0; i < 20000; ++i) {
    lines.push_back("company:seller-" + std::to_string(i) + " supplies company:buyer-" + std::to_string(i));
  }
  return article("large", "2025-11-01", lines, "much");
}

/// What building `contributions` into the file complains of.
std::string failure(const std::string& path, const std::vector<Contribution>& contributions) {
  try {
    Store store(path, StoreMode::create);
    put(store, contributions);
  } catch (const InputError& error) {
    return error.message();
  }
  return "no failure";
}

bool says_full(const std::string& message) { return message.find("nothing of this run was kept") != std::string::npos; }

}  // namespace

TEST_CASE("a disk that runs full leaves the graph file as it was") {
  const TemporaryFolder folder;
  const std::string path = folder.file("g.lode");
  const Contribution large = large_article();
  REQUIRE(failure(path, {article("a", "2025-10-01", {"country:CN supplies country:US"})}) == "no failure");
  {
    const SmallDisk disk(std::filesystem::file_size(path) + 100'000);
    const std::string message = failure(path, {large});
    CHECK_MESSAGE(says_full(message), message);
  }
  const Store store(path, StoreMode::read);
  CHECK(dump(load_graph(store)) == "country:CN supplies country:US asserted x1 2025-10-01..2025-10-01\n");
}

TEST_CASE("a disk that runs full at the first build leaves no file") {
  const TemporaryFolder folder;
  const std::string path = folder.file("g.lode");
  const Contribution large = large_article();
  {
    const SmallDisk disk(300'000);
    const std::string message = failure(path, {large});
    CHECK_MESSAGE(says_full(message), message);
  }
  CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("a damaged graph file is told as one") {
  const TemporaryFolder folder;
  const std::string path = folder.file("g.lode");
  REQUIRE(failure(path, {large_article()}) == "no failure");
  std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2 / 4096 * 4096);
  std::string message = "no failure";
  try {
    const Store store(path, StoreMode::read);
    const KnowledgeGraph graph = load_graph(store);
  } catch (const InputError& error) {
    message = error.message();
  }
  CHECK(message == "the graph file is damaged; restore a copy, or build it again from the articles");
}

TEST_CASE("a graph file that may not be written can be read") {
  const TemporaryFolder folder;
  const std::string path = folder.file("g.lode");
  REQUIRE(failure(path, {article("a", "2025-10-01", {"country:CN supplies country:US"})}) == "no failure");
  std::filesystem::permissions(path, std::filesystem::perms::owner_read);
  const Store store(path, StoreMode::read);
  CHECK(store.articles().size() == 1);
  if (geteuid() == 0) return;  // the superuser may write everything
  CHECK(failure(path, {article("b", "2025-10-01", {"country:CN supplies country:JP"})}) ==
        "may not be written; change its permissions, or copy it to a place that you can write");
}
