#pragma once

#include "command.hpp"

#include <chrono>
#include <cstddef>
#include <string>

namespace lode {

/// A counter on the terminal for work that takes long; silent when messages do not go to a terminal.
class Progress {
 public:
  /// `what` names the things counted, in the plural.
  Progress(Streams& streams, std::string what);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();  ///< Wipes the line.

  void advance();

 private:
  void show();

  Streams& streams_;
  std::string what_;
  std::size_t count_ = 0;
  std::chrono::steady_clock::time_point begin_;
  std::chrono::steady_clock::time_point next_;  // when the line is drawn again
  bool drawn_ = false;
};

}  // namespace lode
