// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "progress/progressstate.h"

#include <QWidget>

#include <memory>

class QListWidget;

namespace Ochre::Design {
struct Look;
}

namespace Ochre::Study {
struct Agenda;
}

namespace Ochre::Practice {

namespace Ui {
class TodayPage;
}

/// The start page: continue where you were, what still slips, the errors you met, what you said you can explain.
class TodayPage final : public QWidget {
    Q_OBJECT
public:
    explicit TodayPage(QWidget *parent = nullptr);
    ~TodayPage() override;

    /// Shows this state; both are borrowed for the call only.
    void showProgress(const Course::Course &course, const Progress::ProgressState &state);
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
    void showNext(const Course::Course &course, const Study::Agenda &agenda);
    void showSlips(const Study::Agenda &agenda);
    void showErrors(const Study::Agenda &agenda);
    void showAskAgain(const Study::Agenda &agenda);
    void fitList(QListWidget *list);

    std::unique_ptr<Ui::TodayPage> m_ui;
    qint64 m_sessionStart;
    QString m_lesson;
    QString m_exercise;
};

} // namespace Ochre::Practice
