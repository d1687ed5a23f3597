// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/question.h"
#include "richtext/pageformat.h"

#include <QCoreApplication>

class QTextCursor;
class QTextTable;

namespace Ochre::Richtext {

class TextFolds;

/// Writes an open question as a card whose answers are folded.
class OpenQuestionCard final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Richtext::OpenQuestionCard)
public:
    OpenQuestionCard(const PageStyle &style, TextFolds &folds)
        : m_style(style)
        , m_folds(folds)
    {
    }

    /// One answer, shown after it was said aloud; a design is answered and judged on a page of its own, which is
    /// linked. `state` says how it was answered last.
    void writeSelfCheck(QTextCursor &cursor, const Course::Question &question, const QString &state = {});
    /// A ladder of answers, and what the interviewer looks for; of a task where to write it, and ways to solve it; of
    /// whatever is answered on a page of its own, where that is. `note` is a small line above the prompt.
    void writeInterview(QTextCursor &cursor, const Course::Question &question, const QString &note = {},
                        const QString &state = {});

    /// The ids of a question's folds, in the order of the card.
    [[nodiscard]] static QStringList foldIds(const QString &questionId);

private:
    QTextTable *writePrompt(QTextCursor &cursor, const Course::Question &question, const QString &note);
    void addTask(QTextTable *card, const Course::Question &question, const QString &state);
    void addAction(QTextTable *card, const QString &facts, const QString &action, const PageLink &link);
    void addAnswering(QTextTable *card, const Course::Question &question, const QString &state);
    void addFold(QTextTable *card, const QString &id, const QString &label, const QString &markdown);
    [[nodiscard]] static QString criteria(const Course::Question &question);
    [[nodiscard]] static QString rubric(const Course::Question &question);

    PageStyle m_style;
    TextFolds &m_folds;
};

} // namespace Ochre::Richtext
