#pragma once

#include "data/embedded.hpp"
#include "lode/syntax/network.hpp"

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace lode::test {

/// The shipped network; its bytes are aligned as the model format wants them.
inline const Network& shipped_network() {
  static const std::vector<std::uint64_t> aligned = [] {
    const std::string_view bytes = embedded_file("english.model");
    std::vector<std::uint64_t> copy(bytes.size() / sizeof(std::uint64_t) + 1);
    std::memcpy(copy.data(), bytes.data(), bytes.size());
    return copy;
  }();
  static const Network network(
      ModelView({reinterpret_cast<const char*>(aligned.data()), embedded_file("english.model").size()}));
  return network;
}

}  // namespace lode::test
