// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "progress/progressstate.h"

#include <QWidget>

#include <memory>
#include <vector>

class QListWidget;

namespace Ochre::Design {
struct Look;
}

namespace Ochre::Study {
struct Agenda;
}

namespace Ochre::Practice {

class AgendaDelegate;
class CourseChoice;
class DueCard;
class InterviewCard;

namespace Ui {
class TodayPage;
}

/// The start page: continue where you were, what still slips, the errors you met, what you said you can explain.
class TodayPage final : public QWidget {
    Q_OBJECT
public:
    explicit TodayPage(QWidget *parent = nullptr);
    ~TodayPage() override;

    /// A course that is gone over, and what happened in it. One without a course is not gone over: only the errors
    /// that were met in it are told, which belong to the language and to no course.
    struct Studied {
        const Course::Course *course = nullptr;
        const Progress::ProgressState &state;
    };

    /// Shows this state; both are borrowed for the call only.
    void showProgress(const Course::Course &course, const Progress::ProgressState &state);
    /// The same of several courses, the one to go on in first: every id is then "course/id", and the rows name their
    /// courses when there are more than one.
    void showProgress(const std::vector<Studied> &courses);
    /// Names of courses with progress that are not installed.
    void showGone(const QStringList &courses);
    /// What is due, and the way to it.
    [[nodiscard]] DueCard &dueCard() const;
    /// How far the next interviews are.
    [[nodiscard]] InterviewCard &interviewCard() const { return *m_interviews; }
    /// Where the learner says which courses are gone over.
    [[nodiscard]] CourseChoice &courseChoice() const;
    void setLook(const Design::Look &look);
    /// When the program was started, ms since 1970; the time of construction unless a test knows better. Lessons whose
    /// last confidence rating is of an earlier session (Study::isOfEarlierSession) are asked again: lowest rating
    /// first, then the longest ago, at most three.
    void setSessionStart(qint64 timeMs);

signals:
    void lessonRequested(const QString &lessonId);
    void exerciseRequested(const QString &exerciseId);
    void questionRequested(const QString &lessonId, const QString &questionId);
    void explanationRequested(const QString &code);
    void confidenceRequested(const QString &lessonId);

private:
    void showAgenda(const Study::Agenda &agenda);
    void showNext(const Study::Agenda &agenda);
    void showSlips(const Study::Agenda &agenda);
    void showErrors(const Study::Agenda &agenda);
    void showAskAgain(const Study::Agenda &agenda);
    void fitList(QListWidget *list);
    [[nodiscard]] QString idIn(const Course::Course &course, const QString &id) const;
    /// What a row says of its course.
    [[nodiscard]] QString courseOf(const Course::Course &course) const;
    [[nodiscard]] QString inCourse(const Course::Course &course, const QString &tip) const;

    std::unique_ptr<Ui::TodayPage> m_ui;
    AgendaDelegate *m_delegate;
    InterviewCard *m_interviews;
    qint64 m_sessionStart;
    bool m_isSeveral = false; ///< ids name their course
    bool m_namesCourses = false;
    QString m_lesson;
    QString m_exercise;
};

} // namespace Ochre::Practice
