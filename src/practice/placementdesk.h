// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "practice/practiceitems.h"
#include "progress/progressservice.h"
#include "study/placement.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace Ochre::Practice {

class QuestionPanel;

/// For who knows some of it already: a part of a course is chosen, up to twelve questions are asked, each chosen by the
/// answers before it, and then it says with which lesson to start. Its answers are answers like all others. Which
/// question is next follows from the log, so that it may be left at any moment. Esc leaves.
class PlacementDesk final : public QWidget {
    Q_OBJECT
public:
    /// Both are borrowed and must outlive the desk.
    PlacementDesk(Progress::ProgressService &progress, const PracticeItems &items, QWidget *parent = nullptr);

    /// Goes on with the placement that was left, else shows the parts.
    void enter();
    /// The courses are others: what is shown is read from them again.
    void renew();
    [[nodiscard]] QuestionPanel &panel() const { return *m_panel; }
    [[nodiscard]] const Study::Placement &placement() const { return m_placement; }
    /// Whether there is a part with something to ask.
    [[nodiscard]] static bool isPossible(const std::vector<const Course::Course *> &courses);
    void focusCurrent();
    void setLook(const Design::Look &look);

signals:
    void lessonRequested(const QString &lessonId); ///< "course/lesson"
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Part {
        const Course::Course *course;
        int number;
    };

    void build();
    QWidget *buildChoice();
    QWidget *buildResult();
    QLabel *addLabel(const QString &name, bool isMuted);
    void fillParts();
    void showParts();
    void begin();
    void take(const Course::Course &course, int part, qint64 begunMs);
    void goOn();
    void follow();
    void showResult();
    [[nodiscard]] QHash<QString, bool> answers() const;
    [[nodiscard]] std::vector<Part> parts() const;

    Progress::ProgressService &m_progress;
    const PracticeItems &m_items;
    std::vector<Study::PlacementLesson> m_lessons; ///< of the part that is asked
    const Course::Course *m_course = nullptr;      ///< borrowed for a step
    int m_part = 0;
    qint64 m_begunMs = 0;
    Study::Placement m_placement;
    QStackedWidget *m_stack; // the parent owns these
    QPushButton *m_leave;
    QLabel *m_place;
    QuestionPanel *m_panel;
    QListWidget *m_parts = nullptr;
    QPushButton *m_begin = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_start = nullptr;
    QLabel *m_reason = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_other = nullptr;
};

} // namespace Ochre::Practice
