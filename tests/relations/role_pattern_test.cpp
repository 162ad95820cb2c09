#include "lode/relations/role_pattern.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace lode;

namespace {

const Ontology& ontology() {
  static const Ontology ontology = Ontology::shipped();
  return ontology;
}

EmissionChain parse(const std::string& text) { return parse_emissions(text, ontology(), {"mine.json", 3, 1}, text); }

std::string dump(const Slot& slot) {
  std::string text;
  for (const RolePath& path : slot) text += (text.empty() ? "" : "|") + to_string(path) + (path.types ? "@" : "");
  return text;
}

std::string dump(const EmissionChain& chain) {
  std::string text;
  for (const Emission& emission : chain) {
    if (!text.empty()) text += " / ";
    text += emission.relation + " " + dump(emission.subject) + " " + dump(emission.object);
    if (!emission.commodity.empty()) text += " " + dump(emission.commodity);
    if (emission.commodity_required) text += " !";
    if (emission.status) text += " " + std::string(to_string(*emission.status));
  }
  return text;
}

}  // namespace

TEST_CASE("an emission names subject, object and commodities") {
  CHECK(dump(parse("owns(agent, patient)")) == "owns agent patient");
  CHECK(dump(parse("supplies(agent, recipient|to, patient.of@commodity)")) ==
        "supplies agent recipient|to patient.of@");
  CHECK(dump(parse("supplies(agent|according_to,to,patient!) planned")) ==
        "supplies agent|according to to patient ! planned");
  CHECK(dump(parse("supplies(agent, to, patient) else supplies(agent, patient@commodity) possible")) ==
        "supplies agent to patient / supplies agent patient@ possible");
  CHECK(dump(parse("restricts(agent|implied@country, on.below@country)")) == "restricts agent|implied@ on.below@");
}

TEST_CASE("faults of an emission are told with place and caret") {
  const auto fault = [](const std::string& text) {
    try {
      parse(text);
    } catch (const InputError& error) {
      return std::string(error.what());
    }
    return std::string("none");
  };
  CHECK(fault("eats(agent, patient)") == "mine.json:3:1: there is no relation \"eats\"\n  eats(agent, patient)\n  ^");
  CHECK(fault("owns(agent patient)") == "mine.json:3:12: ',' was expected\n  owns(agent patient)\n             ^");
  CHECK(fault("owns(agent, patient@ghost)") ==
        "mine.json:3:21: \"ghost\" is neither an entity type nor a type set\n  owns(agent, patient@ghost)\n"
        "                      ^");
  CHECK(fault("owns(agent, patient, of)") ==
        "mine.json:3:21: \"owns\" takes no commodities beside its object\n  owns(agent, patient, of)\n"
        "                      ^");
  CHECK(fault("owns(agent, patient) perhaps") ==
        "mine.json:3:21: \"perhaps\" where \"else\" or the end was expected\n  owns(agent, patient) perhaps\n"
        "                      ^");
}
