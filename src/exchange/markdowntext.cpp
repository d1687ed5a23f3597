// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/markdowntext.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

/// Letters that begin something anywhere in a line.
bool begins(QChar letter)
{
    return u"\\`*[]<&~|"_s.contains(letter);
}

qsizetype longestRun(const QString &text, QChar letter)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar one : text) {
        run = one == letter ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

} // namespace

QString escapedMarkdown(const QString &text)
{
    QString escaped;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar letter = text[at];
        // snake_case is no emphasis.
        const bool isInWord =
            at > 0 && at + 1 < text.size() && text[at - 1].isLetterOrNumber() && text[at + 1].isLetterOrNumber();
        if (begins(letter) || (letter == u'_' && !isInWord)) {
            escaped += u'\\';
        }
        escaped += letter;
    }
    return escaped;
}

QString escapedLineStart(const QString &line)
{
    static const QRegularExpression number(u"^[0-9]{1,9}[.)]"_s);
    if (const auto match = number.match(line); match.hasMatch()) {
        return QString(line).insert(match.capturedLength() - 1, u'\\');
    }
    return !line.isEmpty() && u"#+-=>:"_s.contains(line.front()) ? QString(u'\\' + line) : line;
}

QString markdownOfText(const QString &text)
{
    static const QRegularExpression paragraphEnd(u"\n[ \t]*\n\\s*"_s);
    QStringList paragraphs;
    for (const QString &paragraph : text.trimmed().split(paragraphEnd, Qt::SkipEmptyParts)) {
        QStringList lines;
        for (const QString &line : paragraph.split(u'\n', Qt::SkipEmptyParts)) {
            lines << escapedLineStart(escapedMarkdown(line.simplified()));
        }
        paragraphs << lines.join(u"\\\n"_s);
    }
    return paragraphs.join(u"\n\n"_s);
}

QString codeSpan(const QString &code)
{
    QString shown = code;
    shown.replace(u'\n', u' ');
    if (shown.trimmed().isEmpty()) {
        return shown;
    }
    const QString ticks(longestRun(shown, u'`') + 1, u'`');
    const bool needsRoom =
        shown.front() == u'`' || shown.back() == u'`' || (shown.front() == u' ' && shown.back() == u' ');
    const QString room = needsRoom ? u" "_s : QString();
    return ticks + room + shown + room + ticks;
}

QString codeBlock(const QString &code, const QString &language)
{
    const QString ticks(std::max<qsizetype>(3, longestRun(code, u'`') + 1), u'`');
    return ticks + language + u'\n' + code + (code.isEmpty() || code.endsWith(u'\n') ? u""_s : u"\n"_s) + ticks;
}

} // namespace Ochre::Exchange
