// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/lessonoutput.h"

#include "diagnostics/escapefilter.h"
#include "richtext/codeblock.h"
#include "richtext/terms.h"

#include <QFontMetricsF>
#include <QRegularExpression>
#include <QTextCursor>

namespace Ochre::Lesson {

using Runner::Outcome;

void LessonOutput::writeOutcome(QTextCursor &cursor, const Runner::RunResult &result, const Richtext::PageStyle &style)
{
    const bool good = result.outcome == Outcome::Finished && result.exitCode == 0;
    const QColor color = good ? style.palette().good : style.palette().bad;
    const QString words = !result.message.isEmpty() ? result.message
                          : good                    ? tr("The program finished.")
                                                    : tr("The program did not finish as it should.");
    cursor.insertText(good ? QStringLiteral("✓ ") : QStringLiteral("✗ "), style.strong(color));
    cursor.insertText(words, style.small(style.palette().text));
}

QStringList LessonOutput::visibleLines(const QByteArray &bytes)
{
    Diagnostics::EscapeFilter filter;
    auto runs = filter.feed(bytes);
    const auto rest = filter.finish();
    runs.insert(runs.end(), rest.begin(), rest.end());
    QString text;
    for (const Diagnostics::StyledRun &run : runs) {
        if (run.replacesLine) {
            text.truncate(text.lastIndexOf(u'\n') + 1);
        }
        text += run.text;
    }
    if (text.endsWith(u'\n')) {
        text.chop(1);
    }
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

void LessonOutput::writeLines(QTextCursor &cursor, const QStringList &lines, const QTextCharFormat &text,
                              const Richtext::PageStyle &style)
{
    const QTextBlockFormat block = style.line(20);
    for (const QString &line : lines.first(std::min<qsizetype>(lines.size(), shownLines))) {
        Richtext::beginBlock(cursor, block, text);
        // An empty line must stay a line: beginBlock() would take its block for the next one.
        cursor.insertText(line.isEmpty() ? QStringLiteral(" ") : line, text);
    }
    writeMore(cursor, lines, style);
}

void LessonOutput::writeMore(QTextCursor &cursor, const QStringList &lines, const Richtext::PageStyle &style)
{
    if (lines.size() > shownLines) {
        const int more = static_cast<int>(lines.size()) - shownLines;
        Richtext::beginBlock(cursor, style.line(20), style.small(style.palette().muted));
        cursor.insertText(tr("%n more line(s): open the example in the editor to see everything.", nullptr, more));
    }
}

void LessonOutput::writePrinted(QTextCursor &cursor, const Runner::RunResult &result, const Richtext::PageStyle &style)
{
    const QStringList printed = visibleLines(result.standardOutput);
    const QStringList errors = visibleLines(result.standardError);
    writeLines(cursor, printed, style.output(style.palette().text), style);
    if (!errors.isEmpty()) {
        Richtext::beginBlock(cursor, style.line(20), style.small(style.palette().muted));
        cursor.insertText(tr("On the error stream:"));
        writeLines(cursor, errors, style.output(style.palette().bad), style);
    }
    if (printed.isEmpty() && errors.isEmpty()) {
        Richtext::beginBlock(cursor, style.line(20), style.small(style.palette().muted));
        cursor.insertText(tr("It printed nothing."));
    }
}

/// The first line; its code leads to what it means.
void LessonOutput::writeHead(QTextCursor &cursor, const QString &line, const QString &code, const QTextCharFormat &text,
                             const Richtext::PageStyle &style)
{
    Richtext::beginBlock(cursor, style.line(20), text);
    const qsizetype at = code.isEmpty() ? -1 : line.indexOf(code);
    if (at < 0 || Richtext::termsIn(code, false).empty()) {
        cursor.insertText(line, text);
        return;
    }
    QTextCharFormat linked = text;
    linked.merge(style.note().term(Richtext::termsIn(code, false).front().href));
    cursor.insertText(line.first(at), text);
    cursor.insertText(code, linked);
    cursor.insertText(line.sliced(at + code.size()), text);
}

qsizetype LessonOutput::hangingColumn(const QString &line)
{
    // "4 |     let a = b;", "  |             ^ label", "  = note: words", "  --> file"
    static const QRegularExpression shape(
        QStringLiteral(R"(^(?:\s*\d*\s*[|+~]\s*[\^\-~|_\s]*|\s*=\s*(?:\w+:\s*)?|\s*(?:-->|:::)\s*))"));
    return std::min<qsizetype>(shape.match(line).capturedLength(), deepestHang);
}

/// A line that is too long goes on under its own words, so that numbers and bars on the left stay a column.
void LessonOutput::writeShaped(QTextCursor &cursor, const QStringList &lines, const QTextCharFormat &text,
                               const Richtext::PageStyle &style)
{
    const qreal letter = QFontMetricsF(text.font()).horizontalAdvance(u'0');
    for (const QString &line : lines.first(std::min<qsizetype>(lines.size(), shownLines))) {
        const qreal hang = letter * static_cast<qreal>(hangingColumn(line));
        QTextBlockFormat block = style.line(20);
        block.setLeftMargin(hang);
        block.setTextIndent(-hang);
        Richtext::beginBlock(cursor, block, text);
        cursor.insertText(line.isEmpty() ? QStringLiteral(" ") : line, text);
    }
    writeMore(cursor, lines, style);
}

void LessonOutput::writeDiagnostic(QTextCursor &cursor, const Diagnostics::Diagnostic &diagnostic,
                                   const Richtext::PageStyle &style)
{
    const QColor color = diagnostic.isError() ? style.palette().bad : style.palette().warning;
    QStringList lines = visibleLines(diagnostic.rendered.toUtf8());
    if (lines.isEmpty()) {
        lines = diagnostic.message.split(u'\n');
    }
    QTextCharFormat head = style.output(color);
    head.setFontWeight(QFont::DemiBold);
    writeHead(cursor, lines.takeFirst(), diagnostic.code, head, style);
    writeShaped(cursor, lines, style.output(style.palette().text), style);
}

void LessonOutput::writeDiagnostics(QTextCursor &cursor, const Runner::RunResult &result,
                                    const Richtext::PageStyle &style)
{
    if (result.diagnostics.empty()) {
        Richtext::beginBlock(cursor, style.line(20), style.small(style.palette().text));
        cursor.insertText(result.message.isEmpty() ? tr("The compiler said nothing about this program.")
                                                   : result.message);
        return;
    }
    for (const Diagnostics::Diagnostic &diagnostic : result.diagnostics) {
        writeDiagnostic(cursor, diagnostic, style);
    }
}

} // namespace Ochre::Lesson
