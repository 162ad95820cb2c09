#include "progress.hpp"

#include <fmt/format.h>

#include <ostream>

namespace lode {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto first_after = std::chrono::milliseconds(700);  // short work shows nothing
constexpr auto every = std::chrono::milliseconds(200);

}  // namespace

Progress::Progress(Streams& streams, std::string what)
    : streams_(streams), what_(std::move(what)), begin_(Clock::now()), next_(begin_ + first_after) {}

Progress::~Progress() {
  if (drawn_) streams_.messages << "\r\x1b[K" << std::flush;
}

void Progress::advance() {
  ++count_;
  if (streams_.messages_are_terminal && Clock::now() >= next_) show();
}

void Progress::show() {
  const double seconds = std::chrono::duration<double>(Clock::now() - begin_).count();
  streams_.messages << fmt::format("\r\x1b[K{} {}, {:.0f} a second", count_, what_,
                                   static_cast<double>(count_) / seconds)
                    << std::flush;
  next_ = Clock::now() + every;
  drawn_ = true;
}

}  // namespace lode
