// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/question.h"
#include "design/look.h"
#include "study/fsrs.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace Ochre::Widgets {
class MarkdownView;
}

namespace Ochre::Practice {

/// A question that is recalled: think, say or type the answer, show it, tick what one's own had. What has options or a
/// right answer is recalled in one's head, with its options in sight, and only then compared with the right one.
/// Ctrl+Enter in the field, Enter or Space outside of it show the answer.
class RecallCard final : public QWidget {
    Q_OBJECT
public:
    explicit RecallCard(QWidget *parent = nullptr);

    /// `draft` is what was typed before and not graded.
    void ask(const Course::Question &question, const QString &draft);
    void reveal();
    [[nodiscard]] bool isRevealed() const { return m_isRevealed; }
    [[nodiscard]] QString text() const;
    /// By the points that are ticked.
    [[nodiscard]] Study::RecallGrade proposed() const;
    /// The points that are ticked, in their words.
    [[nodiscard]] QStringList ticked() const;
    void setLook(const Design::Look &look);

signals:
    void revealed();
    void proposalChanged();
    void textChanged(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addPoints();

    Course::Question m_question;
    Design::Look m_look;
    QScrollArea *m_scroll; // the parent owns these
    Widgets::MarkdownView *m_prompt;
    QPlainTextEdit *m_field;
    QPushButton *m_show;
    Widgets::MarkdownView *m_answer;
    QLabel *m_pointsTitle;
    QWidget *m_pointsArea;
    QVBoxLayout *m_pointRows;
    std::vector<QCheckBox *> m_points;
    bool m_isRevealed = false;
};

} // namespace Ochre::Practice
