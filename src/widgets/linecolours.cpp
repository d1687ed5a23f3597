// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linecolours.h"

#include <numeric>

namespace Ochre::Widgets {

namespace {

constexpr qsizetype maxColoured = 256'000; // characters: nobody reads more, and the memory would be felt

} // namespace

LineColours::LineColours(const QStringList &lines, Design::Scheme scheme)
    : m_lines(lines)
{
    const qsizetype size = std::accumulate(lines.cbegin(), lines.cend(), qsizetype(0),
                                           [](qsizetype sum, const QString &line) { return sum + line.size(); });
    if (!lines.isEmpty() && size <= maxColoured) {
        m_formatter.emplace(QStringLiteral("rust"), scheme);
    }
}

int LineColours::colourNext(int count)
{
    int done = 0;
    while (m_formatter && done < count) {
        QList<QTextLayout::FormatRange> &formats = m_formats.emplace_back();
        for (const auto &[start, length, format] : m_formatter->next(m_lines[std::ssize(m_formats) - 1])) {
            formats << QTextLayout::FormatRange{start, length, format};
        }
        ++done;
        if (std::ssize(m_formats) == m_lines.size()) {
            m_formatter.reset();
        }
    }
    return done;
}

QList<QTextLayout::FormatRange> LineColours::of(int line) const
{
    return line < std::ssize(m_formats) ? m_formats[static_cast<size_t>(line)] : QList<QTextLayout::FormatRange>();
}

} // namespace Ochre::Widgets
