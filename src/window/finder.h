// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/quickopenmodel.h"
#include "search/searchentry.h"

#include <QObject>
#include <QStringList>

namespace Ochre::Lesson {
class LessonPage;
}
namespace Ochre::Practice {
class InterviewPage;
}
namespace Ochre::Search {
class SearchService;
}

namespace Ochre::Window {

class Actions;
class CourseShelf;
class Navigator;
class ProblemActions;
class QuickOpen;

/// Ctrl+K: finds anything by name or by its words, and goes there.
class Finder final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        const CourseShelf &shelf;
        Actions &actions;
        Navigator &navigator;
        ProblemActions &problems;
        QuickOpen &quickOpen;
        Search::SearchService &search;
        Lesson::LessonPage &lesson;
        Practice::InterviewPage &interview;
    };

    /// All parts are borrowed and must outlive it.
    explicit Finder(const Parts &parts, QObject *parent = nullptr);

    void popUp();
    /// The course was read again.
    void renewCourse() { m_searched.clear(); }

signals:
    void messageRaised(const QString &sentence);
    /// A text of the interview notebook was found, by its heading and its id.
    void notebookRequested(const QString &heading, const QString &note);

private:
    void search(const QString &text);
    void showFound(const QString &text, const std::vector<Search::SearchHit> &hits);
    [[nodiscard]] std::vector<Models::QuickOpenItem> courseItems() const;
    void openItem(const Models::QuickOpenItem &item);
    void openInLesson(const Models::QuickOpenItem &item);

    Parts m_parts;
    QStringList m_searched; ///< ids of the courses that the search has
};

} // namespace Ochre::Window
