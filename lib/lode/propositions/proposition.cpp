#include "lode/propositions/proposition.hpp"

#include <array>

namespace lode {

namespace {

constexpr std::array<std::string_view, 4> kind_names = {"verb", "noun", "adjective", "copula"};
constexpr std::array<std::string_view, 8> role_names = {
    "agent", "patient", "recipient", "oblique", "possessor", "modifier", "complement", "apposition",
};
constexpr std::array<std::string_view, 3> modality_names = {"actual", "planned", "possible"};

}  // namespace

std::string_view to_string(PredicateKind kind) noexcept { return kind_names[static_cast<std::size_t>(kind)]; }
std::string_view to_string(Role role) noexcept { return role_names[static_cast<std::size_t>(role)]; }
std::string_view to_string(Modality modality) noexcept { return modality_names[static_cast<std::size_t>(modality)]; }

}  // namespace lode
