// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "richtext/textfolds.h"
#include "study/interviewbank.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

class QTextDocument;

namespace Ochre::Practice {

/// Writes one group of the interview bank, the comparison tables, or the checklist into a document.
class InterviewDocument final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Practice::InterviewDocument)
public:
    explicit InterviewDocument(QTextDocument &document);

    /// `states` says how the questions were answered, by id.
    void writeQuestions(const QString &title, const std::vector<const Study::InterviewEntry *> &entries,
                        const QHash<QString, QString> &states, const Design::Look &look);
    void writeTables(const std::vector<Course::BankText> &tables, const Design::Look &look);
    /// `known` holds what the learner has ticked, by keyOf().
    void writeMustKnow(const std::vector<Course::MustKnow> &lines, const QSet<QString> &known,
                       const Design::Look &look);

    [[nodiscard]] Richtext::TextFolds &folds() { return m_folds; }
    /// Where a question begins; -1 = it is not in the document.
    [[nodiscard]] int positionOf(const QString &questionId) const { return m_positions.value(questionId, -1); }

    /// What a line of the checklist is remembered by.
    [[nodiscard]] static QString keyOf(const Course::MustKnow &line);
    [[nodiscard]] static QString styleTitle(const QString &style);
    [[nodiscard]] static QString levelTitle(int level);

private:
    QTextCursor begin(const QString &title, const Design::Look &look);

    QTextDocument &m_document;
    Richtext::TextFolds m_folds;
    QHash<QString, int> m_positions;
};

} // namespace Ochre::Practice
