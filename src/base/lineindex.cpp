// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/lineindex.h"

#include <algorithm>

namespace Ochre {

namespace {

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

} // namespace

LineIndex::LineIndex(QByteArrayView text)
    : m_text(text)
    , m_starts{0}
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') {
            m_starts.push_back(i + 1);
        }
    }
}

int LineIndex::lineCount() const
{
    return static_cast<int>(m_starts.size());
}

TextPosition LineIndex::positionAt(qsizetype byte) const
{
    byte = std::clamp<qsizetype>(byte, 0, m_text.size());
    const auto next = std::ranges::upper_bound(m_starts, byte);
    const auto line = static_cast<int>(next - m_starts.begin());
    const auto before = m_text.sliced(m_starts[static_cast<size_t>(line - 1)]).first(byte - *(next - 1));
    const auto column = std::ranges::count_if(before, [](char c) { return !isContinuation(c); });
    return {line, static_cast<int>(column) + 1};
}

qsizetype LineIndex::byteAt(TextPosition position) const
{
    const int wanted = std::clamp(position.line, 1, lineCount());
    const QByteArrayView content = line(wanted);
    qsizetype offset = 0;
    for (int column = 1; column < position.column && offset < content.size(); ++column) {
        ++offset;
        while (offset < content.size() && isContinuation(content[offset])) {
            ++offset;
        }
    }
    return lineStart(wanted) + offset;
}

qsizetype LineIndex::lineStart(int line) const
{
    return m_starts[static_cast<size_t>(std::clamp(line, 1, lineCount()) - 1)];
}

QByteArrayView LineIndex::line(int line) const
{
    const qsizetype start = lineStart(line);
    qsizetype end = line >= lineCount() ? m_text.size() : lineStart(line + 1) - 1;
    if (end > start && m_text[end - 1] == '\r') {
        --end;
    }
    return m_text.sliced(start, end - start);
}

} // namespace Ochre
