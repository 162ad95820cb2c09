#include "lode/syntax/network.hpp"

#include "lode/text/input_error.hpp"

namespace lode {

namespace {

/// A matrix whose column numbers (offsets, scales, biases) are the `columns` section.
QuantizedMatrix matrix(std::span<const std::int8_t> weights, std::span<const float> columns, std::size_t rows,
                       std::size_t column_count) {
  QuantizedMatrix result;
  result.weights = weights.data();
  result.offsets = reinterpret_cast<const std::int32_t*>(columns.data());
  result.scales = columns.data() + column_count;
  result.biases = columns.data() + 2 * column_count;
  result.rows = rows;
  result.columns = column_count;
  return result;
}

}  // namespace

Network::Network(const ModelView& model) {
  size = model.section<Dimensions>(SectionId::dimensions, 1)[0];
  scales = model.section<Scales>(SectionId::scales, 1)[0];
  const auto bad = [](std::size_t value, std::size_t step, std::size_t most) {
    return value == 0 || value % step != 0 || value > most;
  };
  if (bad(size.width, 32, 2048) || bad(size.layers, 1, max_layers) || bad(size.tag_columns, 16, 1024) ||
      bad(size.arc_width, 16, 1024) || bad(size.attention_width, 16, 1024) ||
      bad(size.attention_layers, 1, max_attention_layers) ||
      size.attention_after + size.attention_layers > size.layers + 1 || bad(size.label_width, 16, 1024) ||
      bad(size.label_columns, 16, 256) || size.label_columns < deprel_count || size.tags == 0 ||
      size.tags > size.tag_columns || size.form_rows > 0xFFFF) {
    throw InputError({"syntax model"}, "the model's dimensions are damaged");
  }

  for (const std::string_view bytes = model.section(SectionId::tags); tags.size() < bytes.size() / 2;) {
    const auto upos = static_cast<std::uint8_t>(bytes[2 * tags.size()]);
    const auto xpos = static_cast<std::uint8_t>(bytes[2 * tags.size() + 1]);
    if (upos >= upos_count || xpos >= xpos_count) throw InputError({"syntax model"}, "the model's tags are damaged");
    tags.push_back({static_cast<Upos>(upos), static_cast<Xpos>(xpos)});
  }
  if (tags.size() != size.tags) throw InputError({"syntax model"}, "the model's tags are damaged");

  forms = FingerprintTable(model.section(SectionId::forms));
  lexicon = WordLexicon(model.section(SectionId::lexicon));
  const std::size_t width = size.width;
  embeddings = model.section<std::int8_t>(SectionId::embeddings, embedding_row_count(size.form_rows) * width).data();
  word_layer = matrix(model.section<std::int8_t>(SectionId::word_layer, width * width),
                      model.section<float>(SectionId::word_layer_columns, 3 * width), width, width);
  convolution = matrix(model.section<std::int8_t>(SectionId::convolution, 3 * width * width),
                       model.section<float>(SectionId::convolution_columns, 9 * width), width, 3 * width);
  const auto layer_weights = model.section<std::int8_t>(SectionId::layers, size.layers * (3 * width * width));
  const auto layer_columns = model.section<float>(SectionId::layers_columns, size.layers * (9 * width));
  for (std::size_t i = 0; i < size.layers; ++i) {
    layers.push_back(matrix(layer_weights.subspan(i * 3 * width * width, 3 * width * width),
                            layer_columns.subspan(i * 9 * width, 9 * width), width, 3 * width));
  }
  const std::size_t head_columns = size.head_columns();
  heads = matrix(model.section<std::int8_t>(SectionId::heads, width * head_columns),
                 model.section<float>(SectionId::heads_columns, 3 * head_columns), width, head_columns);
  labels = matrix(model.section<std::int8_t>(SectionId::labels, std::size_t{size.label_width} * size.label_columns),
                  model.section<float>(SectionId::labels_columns, 3 * std::size_t{size.label_columns}),
                  size.label_width, size.label_columns);
  arcs = {size.arc_width,
          scales.arc_dependent,
          scales.arc_head,
          model.section<std::int8_t>(SectionId::root_head, size.arc_width).data(),
          {},
          0.0F};
  const auto arc_distances = model.section<float>(SectionId::distance_scores, distance_bucket_count);
  arcs.by_distance = spread_distances(arc_distances.data());
  arcs.root_score = arc_distances[root_distance_bucket];
  read_attentions(model);
  const std::size_t parts = 2 * std::size_t{size.tags} + 1 + distance_bucket_count + 1;
  dependent_tag_parts = model.section<float>(SectionId::label_parts, parts * size.label_width).data();
  head_tag_parts = dependent_tag_parts + std::size_t{size.tags} * size.label_width;
  distance_parts = head_tag_parts + (std::size_t{size.tags} + 1) * size.label_width;
  root_part = distance_parts + std::size_t{distance_bucket_count} * size.label_width;
}

void Network::read_attentions(const ModelView& model) {
  const std::size_t count = size.attention_layers;
  const std::size_t width = size.width;
  const std::size_t columns = size.attention_columns();
  const std::size_t guess_width = size.attention_width;
  const auto weights = model.section<std::int8_t>(SectionId::attention, count * width * columns);
  const auto numbers = model.section<float>(SectionId::attention_columns, count * 3 * columns);
  const auto root_heads = model.section<std::int8_t>(SectionId::attention_root_head, count * guess_width);
  const auto root_parts = model.section<float>(SectionId::attention_root_part, count * width);
  const auto distances = model.section<float>(SectionId::attention_distance, count * distance_bucket_count);
  for (std::size_t i = 0; i < count; ++i) {
    const float* by_distance = distances.data() + i * distance_bucket_count;
    attentions.push_back(
        {matrix(weights.subspan(i * width * columns, width * columns), numbers.subspan(i * 3 * columns, 3 * columns),
                width, columns),
         {guess_width, scales.attention_dependent[i], scales.attention_head[i], root_heads.data() + i * guess_width,
          spread_distances(by_distance), by_distance[root_distance_bucket]},
         root_parts.data() + i * width});
  }
}

}  // namespace lode
