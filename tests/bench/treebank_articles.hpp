#pragma once

#include "lode/syntax/conllu.hpp"
#include "lode/text/document.hpp"

#include <vector>

/// The treebank's text in documents of about an article's length, with paragraphs and without tokens.
[[nodiscard]] std::vector<lode::Document> articles_of(const lode::Treebank& treebank);

/// The most memory that this process has held so far, in megabytes.
[[nodiscard]] double peak_megabytes();
