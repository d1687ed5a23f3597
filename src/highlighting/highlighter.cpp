// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "highlighting/highlighter.h"

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

LineFormatter::LineFormatter(const QString &language, Design::Scheme scheme)
    : m_highlighter(language)
    , m_formats(charFormats(m_highlighter, scheme))
{
}

std::vector<FormatRange> LineFormatter::next(QStringView line)
{
    const LineRuns &runs = m_highlighter.highlightLine(line, m_state);
    std::vector<FormatRange> ranges;
    ranges.reserve(runs.runs.size());
    for (const Run &run : runs.runs) {
        ranges.push_back(
            {.start = run.start, .length = run.length, .format = m_formats[static_cast<size_t>(run.format)]});
    }
    m_state = runs.endState;
    return ranges;
}

std::vector<FormatRange> highlight(const QString &text, const QString &language, Design::Scheme scheme)
{
    std::vector<FormatRange> ranges;
    if (!definitionFor(language).isValid()) {
        return ranges;
    }
    LineFormatter formatter(language, scheme);
    qsizetype start = 0;
    while (start < text.size()) {
        const qsizetype newline = text.indexOf(u'\n', start);
        const qsizetype end = newline < 0 ? text.size() : newline;
        for (FormatRange &range : formatter.next(QStringView(text).sliced(start, end - start))) {
            range.start += static_cast<int>(start);
            ranges.push_back(std::move(range));
        }
        start = end + 1;
    }
    return ranges;
}

} // namespace Ochre::Highlighting
