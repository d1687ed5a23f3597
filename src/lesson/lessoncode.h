// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/fence.h"
#include "richtext/markdownwriter.h"
#include "richtext/pageformat.h"
#include "runner/runresult.h"

#include <QCoreApplication>
#include <QHash>

#include <functional>

class QTextTable;

namespace Ochre::Richtext {
class TextFolds;
}

namespace Ochre::Lesson {

/// The code cards of a lesson: caption and actions, the highlighted program, and below it what running it gave.
class LessonCode final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Lesson::LessonCode)
public:
    explicit LessonCode(Richtext::TextFolds &folds);

    /// Forgets the cards of the document, not the results; `unavailable` says why nothing can be run, empty = it can.
    void reset(const Richtext::PageStyle &style, const QString &unavailable);
    void forgetResults();
    /// Called when a failing example is unfolded whose message is not known yet.
    void setAsk(const std::function<void(int fence)> &ask) { m_ask = ask; }

    /// Writes the card of one fence; the cursor ends behind it.
    void write(QTextCursor &cursor, const Richtext::CodeBlock &block);
    /// Shows again what was shown before the document was written anew.
    void restoreResults();

    [[nodiscard]] const Course::Fence *fence(int index) const;
    /// 1-based number of a Rust fence among the lesson's examples, 0 = it is none.
    [[nodiscard]] int exampleNumber(int index) const;
    /// The program as it is given to the compiler.
    [[nodiscard]] QByteArray program(int index) const;

    void showStarted(int index);
    void showResult(int index, const Runner::RunResult &result);
    void hideResult(int index);

private:
    struct Card {
        Course::Fence fence;
        QTextTable *table = nullptr; ///< borrowed from the document
    };

    void writeActions(QTextCursor &cursor, int index, const Course::Fence &fence) const;
    void addAction(QTextCursor &cursor, const QString &text, const QString &action, int index) const;
    void writeSays(QTextCursor &cursor, int index) const;
    void writeResultRows(int index);
    void removeResultRows(int index);

    Richtext::TextFolds &m_folds;
    Richtext::PageStyle m_style{Design::Look()};
    QString m_unavailable;
    std::function<void(int)> m_ask;
    QHash<int, Card> m_cards;
    QHash<int, Runner::RunResult> m_results;
    QSet<int> m_running;
};

} // namespace Ochre::Lesson
