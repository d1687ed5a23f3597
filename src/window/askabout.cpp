// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/askabout.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

struct AskText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Window::AskText)
};

constexpr qsizetype wholeLines = 40; ///< a program up to this long is shown whole
constexpr qsizetype aroundLines = 8; ///< before and behind the line that it is about
constexpr qsizetype saidLines = 12;

/// A fence is longer than any run of backticks in what it holds.
QString fenced(const QString &code, const QString &language)
{
    qsizetype longest = 2;
    qsizetype run = 0;
    for (const QChar sign : code) {
        run = sign == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    return fence + language + u'\n' + code + (code.endsWith(u'\n') ? u""_s : u"\n"_s) + fence + u"\n\n"_s;
}

QString part(const QByteArray &source, qsizetype line)
{
    const QStringList lines = QString::fromUtf8(source).split(u'\n');
    if (lines.size() <= wholeLines) {
        return lines.join(u'\n');
    }
    const qsizetype first = std::clamp<qsizetype>(line - 1 - aroundLines, 0, lines.size() - 1);
    return lines.sliced(first, std::min(2 * aroundLines + 1, lines.size() - first)).join(u'\n');
}

} // namespace

QString askAboutProgram(const QString &title, const QByteArray &source, const Diagnostics::Diagnostic *diagnostic,
                        int line)
{
    if (!diagnostic) {
        return AskText::tr("Line %1 of “%2”:").arg(line).arg(title) + u"\n\n"_s + fenced(part(source, line), u"rust"_s);
    }
    const Diagnostics::Span *span = diagnostic->primarySpan();
    const int at = span ? span->lineStart : line;
    const QString message = QString(diagnostic->message).replace(u'\n', u' ');
    const QString head =
        diagnostic->code.isEmpty()
            ? AskText::tr("Line %1 of “%2”: %3").arg(at).arg(title, message)
            : AskText::tr("**%1** · line %2 of “%3”: %4").arg(diagnostic->code).arg(at).arg(title, message);
    return head + u"\n\n"_s + fenced(part(source, at), u"rust"_s);
}

QString askAboutTest(const QString &title, const QByteArray &source, const QString &test, const QString &said)
{
    const QStringList lines = said.trimmed().split(u'\n');
    return AskText::tr("The test `%1` of “%2”:").arg(test, title) + u"\n\n"_s
           + fenced(lines.first(std::min(saidLines, lines.size())).join(u'\n'), u"text"_s)
           + fenced(part(source, 1), u"rust"_s);
}

} // namespace Ochre::Window
