// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/searchentry.h"

#include <QObject>

#include <vector>

namespace Ochre::Lesson {
class CourseBrowser;
}
namespace Ochre::Models {
class CourseModel;
}
namespace Ochre::Practice {
class InterviewPage;
class TodayPage;
} // namespace Ochre::Practice
namespace Ochre::Progress {
class ProgressService;
}
namespace Ochre::Search {
class SearchService;
}

namespace Ochre::Window {

class CourseShelf;
class LearnView;
class LessonSession;
class StatusLine;
class TopBar;

/// Shows everywhere what the learner has done, whenever it changes.
class ProgressDisplay final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        const CourseShelf &shelf;
        Progress::ProgressService &progress;
        Models::CourseModel &model;
        Lesson::CourseBrowser &browser;
        Practice::TodayPage &today;
        Practice::InterviewPage &interview;
        Search::SearchService &search; ///< it finds the learner's notes too
        StatusLine &status;
        TopBar &topBar;
        LearnView &learn;
        LessonSession *lessons; ///< none when the course could not be read
    };

    /// All parts are borrowed and must outlive it.
    explicit ProgressDisplay(const Parts &parts, QObject *parent = nullptr);

    void refresh();

private:
    void showCourses();
    void showToday();
    void showMustKnow();
    void showLesson();
    void showNotes();

    Parts m_parts;
    std::vector<Search::SearchEntry> m_notes; // what the search knows of them
};

} // namespace Ochre::Window
