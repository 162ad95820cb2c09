#include "lode/graph/store.hpp"

#include "graph/sample.hpp"
#include "lode/text/input_error.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

using namespace lode;
using namespace lode::test;

namespace {

std::vector<Contribution> two_articles() {
  return {article("a", "2025-10-01", {"country:CN supplies country:US +commodity:rare-earths"}),
          article("b", "2025-11-02", {"country:CD supplies country:CN +commodity:cobalt planned"})};
}

std::string message_of_opening(const std::string& path, StoreMode mode) {
  try {
    const Store store(path, mode);
  } catch (const InputError& error) {
    return error.message();
  }
  return "opened";
}

std::string bytes_of(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("a store gives back what an article said") {
  const TemporaryFolder folder;
  Contribution given = article("a", "2025-10-01", {"country:CN supplies country:US +commodity:rare-earths planned"});
  given.statements[0].qualifiers = {"2,000 tonnes", "70%", "$4 million", "2026", "place:kolwezi", "person:jan-novak"};
  {
    Store store(folder.file("g.lode"), StoreMode::create);
    put(store, {given});
  }
  const Store store(folder.file("g.lode"), StoreMode::read);
  REQUIRE(store.articles().size() == 1);
  CHECK(store.articles()[0] == given.article);
  std::vector<StoredStatement> statements;
  store.for_each_statement([&](StoredStatement&& each) { statements.push_back(std::move(each)); });
  REQUIRE(statements.size() == 1);
  CHECK(statements[0].statement == given.statements[0]);
  CHECK(store.statement(statements[0].handle) == given.statements[0]);
}

TEST_CASE("the same article again adds nothing; with another text it takes the place of the older one") {
  const TemporaryFolder folder;
  Store store(folder.file("g.lode"), StoreMode::create);
  put(store, two_articles());
  const std::string before = dump(load_graph(store));

  store.begin();
  CHECK(store.add(two_articles()[0]) == Addition::unchanged);
  store.commit();
  CHECK(dump(load_graph(store)) == before);
  CHECK(store.has("a", two_articles()[0].article.date, two_articles()[0].article.sha256));
  CHECK_FALSE(store.has("a", "2025-10-02", two_articles()[0].article.sha256));

  store.begin();
  CHECK(store.add(article("a", "2025-10-01", {"country:CN restricts country:US"})) == Addition::replaced);
  store.commit();
  CHECK(dump(load_graph(store)) ==
        "country:CD supplies country:CN +commodity:cobalt planned x1 2025-11-02..2025-11-02\n"
        "country:CN restricts country:US asserted x1 2025-10-01..2025-10-01\n");
}

TEST_CASE("an article that is removed leaves nothing behind") {
  const TemporaryFolder folder;
  Store store(folder.file("g.lode"), StoreMode::create);
  put(store, {two_articles()[1]});
  const std::string before = dump(load_graph(store));
  put(store, {two_articles()[0]});
  CHECK(dump(load_graph(store)) != before);
  store.begin();
  CHECK(store.remove("a"));
  CHECK_FALSE(store.remove("a"));
  store.commit();
  CHECK(dump(load_graph(store)) == before);
  CHECK(load_graph(store).find("country:US") == std::nullopt);
  CHECK(store.articles().size() == 1);
}

TEST_CASE("what is not committed is not there, and a file made for it goes away") {
  const TemporaryFolder folder;
  {
    Store store(folder.file("g.lode"), StoreMode::create);
    store.begin();
    store.add(two_articles()[0]);
  }
  CHECK_FALSE(std::filesystem::exists(folder.file("g.lode")));
  {
    Store store(folder.file("g.lode"), StoreMode::create);
    put(store, {two_articles()[0]});
    store.begin();
    store.add(two_articles()[1]);
    store.roll_back();
    CHECK(store.articles().size() == 1);
  }
  CHECK(std::filesystem::exists(folder.file("g.lode")));
  CHECK(std::distance(std::filesystem::directory_iterator(std::filesystem::path(folder.file("g.lode")).parent_path()),
                      std::filesystem::directory_iterator()) == 1);
}

TEST_CASE("a file that is not a graph is refused with advice") {
  const TemporaryFolder folder;
  const std::string path = folder.file("g.lode");
  CHECK(message_of_opening(path, StoreMode::read) ==
        "no such graph file; make one with: lode build ARTICLE... -g " + path);
  CHECK(message_of_opening(std::filesystem::path(path).parent_path().string(), StoreMode::create) ==
        "is a directory; a graph file is needed here");
  CHECK(message_of_opening(folder.file("no/such/folder.lode"), StoreMode::create) ==
        "cannot be opened or made; does the folder exist, and may you write there?");

  std::ofstream(path).close();
  CHECK(message_of_opening(path, StoreMode::read) ==
        "is empty, not a graph file; make one with: lode build ARTICLE... -g " + path);

  std::ofstream(path) << "This is an article about cobalt, long enough to be a page of a database.\n"
                      << std::string(5000, 'x');
  const std::string before = bytes_of(path);
  CHECK(message_of_opening(path, StoreMode::create) ==
        "is not a graph file of lode; give another -g FILE, or build into a new one");
  CHECK(bytes_of(path) == before);
}

TEST_CASE("the order in which articles come makes no difference") {
  std::vector<Contribution> articles = {
      article("a", "2025-10-01", {"country:CN supplies country:US +commodity:rare-earths", "company:x owns company:y"}),
      article("b", "2025-11-02", {"country:CN supplies country:US +commodity:rare-earths"}),
      article("c", "2025-09-03", {"country:US negotiates_with country:CN", "company:x owns company:y negated"}),
      article("d", "", {"country:CN negotiates_with country:US"})};
  articles[1].entities[1].name = "PR China";
  articles[3].entities[0].name = "the middle kingdom";
  const std::string first = dump(graph_of(articles));
  std::reverse(articles.begin(), articles.end());
  CHECK(dump(graph_of(articles)) == first);
  CHECK(first.find("country:CN negotiates_with country:US asserted x2 2025-09-03..2025-09-03\n") != std::string::npos);
}

TEST_CASE("judgements are replayed, and forgetting one takes it back") {
  const TemporaryFolder folder;
  Store store(folder.file("g.lode"), StoreMode::create);
  put(store,
      {article("a", "2025-10-01", {"company:acme owns company:b"}),
       article("b", "2025-10-01", {"company:acme-metals owns company:b", "company:acme owns company:acme-metals"})});
  const std::string before = dump(load_graph(store));
  store.begin();
  store.judge({"company:acme-metals", "company:acme", true, "one firm, by its register entry"});
  store.commit();
  CHECK(dump(load_graph(store)) == "company:acme owns company:b asserted x2 2025-10-01..2025-10-01\n");
  const KnowledgeGraph judged = load_graph(store);
  const auto acme = judged.find("company:acme");
  REQUIRE(acme);
  CHECK(judged.find("company:acme-metals") == acme);
  CHECK(judged.entity(*acme).other_ids == std::vector<std::string>{"company:acme-metals"});
  GraphFilter as_written;
  as_written.judged = false;
  CHECK(dump(load_graph(store, as_written)) == before);

  store.begin();
  store.judge({"company:acme", "company:acme-metals", false, "two firms after all"});
  store.commit();
  CHECK(store.judgements().size() == 1);
  CHECK(dump(load_graph(store)) == before);

  store.begin();
  CHECK(store.forget_judgement("company:acme-metals", "company:acme"));
  store.commit();
  CHECK(store.judgements().empty());
  CHECK(dump(load_graph(store)) == before);
}
