// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "design/look.h"
#include "study/studygrade.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Ochre::Widgets {
class MarkdownView;
}

namespace Ochre::Practice {

/// An exercise, a drill or a live coding task in a review: it is written in the workbench, from its beginning, and
/// judged by its tests; here is what it is about and what came of it.
class WorkCard final : public QWidget {
    Q_OBJECT
public:
    explicit WorkCard(QWidget *parent = nullptr);

    void ask(const QString &title, const QString &goal);
    void noteSolved(Study::Help help); ///< its tests have passed
    [[nodiscard]] bool isSolved() const { return m_isSolved; }
    /// Again until it is solved.
    [[nodiscard]] Study::RecallGrade proposed() const;
    void setLook(const Design::Look &look);

signals:
    void workRequested();
    void proposalChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_title; // the parent owns these
    Widgets::MarkdownView *m_goal;
    QPushButton *m_work;
    QLabel *m_state;
    bool m_isSolved = false;
    Study::Help m_help = Study::Help::None;
};

} // namespace Ochre::Practice
