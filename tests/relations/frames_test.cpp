#include "lode/relations/frames.hpp"

#include "data/embedded.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace lode;

namespace {

const Ontology& ontology() {
  static const Ontology ontology = Ontology::shipped();
  return ontology;
}

std::string file_with(const std::string& frames) {
  return "{\"source\": \"test\", \"licence\": \"test\", \"frames\": [\n" + frames + "\n]}";
}

}  // namespace

TEST_CASE("the shipped frames serve all relations") {
  const Frames frames = Frames::shipped(ontology());
  for (const Relation& relation : ontology().relations()) {
    bool served = false;
    for (const Frame& frame : frames.all()) {
      for (const EmissionChain& chain : frame.emissions) {
        for (const Emission& emission : chain) served = served || emission.relation == relation.name;
      }
    }
    CHECK_MESSAGE(served, relation.name);
  }
  CHECK(frames.has(FrameKind::verb, "sell"));
  CHECK_FALSE(frames.has(FrameKind::verb, "yawn"));
  CHECK(frames.stands_for_actor("government"));
  CHECK(frames.stands_for_commodity("export"));
  CHECK(frames.measures("majority"));
}

TEST_CASE("a file of frames adds to those that are there") {
  Frames frames = Frames::shipped(ontology());
  const std::size_t before = frames.of(FrameKind::verb, "sell").size();
  frames.add(file_with(R"json({"rule": "supplies/mine", "verbs": ["sell", "yodel"], "prior": 0.5,
    "when": {"patient": ["gold"]}, "emit": ["supplies(agent, patient@commodity)"]})json"),
             "mine.json", ontology());
  REQUIRE(frames.of(FrameKind::verb, "yodel").size() == 1);
  CHECK(frames.of(FrameKind::verb, "sell").size() == before + 1);
  const Frame& frame = frames.frame(frames.of(FrameKind::verb, "yodel").front());
  CHECK(frame.rule == "supplies/mine");
  CHECK(frame.prior == 0.5);
  REQUIRE(frame.conditions.size() == 1);
  CHECK(frame.conditions.front().lemmas.contains("gold"));
}

TEST_CASE("a fault in a file of frames is told with its line and a caret") {
  Frames frames;
  const std::string line =
      R"json( "verbs": ["eat"], "emit": ["produces(agent, patiend_)", "eats(agent, patient)"]})json";
  const std::string file = file_with("{\"rule\": \"produces/eat\",\n" + line);
  try {
    frames.add(file, "mine.json", ontology());
    FAIL("no complaint");
  } catch (const InputError& error) {
    CHECK(std::string(error.what()) ==
          "mine.json:3:59: there is no relation \"eats\"\n  " + line + "\n" + std::string(60, ' ') + "^");
  }
}

TEST_CASE("frames that never apply are complained about") {
  const std::string file = file_with(R"json({"rule": "owns/a", "emit": ["owns(agent, patient)"]},
    {"rule": "owns/b", "names": ["planet"], "emit": ["owns(possessor, self)"]},
    {"rule": "owns/b", "verbs": ["own"], "emit": ["owns(agent, patient)"]},
    {"rule": "owns/c", "nouns": ["Stake"], "emit": ["owns(agent, in@commodity)"]},
    {"rule": "owns/d", "nouns": ["stake"], "emit": ["supplies(agnet, to)"]})json");
  std::string complaints;
  for (const Diagnostic& complaint : check_frames(file, "mine.json", ontology())) {
    complaints += to_string(complaint.place) + ": " + complaint.message + "\n";
  }
  CHECK(complaints ==
        "mine.json:2:11: the rule \"owns/a\" names no verb, noun, adjective or entity type, so it never applies\n"
        "mine.json:3:35: \"planet\" is no entity type, so it never applies\n"
        "mine.json:4:15: the rule \"owns/b\" stands twice\n"
        "mine.json:5:35: \"Stake\" never applies: lemmas are in lower case\n"
        "mine.json:5:54: \"in\" finds nothing: what it asks for cannot be the object of owns\n"
        "mine.json:6:15: the rule \"owns/d\" makes no statement of \"owns\"\n"
        "mine.json:6:54: \"agnet\" is taken for a preposition; is \"agent\" meant?\n");
}

TEST_CASE("a rule that stands elsewhere too is complained about") {
  const std::string file =
      file_with(R"json({"rule": "supplies/sell", "verbs": ["barter"], "emit": ["supplies(agent, to)"]})json");
  CHECK(check_frames(file, "mine.json", ontology()).empty());
  const Diagnostics complaints = check_frames(file, "mine.json", ontology(), Frames::shipped(ontology()));
  REQUIRE(complaints.size() == 1);
  CHECK(complaints[0].message == "there is a rule \"supplies/sell\" already; evidence would not tell which");
}

TEST_CASE("the shipped frames give no cause for complaint") {
  Frames before;
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.name.starts_with("frames/")) continue;
    for (const Diagnostic& complaint : check_frames(file.contents, file.name, ontology(), before)) {
      FAIL_CHECK(to_string(complaint.place), ": ", complaint.message);
    }
    before.add(file.contents, file.name, ontology());
  }
}
