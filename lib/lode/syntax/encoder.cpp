#include "lode/syntax/encoder.hpp"

#include <array>

namespace lode {

Encoder::Encoder(const Network& network, const Kernels& kernels) : network_(network), kernels_(kernels) {}

const std::uint8_t* Encoder::activations(const float* rows, std::size_t count, std::size_t size, float step) {
  activations_.resize(count * size);
  kernels_.quantize(rows, count * size, 1.0F / step, activations_.data());
  return activations_.data();
}

void Encoder::embed(const std::vector<std::string_view>& forms) {
  const std::size_t width = network_.size.width;
  vectors_.resize(forms.size() * width);
  if (normals_.size() < forms.size()) normals_.resize(forms.size());
  for (std::size_t i = 0; i < forms.size(); ++i) {
    features_.assign(forms[i]);
    normals_[i] = features_.normal();
    std::array<const std::int8_t*, hashed_feature_count + 1> rows;
    std::uint32_t form = network_.forms.find(hash_bytes(features_.normal(), 0));
    if (form == FingerprintTable::absent) form = network_.forms.find(hash_bytes(features_.without_digits(), 0));
    if (form >= network_.size.form_rows) form = 0;
    rows[0] = network_.embeddings + form * width;
    for (std::size_t f = 0; f < hashed_feature_count; ++f) {
      rows[f + 1] = network_.embeddings + (network_.hashed_begin[f] + features_.rows()[f]) * width;
    }
    kernels_.sum_rows(rows.data(), rows.size(), width, network_.scales.embedding, vectors_.data() + i * width);
  }
  products_.resize(forms.size() * 3 * width);
  kernels_.multiply(activations(vectors_.data(), forms.size(), width, network_.scales.convolution_input), forms.size(),
                    network_.convolution, products_.data());
  places_.resize(forms.size());
  for (std::size_t i = 0; i < forms.size(); ++i) {
    places_[i] = {vectors_.data() + i * width, products_.data() + i * 3 * width};
  }
}

const float* Encoder::encode(const std::vector<std::string_view>& forms) {
  const std::size_t width = network_.size.width;
  const std::size_t count = forms.size();
  embed(forms);
  states_.resize(count * width);
  for (std::size_t i = 0; i < count; ++i) {
    const std::int32_t* before = i > 0 ? places_[i - 1].products : nullptr;
    const std::int32_t* after = i + 1 < count ? places_[i + 1].products + 2 * width : nullptr;
    kernels_.convolve(places_[i].vector, before, places_[i].products + width, after, network_.convolution.scales,
                      network_.convolution.biases, width, states_.data() + i * width);
  }
  products_.resize(count * 3 * width);
  for (std::size_t i = 0; i < network_.layers.size(); ++i) {
    const QuantizedMatrix& layer = network_.layers[i];
    kernels_.multiply(activations(states_.data(), count, width, network_.scales.layer_input[i]), count, layer,
                      products_.data());
    kernels_.recur(products_.data(), layer.scales, layer.biases, count, width, states_.data());
  }
  return states_.data();
}

}  // namespace lode
