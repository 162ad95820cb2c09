#include "reliability_diagram.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string_view>

namespace lode::train {

namespace {

constexpr double side = 320.0;  // pixels of the square
constexpr double left = 56.0;
constexpr double top = 40.0;
constexpr double width = left + side + 24.0;
constexpr double height = top + side + 52.0;

double x_of(double value) { return left + value * side; }
double y_of(double value) { return top + (1.0 - value) * side; }

std::string grid() {
  std::string svg;
  for (int i = 0; i <= 5; ++i) {
    const double value = i / 5.0;
    svg += fmt::format(R"(<path d="M{0:.1f} {1:.1f}V{2:.1f}M{3:.1f} {4:.1f}H{5:.1f}" stroke="#ddd"/>)"
                       "\n",
                       x_of(value), y_of(0), y_of(1), x_of(0), y_of(value), x_of(1));
    svg += fmt::format(R"(<text x="{:.1f}" y="{:.1f}" text-anchor="middle">{:.1f}</text>)"
                       "\n",
                       x_of(value), y_of(0) + 18.0, value);
    svg += fmt::format(R"(<text x="{:.1f}" y="{:.1f}" text-anchor="end">{:.1f}</text>)"
                       "\n",
                       x_of(0) - 8.0, y_of(value) + 4.0, value);
  }
  svg += fmt::format(R"(<path d="M{:.1f} {:.1f}L{:.1f} {:.1f}" stroke="#888" stroke-dasharray="4 4"/>)"
                     "\n",
                     x_of(0), y_of(0), x_of(1), y_of(1));
  return svg;
}

std::string curve(const std::vector<ReliabilityBin>& bins, std::string_view colour) {
  std::string line;
  std::string dots;
  for (const ReliabilityBin& bin : bins) {
    if (bin.count == 0) continue;
    const double radius = 1.5 + 0.5 * std::sqrt(static_cast<double>(bin.count));
    line += fmt::format("{}{:.1f} {:.1f}", line.empty() ? "M" : "L", x_of(bin.probability), y_of(bin.right));
    dots += fmt::format(R"(<circle cx="{:.1f}" cy="{:.1f}" r="{:.1f}" fill="{}" fill-opacity="0.7"/>)"
                        "\n",
                        x_of(bin.probability), y_of(bin.right), radius, colour);
  }
  return fmt::format(R"(<path d="{}" fill="none" stroke="{}" stroke-width="1.5"/>)"
                     "\n{}",
                     line, colour, dots);
}

}  // namespace

std::string reliability_diagram(const std::vector<ReliabilityBin>& before, const std::vector<ReliabilityBin>& after) {
  constexpr std::string_view grey = "#b0763a";
  constexpr std::string_view blue = "#1f5fa8";
  std::string svg = fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" width="{0:.0f}" height="{1:.0f}" viewBox="0 0 {0:.0f} {1:.0f}" font-family="sans-serif" font-size="12">)"
      "\n<title>How often statements are right, by their confidence</title>\n"
      R"(<rect width="100%" height="100%" fill="white"/>)"
      "\n",
      width, height);
  svg += grid();
  svg += curve(before, grey);
  svg += curve(after, blue);
  svg += fmt::format(R"(<text x="{:.1f}" y="{:.1f}" text-anchor="middle">confidence</text>)"
                     "\n",
                     x_of(0.5), height - 12.0);
  svg += fmt::format(
      R"svg(<text transform="translate(16 {:.1f}) rotate(-90)" text-anchor="middle">share of right statements</text>)svg"
      "\n",
      y_of(0.5));
  svg += fmt::format(R"(<text x="{:.1f}" y="24" fill="{}">the scorer's probability</text>)"
                     "\n",
                     x_of(0), grey);
  svg += fmt::format(R"(<text x="{:.1f}" y="24" fill="{}" text-anchor="end">calibrated</text>)"
                     "\n",
                     x_of(1), blue);
  return svg + "</svg>\n";
}

}  // namespace lode::train
