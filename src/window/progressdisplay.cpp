// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/progressdisplay.h"

#include "course/courseid.h"
#include "course/mustknow.h"
#include "lesson/coursebrowser.h"
#include "lesson/lessonnotes.h"
#include "models/coursemodel.h"
#include "practice/coursechoice.h"
#include "practice/interviewpage.h"
#include "practice/todaypage.h"
#include "progress/notebook.h"
#include "progress/progressservice.h"
#include "search/searchservice.h"
#include "study/exercisejudge.h"
#include "window/courseshelf.h"
#include "window/learnview.h"
#include "window/lessonsession.h"
#include "window/statusline.h"
#include "window/topbar.h"

#include <algorithm>

namespace Ochre::Window {

namespace {

/// The texts of the interview notebook, which belong to no lesson: found as notes are.
std::vector<Search::SearchEntry> notebookEntries(const Progress::LearnerState &learner)
{
    const QHash<QString, Progress::NoteState> &notes = learner.of(Progress::notebookCourse).notes;
    std::vector<Search::SearchEntry> entries;
    for (const QString &heading : Progress::notebookHeadings()) {
        const QString id = Progress::headingNote(heading);
        if (const auto note = notes.constFind(id);
            note != notes.constEnd() && !note->removed && !note->text.isEmpty()) {
            entries.push_back({.kind = Search::SearchEntry::Kind::Note,
                               .lesson = heading,
                               .subject = id,
                               .title = Progress::headingTitle(heading),
                               .place = ProgressDisplay::tr("Interview notebook"),
                               .text = note->text,
                               .course = Progress::notebookCourse});
        }
    }
    return entries;
}

} // namespace

ProgressDisplay::ProgressDisplay(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    Progress::ProgressService *progress = &m_parts.progress;
    connect(progress, &Progress::ProgressService::opened, this, &ProgressDisplay::refresh);
    connect(progress, &Progress::ProgressService::stateChanged, this, &ProgressDisplay::refresh);
    connect(progress, &Progress::ProgressService::savedChanged, this,
            [this] { m_parts.status.showSaved(m_parts.progress); });
    if (m_parts.lessons) {
        connect(m_parts.lessons, &LessonSession::lessonOpened, this, &ProgressDisplay::showLesson);
    }
}

void ProgressDisplay::refresh()
{
    m_parts.model.setProgress(m_parts.progress.state());
    if (!m_parts.shelf.isEmpty()) {
        showCourses();
        showToday();
        showMustKnow();
        showLesson();
        showNotes();
    }
    m_parts.status.showSaved(m_parts.progress);
}

void ProgressDisplay::showCourses()
{
    std::vector<Lesson::CourseBrowser::Head> heads;
    std::vector<std::pair<QString, QString>> names;
    for (const auto &installed : m_parts.shelf.library().courses) {
        const Course::Course &course = installed->course();
        heads.push_back({course.id, course.title});
        names.emplace_back(course.id, course.title);
    }
    m_parts.browser.setCourses(heads, m_parts.shelf.course().id);
    m_parts.browser.setPercent(Models::percentOf(m_parts.shelf.course(), m_parts.progress.state()));
    const QString choice = m_parts.shelf.choice();
    m_parts.today.courseChoice().showCourses(names, choice);
    m_parts.interview.courseChoice().showCourses(names, choice);
}

void ProgressDisplay::showToday()
{
    const Progress::LearnerState &learner = m_parts.progress.learner();
    std::vector<Practice::TodayPage::Studied> studied;
    QSet<QString> shown;
    for (const Course::Course *course : m_parts.shelf.studied()) {
        studied.push_back({course, learner.of(course->id)});
        shown.insert(course->id);
    }
    for (auto other = learner.courses.cbegin(); other != learner.courses.cend(); ++other) {
        if (!shown.contains(other.key())) {
            studied.push_back({nullptr, other.value()});
        }
    }
    m_parts.today.showProgress(studied);
    QStringList gone;
    for (const QString &id : m_parts.shelf.gone()) {
        gone << m_parts.shelf.nameOf(id);
    }
    m_parts.today.showGone(gone);
}

// What is done is what was answered and solved; to have opened a lesson is nothing.
void ProgressDisplay::showLesson()
{
    const Course::Lesson *lesson = m_parts.lessons ? m_parts.lessons->lesson() : nullptr;
    if (!lesson) {
        return;
    }
    const Progress::ProgressState &state = m_parts.progress.state();
    const QSet<QString> solved = state.lessons.value(lesson->id).solvedExercises;
    int things = 0;
    int done = 0;
    for (const Course::Question &question : lesson->questions) {
        if (question.isAskedCheck()) {
            ++things;
            done += state.answers.value(question.id).everCorrect ? 1 : 0;
        }
    }
    for (const Course::Exercise &exercise : Study::workOf(*lesson)) {
        ++things;
        done += solved.contains(exercise.id) ? 1 : 0;
    }
    m_parts.topBar.showDone(done, things);
    m_parts.learn.setCoursePlace(tr("%1 of %2").arg(lesson->step).arg(m_parts.shelf.course().stepCount()));
}

void ProgressDisplay::showMustKnow()
{
    QSet<QString> known;
    for (const Course::Course *course : m_parts.shelf.studied()) {
        const QHash<QString, bool> &ticks = m_parts.progress.learner().of(course->id).mustKnow;
        for (const Course::MustKnow &line : course->mustKnow) {
            const QString id = Course::idOf(line);
            if (ticks.value(id, ticks.value(Course::firstEditionId(line)))) {
                known.insert(Course::joinId(course->id, id));
            }
        }
    }
    m_parts.interview.setMustKnow(known);
}

void ProgressDisplay::showNotes()
{
    const std::vector<const Course::Course *> studied = m_parts.shelf.studied();
    std::vector<Search::SearchEntry> notes;
    for (const Course::Course *course : studied) {
        auto ofCourse = Lesson::noteEntries(m_parts.progress.learner().of(course->id), *course);
        for (Search::SearchEntry &entry : ofCourse) {
            entry.place = studied.size() > 1 ? Search::placeIn(*course, entry.place) : entry.place;
            notes.push_back(std::move(entry));
        }
    }
    std::ranges::move(notebookEntries(m_parts.progress.learner()), std::back_inserter(notes));
    if (notes != m_notes) {
        m_notes = notes;
        m_parts.search.setNotes(std::move(notes));
    }
}

} // namespace Ochre::Window
