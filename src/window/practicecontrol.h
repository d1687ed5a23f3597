// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

namespace Ochre::Practice {
class PracticePage;
class TodayPage;
} // namespace Ochre::Practice
namespace Ochre::Progress {
class ProgressService;
}
namespace Ochre::Settings {
class Settings;
}
namespace Ochre::Workbench {
class ProgramRun;
}

namespace Ochre::Window {

class Actions;
class CourseShelf;
class LearnView;
class Navigator;

/// Joins the Practice page with the courses, the workbench and Today: what is due is computed when somebody looks.
class PracticeControl final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Actions &actions;
        const CourseShelf &shelf;
        Navigator &navigator;
        LearnView &learn;
        Workbench::ProgramRun &run;
        Progress::ProgressService &progress;
        Practice::TodayPage &today;
        Practice::PracticePage &page;
        Settings::Settings &settings;
    };

    /// All parts are borrowed and must outlive it.
    explicit PracticeControl(const Parts &parts, QObject *parent = nullptr);

    /// A course was read again, or others are gone over.
    void renew();
    /// Shows the page and goes on with what is due.
    void review();

private:
    void connectPage();
    void bindModes();
    void mixTenMinutes();
    void takeGoals();
    void fill();
    void showNews();
    void work(const QString &key);

    Parts m_parts;
    QStringList m_courses; ///< ids of those that the page has
    bool m_isFilled = false;
};

} // namespace Ochre::Window
