// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "practice/sharebarobject.h"
#include "richtext/pageformat.h"
#include "study/mockreport.h"

#include <QCoreApplication>
#include <QTextCursor>

class QTextDocument;

namespace Ochre::Practice {

/// Writes the report of a mock interview: the figures, each kind, strengths and gaps, calibration, time, every
/// question, what to repeat, and earlier interviews. Every bar has its number beside it.
class MockReportDocument final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Practice::MockReportDocument)
public:
    /// The document is borrowed and must outlive it.
    explicit MockReportDocument(QTextDocument &document);

    /// `prompts` are the questions by key.
    void write(const Study::MockReport &report, const QHash<QString, QString> &prompts, const Design::Look &look);
    [[nodiscard]] static QString title(const Study::MockReport &report);

private:
    struct Row {
        QString left;
        QString note{}; ///< a small line below
        std::optional<double> share{};
        QString right{};
    };

    void writeHead(const Study::MockReport &report);
    void writeFigures(const Study::MockReport &report);
    void writeTopics(const Study::MockReport &report);
    void writeSureness(const Study::Calibration &calibration);
    void writeTime(const Study::MockReport &report);
    void writeQuestions(const Study::MockReport &report, const QHash<QString, QString> &prompts);
    void writeRepeat(const Study::MockReport &report, const QHash<QString, QString> &prompts);
    void writeEarlier(const Study::MockReport &report);
    void heading(const QString &title);
    void paragraph(const QString &text);
    void rows(const std::vector<Row> &rows);

    QTextDocument &m_document;
    ShareBarObject *m_bars; // the document owns it
    Richtext::PageStyle m_style;
    QTextCursor m_cursor;
};

} // namespace Ochre::Practice
