// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/question.h"
#include "design/look.h"
#include "study/mockrun.h"

#include <QScrollArea>

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Ochre::Widgets {
class MarkdownView;
}

namespace Ochre::Practice {

class LineBoard;
class OptionButton;

/// The learner's answer beside the model answer, and the rubric by which the learner judges it. What the program knows
/// is ticked already: faults that were marked, tests that passed.
/// Keys: letters tick, Enter goes on.
class MockCompare final : public QScrollArea {
    Q_OBJECT
public:
    explicit MockCompare(QWidget *parent = nullptr);

    /// `ticked` are points that were ticked before.
    void compare(const Course::Question &question, const QString &facts, const Study::MockAnswer &answer,
                 const QStringList &ticked);
    [[nodiscard]] const std::vector<Study::MockPoint> &rubric() const { return m_rubric; }
    [[nodiscard]] QStringList ticked() const;
    void setWaiting(bool isWaiting);
    void setLook(const Design::Look &look);

signals:
    void changed(); ///< a point was ticked
    void done();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QVBoxLayout *addColumn(QWidget &place, const QString &name, const QString &title);
    void showOwn(const Course::Question &question, const Study::MockAnswer &answer);
    void addPoints(const Course::Question &question, const QStringList &ticked);
    void showCount();

    Design::Look m_look;
    std::vector<Study::MockPoint> m_rubric;
    std::vector<OptionButton *> m_points; // the parent owns these
    QWidget *m_content;
    QLabel *m_facts;
    Widgets::MarkdownView *m_prompt;
    QWidget *m_pair;
    std::vector<QLabel *> m_titles;
    Widgets::MarkdownView *m_own = nullptr;
    Widgets::MarkdownView *m_model = nullptr;
    LineBoard *m_lines = nullptr;
    QLabel *m_pointsTitle;
    QWidget *m_pointsArea;
    QLabel *m_count;
    QPushButton *m_next;
};

} // namespace Ochre::Practice
