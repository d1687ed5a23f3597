// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "richtext/pageformat.h"
#include "runner/runresult.h"

#include <QCoreApplication>

class QTextCursor;

namespace Ochre::Lesson {

/// Puts what a program printed, or what the compiler said about it, into a row of a card. Output is foreign: control
/// sequences are dropped and long output is cut with a sentence that says so.
class LessonOutput final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Lesson::LessonOutput)
public:
    static constexpr int shownLines = 200;
    static constexpr int deepestHang = 40; ///< columns: what is left for the words must be read

    /// The caption above a result: a sign and the outcome in words.
    static void writeOutcome(QTextCursor &cursor, const Runner::RunResult &result, const Richtext::PageStyle &style);
    static void writePrinted(QTextCursor &cursor, const Runner::RunResult &result, const Richtext::PageStyle &style);
    /// The column under which a line of the compiler goes on when it is too long: behind its number, bar and marks.
    [[nodiscard]] static qsizetype hangingColumn(const QString &line);
    static void writeDiagnostics(QTextCursor &cursor, const Runner::RunResult &result,
                                 const Richtext::PageStyle &style);

private:
    static QStringList visibleLines(const QByteArray &bytes);
    static void writeLines(QTextCursor &cursor, const QStringList &lines, const QTextCharFormat &text,
                           const Richtext::PageStyle &style);
    /// How many lines were left out.
    static void writeMore(QTextCursor &cursor, const QStringList &lines, const Richtext::PageStyle &style);
    static void writeShaped(QTextCursor &cursor, const QStringList &lines, const QTextCharFormat &text,
                            const Richtext::PageStyle &style);
    static void writeHead(QTextCursor &cursor, const QString &line, const QString &code, const QTextCharFormat &text,
                          const Richtext::PageStyle &style);
    static void writeDiagnostic(QTextCursor &cursor, const Diagnostics::Diagnostic &diagnostic,
                                const Richtext::PageStyle &style);
};

} // namespace Ochre::Lesson
