// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "highlighting/highlighter.h"

#include "highlighting/linehighlighter.h"
#include "highlighting/repository.h"

namespace Ochre::Highlighting {

namespace {

std::vector<QTextCharFormat> charFormats(const LineHighlighter &highlighter, Design::Scheme scheme)
{
    std::vector<QTextCharFormat> result;
    for (const TextStyle &style : highlighter.styles(scheme)) {
        QTextCharFormat format;
        format.setForeground(style.color);
        format.setFontWeight(style.bold ? QFont::DemiBold : QFont::Normal);
        format.setFontItalic(style.italic);
        format.setFontUnderline(style.underline);
        result.push_back(format);
    }
    return result;
}

} // namespace

std::vector<FormatRange> highlight(const QString &text, const QString &language, Design::Scheme scheme)
{
    std::vector<FormatRange> ranges;
    if (!definitionFor(language).isValid()) {
        return ranges;
    }
    LineHighlighter highlighter(language);
    const std::vector<QTextCharFormat> formats = charFormats(highlighter, scheme);
    int state = LineHighlighter::initialState;
    qsizetype start = 0;
    while (start < text.size()) {
        const qsizetype newline = text.indexOf(u'\n', start);
        const qsizetype end = newline < 0 ? text.size() : newline;
        const LineRuns &line = highlighter.highlightLine(QStringView(text).sliced(start, end - start), state);
        for (const Run &run : line.runs) {
            ranges.push_back({.start = static_cast<int>(start) + run.start,
                              .length = run.length,
                              .format = formats[static_cast<size_t>(run.format)]});
        }
        state = line.endState;
        start = end + 1;
    }
    return ranges;
}

} // namespace Ochre::Highlighting
