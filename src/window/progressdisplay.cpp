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
#include "window/statusline.h"

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
}

void ProgressDisplay::refresh()
{
    m_parts.model.setProgress(m_parts.progress.state());
    showMustKnow();
    if (m_parts.course) {
        m_parts.today.showProgress(m_parts.course->course, m_parts.progress.state());
        showNotes();
    }
    m_parts.status.showSaved(m_parts.progress);
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
