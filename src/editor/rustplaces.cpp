// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/rustplaces.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace Ochre::Editor {

namespace {

constexpr std::array<bool, 256> wordBytes()
{
    std::array<bool, 256> table{};
    for (unsigned int byte = 0; byte < 256; ++byte) {
        table[byte] = byte >= 0x80 || byte == '_' || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z')
                      || (byte >= 'A' && byte <= 'Z');
    }
    return table;
}

class Scanner final {
public:
    explicit Scanner(const QByteArray &source)
        : m_source(source)
        , m_bytes(source.constData())
        , m_size(source.size())
    {
    }

    std::vector<PlaceRun> run()
    {
        while (m_at < m_size) {
            const char byte = m_bytes[m_at];
            if (isWordByte(byte)) {
                takeWord();
            } else if (byte == '/' || byte == '"' || byte == '\'') {
                step();
            } else {
                ++m_at;
            }
        }
        addTo(m_source.size(), Place::Code);
        return std::move(m_runs);
    }

private:
    [[nodiscard]] char peek(qsizetype ahead = 0) const { return m_at + ahead < m_size ? m_bytes[m_at + ahead] : '\0'; }

    void addTo(qsizetype end, Place place)
    {
        const qsizetype start = m_runs.empty() ? 0 : m_runs.back().end;
        if (end > start) {
            m_runs.push_back({.place = place, .start = start, .end = end});
        }
    }

    void add(qsizetype end, Place place)
    {
        addTo(m_at, Place::Code);
        m_at = std::min(end, m_source.size());
        addTo(m_at, place);
    }

    void step()
    {
        const char byte = peek();
        if (byte == '/' && peek(1) == '/') {
            const qsizetype end = m_source.indexOf('\n', m_at);
            add(end < 0 ? m_source.size() : end, Place::Comment);
        } else if (byte == '/' && peek(1) == '*') {
            add(endOfBlock(), Place::Comment);
        } else if (byte == '"') {
            add(endOfText(), Place::Text);
        } else if (byte == '\'') {
            takeQuote();
        } else {
            ++m_at;
        }
    }

    [[nodiscard]] qsizetype endOfBlock() const
    {
        int depth = 0;
        qsizetype end = m_at;
        do {
            const QByteArrayView two =
                QByteArrayView(m_source).sliced(end).first(std::min<qsizetype>(2, m_source.size() - end));
            depth += two == "/*" ? 1 : two == "*/" ? -1 : 0;
            end += two == "/*" || two == "*/" ? 2 : 1;
        } while (depth > 0 && end < m_source.size());
        return end;
    }

    [[nodiscard]] qsizetype endOfText() const
    {
        qsizetype end = m_at + 1;
        while (end < m_size && m_bytes[end] != '"') {
            end += m_bytes[end] == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    // 'a' and '\n' are characters, 'a in &'a str is a lifetime.
    void takeQuote()
    {
        if (peek(1) == '\\') {
            const qsizetype end = m_source.indexOf('\'', m_at + 3);
            const qsizetype line = m_source.indexOf('\n', m_at);
            if (end >= 0 && (line < 0 || end < line)) {
                return add(end + 1, Place::Text);
            }
        }
        qsizetype size = 1; // of the character in UTF-8
        while (size < 4 && (static_cast<unsigned char>(peek(1 + size)) & 0xC0) == 0x80) {
            ++size;
        }
        peek(1 + size) == '\'' ? add(m_at + size + 2, Place::Text) : void(++m_at);
    }

    // r", r#", br", cr#" begin raw texts.
    void takeWord()
    {
        const qsizetype start = m_at;
        while (m_at < m_size && isWordByte(m_bytes[m_at])) {
            ++m_at;
        }
        if (m_at - start > 2 || m_bytes[m_at - 1] != 'r') {
            return;
        }
        const QByteArrayView word = QByteArrayView(m_source).sliced(start, m_at - start);
        if (word != "r" && word != "br" && word != "cr") {
            return;
        }
        qsizetype marks = 0;
        while (peek(marks) == '#') {
            ++marks;
        }
        if (peek(marks) == '"') {
            const QByteArray close = '"' + QByteArray(marks, '#');
            const qsizetype end = m_source.indexOf(close, m_at + marks + 1);
            add(end < 0 ? m_source.size() + 1 : end + close.size(), Place::Text);
        }
    }

    const QByteArray &m_source;
    const char *m_bytes; ///< of the source: every one is looked at, at each key
    qsizetype m_size;
    std::vector<PlaceRun> m_runs;
    qsizetype m_at = 0;
};

} // namespace

bool isWordByte(char byte)
{
    static constexpr std::array<bool, 256> table = wordBytes();
    return table[static_cast<unsigned char>(byte)];
}

std::vector<PlaceRun> placesIn(const QByteArray &source)
{
    return Scanner(source).run();
}

Place placeAt(const std::vector<PlaceRun> &runs, const QByteArray &source, qsizetype caret)
{
    const auto run = std::ranges::find_if(runs, [caret](const PlaceRun &each) { return caret <= each.end; });
    if (run == runs.end() || run->place == Place::Code || caret == run->start) {
        return Place::Code;
    }
    if (caret < run->end) {
        return run->place;
    }
    // At its end: a line comment goes on there, and so does what was never closed.
    const QByteArrayView text = QByteArrayView(source).sliced(run->start, run->end - run->start);
    if (run->place == Place::Comment) {
        return text.startsWith("//") || !text.endsWith("*/") ? Place::Comment : Place::Code;
    }
    const bool isClosed = text.size() > 1 && (text.endsWith('"') || text.endsWith('\'') || text.endsWith('#'));
    return isClosed ? Place::Code : Place::Text;
}

} // namespace Ochre::Editor
