// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "practice/practiceitems.h"
#include "progress/progressservice.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QStackedWidget;

namespace Ochre::Practice {

class AnswerDesk;
class QuestionPanel;

/// The questions of a quiz that is through, each with how it was answered; one is opened with the answer, the right
/// one and the reasons. Enter opens, Esc goes back.
class QuizResults final : public QWidget {
    Q_OBJECT
public:
    /// Progress is borrowed and must outlive the page.
    explicit QuizResults(Progress::ProgressService &progress, QWidget *parent = nullptr);

    struct Line {
        QString key; ///< "course/id"
        bool correct = false;
        bool partly = false;
        bool unknown = false;
        Course::Question question{};
        AnswerOrigin origin;
    };
    void show(std::vector<Line> lines);
    void focusList();
    [[nodiscard]] QuestionPanel &panel() const;
    void setLook(const Design::Look &look);

signals:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open(const QListWidgetItem *item);
    void back();

    std::vector<Line> m_lines;
    QStackedWidget *m_stack; // the parent owns these
    QPushButton *m_leave;
    QLabel *m_title;
    QListWidget *m_list;
    QWidget *m_column;
    AnswerDesk *m_desk;
};

} // namespace Ochre::Practice
