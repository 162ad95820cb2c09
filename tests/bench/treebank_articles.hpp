#pragma once

#include "lode/syntax/conllu.hpp"
#include "lode/text/document.hpp"

#include <functional>
#include <string>
#include <vector>

/// The treebank's text in documents of about an article's length, with paragraphs and without tokens.
[[nodiscard]] std::vector<lode::Document> articles_of(const lode::Treebank& treebank);

/// The most memory that this process has held so far, in megabytes.
[[nodiscard]] double peak_megabytes();

/// The body of `main`: hands the articles of the treebanks that the command line names to `measure` and returns what
/// the process ends with. Without any, or when one cannot be read, says so and returns 2 or 1.
[[nodiscard]] int with_articles_of(int argc, char** argv, const std::string& program,
                                   const std::function<int(std::vector<lode::Document>)>& measure);
