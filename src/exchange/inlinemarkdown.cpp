// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/inlinemarkdown.h"

#include "exchange/markdowntext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

struct Mark {
    QStringView name;
    char16_t open;
    char16_t close;
};

// Noncharacters, which no text that comes in holds: they are cut out before.
constexpr std::array<Mark, 3> marks{{{u"**", 0xFDD0, 0xFDD1}, {u"*", 0xFDD2, 0xFDD3}, {u"~~", 0xFDD4, 0xFDD5}}};

bool isMark(QChar letter)
{
    return letter.unicode() >= 0xFDD0 && letter.unicode() <= 0xFDEF;
}

bool isBlank(QChar letter)
{
    return letter == u' ' || letter == u'\n' || letter == u'\t' || letter == u'\r' || letter == u'\f';
}

/// A mark that was opened and closed.
struct Pair {
    const Mark *mark = nullptr;
    qsizetype open = 0;
    qsizetype close = 0;
};

std::vector<Pair> pairsIn(const QString &text)
{
    std::vector<Pair> pairs;
    std::vector<Pair> waiting;
    for (qsizetype at = 0; at < text.size(); ++at) {
        for (const Mark &mark : marks) {
            if (text[at] == mark.open) {
                waiting.push_back({&mark, at, 0});
            } else if (text[at] == mark.close && !waiting.empty() && waiting.back().mark == &mark) {
                waiting.back().close = at;
                pairs.push_back(waiting.back());
                waiting.pop_back();
            }
        }
    }
    return pairs;
}

/// What stands beside a mark as the rules of emphasis see it: nothing and blanks are blank, other marks punctuation.
enum class Side { Blank, Punctuation, Letter };

Side sideOf(const QString &text, qsizetype at)
{
    if (at < 0 || at >= text.size() || text[at].isSpace()) {
        return Side::Blank;
    }
    const bool isLetter = !isMark(text[at]) && !text[at].isPunct() && !text[at].isSymbol();
    return isLetter ? Side::Letter : Side::Punctuation;
}

/// CommonMark 0.31, 6.2: whether a run of marks can begin emphasis, and whether it can end it.
bool canWrite(const QString &text, const Pair &pair)
{
    const Side inBegin = sideOf(text, pair.open + 1);
    const Side outBegin = sideOf(text, pair.open - 1);
    const Side inEnd = sideOf(text, pair.close - 1);
    const Side outEnd = sideOf(text, pair.close + 1);
    const auto holds = [](Side in, Side out) {
        return in == Side::Letter || (in == Side::Punctuation && out != Side::Letter);
    };
    return pair.close > pair.open + 1 && holds(inBegin, outBegin) && holds(inEnd, outEnd);
}

} // namespace

void InlineMarkdown::addBlank()
{
    if (m_isBlankDue && !m_text.isEmpty() && m_text.back() != u'\n') {
        m_text += m_isBlankALine ? u'\n' : u' ';
    }
    m_isBlankDue = false;
    m_isBlankALine = false;
}

void InlineMarkdown::addText(const QString &text)
{
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype from = at;
        if (isBlank(text[at])) {
            for (; at < text.size() && isBlank(text[at]); ++at) {
                m_isBlankALine = m_isBlankALine || text[at] == u'\n';
            }
            m_isBlankDue = true;
            continue;
        }
        while (at < text.size() && !isBlank(text[at])) {
            ++at;
        }
        addBlank();
        m_text += escapedMarkdown(text.sliced(from, at - from));
    }
}

void InlineMarkdown::addCode(const QString &code)
{
    if (code.trimmed().isEmpty()) {
        addText(code);
        return;
    }
    addBlank();
    m_text += codeSpan(code);
}

void InlineMarkdown::addBreak()
{
    m_isBlankDue = false;
    m_isBlankALine = false;
    if (!m_text.isEmpty() && m_text.back() != u'\n') {
        m_text += u"\\\n"_s;
    }
}

void InlineMarkdown::open(QStringView mark)
{
    addBlank();
    for (const Mark &known : marks) {
        if (known.name == mark) {
            m_text += QChar(known.open);
        }
    }
}

void InlineMarkdown::close(QStringView mark)
{
    for (const Mark &known : marks) {
        if (known.name == mark) {
            m_text += QChar(known.close);
        }
    }
}

void InlineMarkdown::beginLink()
{
    addBlank();
    m_links << m_text.size();
}

void InlineMarkdown::endLink(const QString &target)
{
    if (m_links.isEmpty()) {
        return;
    }
    const qsizetype at = m_links.takeLast();
    if (!target.isEmpty() && at < m_text.size()) {
        m_text.insert(at, u'[');
        m_text += u"](<"_s + target + u">)"_s;
    }
}

QString InlineMarkdown::resolved() const
{
    if (std::ranges::none_of(m_text, isMark)) {
        return m_text;
    }
    std::vector<QString> written(m_text.size());
    for (const Pair &pair : pairsIn(m_text)) {
        if (!canWrite(m_text, pair)) {
            continue;
        }
        // Beside a strong mark a star would be a part of it.
        const auto strong = [this](qsizetype at) {
            return at >= 0 && at < m_text.size() && (m_text[at] == marks[0].open || m_text[at] == marks[0].close);
        };
        const bool isBeside =
            strong(pair.open - 1) || strong(pair.open + 1) || strong(pair.close - 1) || strong(pair.close + 1);
        const QString mark = pair.mark->name == u"*" && isBeside ? u"_"_s : pair.mark->name.toString();
        written[pair.open] = mark;
        written[pair.close] = mark;
    }
    QString text;
    for (qsizetype at = 0; at < m_text.size(); ++at) {
        text += isMark(m_text[at]) ? written[at] : QString(m_text[at]);
    }
    return text;
}

QStringList InlineMarkdown::takeLines()
{
    QString text = resolved();
    m_text.clear();
    m_links.clear();
    m_isBlankDue = false;
    m_isBlankALine = false;
    while (text.endsWith(u"\\\n"_s)) {
        text.chop(2);
    }
    QStringList lines;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        lines << escapedLineStart(line);
    }
    return lines;
}

QString InlineMarkdown::takeCell()
{
    QString text = resolved();
    m_text.clear();
    m_links.clear();
    m_isBlankDue = false;
    m_isBlankALine = false;
    return text.replace(u"\\\n"_s, u" "_s).replace(u'\n', u' ').trimmed();
}

} // namespace Ochre::Exchange
