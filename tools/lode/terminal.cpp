#include "terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

namespace lode {

std::size_t output_width(const Streams& streams) {
  if (!streams.out_is_terminal) return 0;
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

}  // namespace lode
