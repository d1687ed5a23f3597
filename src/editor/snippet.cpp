// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/snippet.h"

#include <cctype>
#include <map>

namespace Ochre::Editor {

namespace {

class BodyReader final {
public:
    BodyReader(const QByteArray &body, QByteArray lineBreak)
        : m_body(body)
        , m_lineBreak(std::move(lineBreak))
    {
    }

    Snippet read()
    {
        while (m_at < m_body.size()) {
            const char byte = m_body.at(m_at);
            if (byte == '\\' && m_at + 1 < m_body.size()) {
                m_text += m_body.at(m_at + 1);
                m_at += 2;
            } else if (byte == '$' && readStop()) {
                continue;
            } else {
                m_text += byte == '\n' ? m_lineBreak : QByteArray(1, byte);
                ++m_at;
            }
        }
        return finished();
    }

private:
    bool readStop()
    {
        qsizetype at = m_at + 1;
        const bool isBraced = at < m_body.size() && m_body.at(at) == '{';
        at += isBraced ? 1 : 0;
        const qsizetype digits = at;
        while (at < m_body.size() && std::isdigit(static_cast<unsigned char>(m_body.at(at))) != 0) {
            ++at;
        }
        if (at == digits) {
            return false;
        }
        const int number = m_body.sliced(digits, at - digits).toInt();
        QByteArray name;
        if (isBraced) {
            const qsizetype close = m_body.indexOf('}', at);
            if (close < 0) {
                return false;
            }
            name = m_body.sliced(at, close - at).replace(0, at < close && m_body.at(at) == ':' ? 1 : 0, "");
            at = close + 1;
        }
        m_stops.emplace(number == 0 ? lastNumber : number,
                        SnippetStop{.start = m_text.size(), .end = m_text.size() + name.size()});
        m_text += name;
        m_at = at;
        return true;
    }

    Snippet finished()
    {
        m_stops.try_emplace(lastNumber, SnippetStop{.start = m_text.size(), .end = m_text.size()});
        Snippet snippet{.text = m_text, .stops = {}};
        for (const auto &[number, stop] : m_stops) {
            snippet.stops.push_back(stop);
        }
        return snippet;
    }

    static constexpr int lastNumber = 1000;

    const QByteArray &m_body;
    QByteArray m_lineBreak;
    QByteArray m_text;
    std::map<int, SnippetStop> m_stops;
    qsizetype m_at = 0;
};

} // namespace

Snippet readSnippet(const QByteArray &body, const QByteArray &indentation, const QByteArray &newline)
{
    return BodyReader(body, newline + indentation).read();
}

SnippetWalk::SnippetWalk(const Snippet &snippet, qsizetype at)
    : m_stops(snippet.stops)
{
    for (SnippetStop &stop : m_stops) {
        stop.start += at;
        stop.end += at;
    }
}

bool SnippetWalk::isInside(qsizetype byte) const
{
    return !isOver() && byte >= current().start && byte <= current().end;
}

bool SnippetWalk::next()
{
    m_current += isOver() ? 0 : 1;
    return !isOver();
}

bool SnippetWalk::previous()
{
    if (isOver() || m_current == 0) {
        return false;
    }
    --m_current;
    return true;
}

void SnippetWalk::end()
{
    m_stops.clear();
    m_current = 0;
}

void SnippetWalk::note(qsizetype position, qsizetype inserted, qsizetype removed)
{
    if (isOver()) {
        return;
    }
    if (!isInside(position) || position + removed > current().end) {
        return end();
    }
    m_stops[m_current].end += inserted - removed;
    const qsizetype changed = m_stops[m_current].start;
    for (std::size_t index = 0; index < m_stops.size(); ++index) {
        const bool isBehind = m_stops[index].start > changed || (m_stops[index].start == changed && index > m_current);
        if (index != m_current && isBehind) {
            m_stops[index].start += inserted - removed;
            m_stops[index].end += inserted - removed;
        }
    }
}

} // namespace Ochre::Editor
