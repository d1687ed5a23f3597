// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/progressdisplay.h"

#include "course/mustknow.h"
#include "lesson/lessonnotes.h"
#include "models/coursemodel.h"
#include "practice/interviewpage.h"
#include "practice/todaypage.h"
#include "progress/progressservice.h"
#include "search/searchservice.h"
#include "window/learnview.h"
#include "window/lessonsession.h"
#include "window/statusline.h"
#include "window/topbar.h"

namespace Ochre::Window {

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
    showMustKnow();
    showLesson();
    if (m_parts.course) {
        m_parts.today.showProgress(m_parts.course->course, m_parts.progress.state());
        showNotes();
    }
    m_parts.status.showSaved(m_parts.progress);
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
    for (const Course::Exercise &exercise : lesson->exercises) {
        ++things;
        done += solved.contains(exercise.id) ? 1 : 0;
    }
    m_parts.topBar.showDone(done, things);
    m_parts.learn.setCoursePlace(tr("%1 of %2").arg(lesson->step).arg(m_parts.course->course.stepCount()));
}

void ProgressDisplay::showMustKnow()
{
    if (!m_parts.course) {
        return;
    }
    QSet<QString> known;
    const QHash<QString, bool> &ticks = m_parts.progress.state().mustKnow;
    for (const Course::MustKnow &line : m_parts.course->course.mustKnow) {
        const QString id = Course::idOf(line);
        if (ticks.value(id, ticks.value(Course::firstEditionId(line)))) {
            known.insert(id);
        }
    }
    m_parts.interview.setMustKnow(known);
}

void ProgressDisplay::showNotes()
{
    auto notes = Lesson::noteEntries(m_parts.progress.state(), m_parts.course->course);
    if (notes != m_notes) {
        m_notes = notes;
        m_parts.search.setNotes(std::move(notes));
    }
}

} // namespace Ochre::Window
