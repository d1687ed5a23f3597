// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/notespage.h"

#include "base/uuid.h"
#include "models/notelistmodel.h"
#include "progress/coursekey.h"
#include "progress/notebook.h"
#include "progress/progressservice.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Practice {

namespace {

constexpr auto changeKey = "change:"_L1; // as the lesson page names the draft of a change

QString lessonPlace(const NotePlace &place)
{
    return Progress::keyIn(place.course, place.lesson);
}

} // namespace

void NotesPage::setDrafts(NoteDrafts drafts)
{
    m_drafts = std::move(drafts);
    m_isStale = true;
}

void NotesPage::setCourses(std::vector<NoteCourse> courses)
{
    if (courses != m_courses) {
        m_courses = std::move(courses);
        m_isStale = true;
        if (isVisible()) {
            refresh();
        }
    }
}

void NotesPage::setOpenLesson(const QString &course, const QString &lesson)
{
    m_openCourse = course;
    m_openLesson = lesson;
    m_new->setEnabled(!lesson.isEmpty());
}

Progress::NoteState NotesPage::saved(const NotePlace &place) const
{
    return m_progress.learner().of(place.course).notes.value(place.note);
}

QString NotesPage::draftOf(const NotePlace &place) const
{
    return m_drafts.read ? m_drafts.read(lessonPlace(place), changeKey + place.note) : QString();
}

void NotesPage::keepDraft(const NotePlace &place, const QString &text)
{
    if (m_drafts.keep) {
        m_drafts.keep(lessonPlace(place), changeKey + place.note, text);
    }
}

bool NotesPage::isHeading(const NotePlace &place) const
{
    return place.course == Progress::notebookCourse;
}

const NoteCourse *NotesPage::courseOf(const QString &id) const
{
    const auto found = std::ranges::find(m_courses, id, &NoteCourse::id);
    return found == m_courses.end() ? nullptr : &*found;
}

/// Texts that were begun in a session that ended before they were an event.
std::vector<NotePlace> NotesPage::freshPlaces() const
{
    std::vector<NotePlace> fresh;
    for (const NoteCourse &course : m_courses) {
        const auto &notes = m_progress.learner().of(course.id).notes;
        for (const NoteCourse::Lesson &lesson : course.lessons) {
            const QSet<QString> keys =
                m_drafts.keys ? m_drafts.keys(Progress::keyIn(course.id, lesson.id)) : QSet<QString>();
            for (const QString &key : keys) {
                const NotePlace place{course.id, lesson.id, key.sliced(key.indexOf(u':') + 1)};
                if (key.startsWith(changeKey) && !notes.contains(place.note) && place != m_begun) {
                    fresh.push_back(place);
                }
            }
        }
    }
    if (!m_begun.isNone()) {
        fresh.push_back(m_begun);
    }
    return fresh;
}

/// While nobody looks nothing is made: the next look does it.
void NotesPage::refresh()
{
    dropSavedDrafts();
    m_isStale = true;
    if (!isVisible()) {
        return;
    }
    const QString now = saved(m_place).text;
    if (!m_place.isNone() && now != m_saved) { // it was changed elsewhere
        const bool isTyped = m_text->toPlainText() != m_saved;
        m_saved = now;
        if (!isTyped) {
            open(m_place);
        }
    }
    if (!m_begun.isNone() && m_progress.learner().of(m_begun.course).notes.contains(m_begun.note)) {
        m_begun = {};
    }
    collect();
    showState();
}

void NotesPage::collect()
{
    m_isStale = false;
    m_model->setRows(notebookRows(m_progress.learner(), m_courses, freshPlaces(),
                                  [this](const NotePlace &place) { return draftOf(place); }));
    choose(currentKey());
}

/// The draft of a text stays until the text is on disk.
void NotesPage::dropSavedDrafts()
{
    if (m_progress.hasUnsaved() || !m_progress.isPersistent()) {
        return;
    }
    for (const NotePlace &place : std::exchange(m_written, {})) {
        if (draftOf(place) == saved(place).text) {
            keepDraft(place, {});
        }
    }
}

/// Shows what a row names; what is not in the list gives way to the first that is.
void NotesPage::choose(const QString &key)
{
    if (key != currentKey()) {
        flush(); // what follows from it is told at once, before anything else is shown
    }
    int row = m_model->rowOf(key);
    row = row < 0 ? m_model->nextNote(0) : row;
    const QString chosen = m_model->keyAt(row);
    if (row >= 0 && m_list->currentIndex().row() != row) {
        const QScopedValueRollback isChoosing(m_isChoosing, true);
        m_list->setCurrentIndex(m_model->index(row));
    }
    m_stack->setCurrentIndex(row < 0 ? 1 : 0);
    m_count->setText(tr("%n note(s) and bookmark(s)", nullptr, m_model->noteCount()));
    if (chosen == currentKey()) {
        showPlace();
        return;
    }
    flush();
    if (chosen.startsWith(bookmarkKey)) {
        m_place = {};
        m_saved.clear();
        m_bookmark = chosen.sliced(bookmarkKey.size());
        showPlace();
    } else if (!chosen.isEmpty()) {
        m_bookmark.clear();
        open(NotePlace::fromKey(chosen));
    }
    if (!m_begun.isNone() && m_place != m_begun && draftOf(m_begun).isEmpty()) {
        m_begun = {}; // nothing was typed into it
        QMetaObject::invokeMethod(this, &NotesPage::collect, Qt::QueuedConnection);
    }
}

QString NotesPage::currentKey() const
{
    return m_place.isNone() ? bookmarkKey + m_bookmark : m_place.key();
}

void NotesPage::open(const NotePlace &place)
{
    m_place = place;
    m_saved = saved(place).text;
    const QString draft = draftOf(place);
    m_isShowing = true;
    m_text->setPlainText(draft.isEmpty() ? m_saved : draft);
    m_text->moveCursor(QTextCursor::End);
    m_isShowing = false;
    m_saving.stop();
    showPreview();
    showPlace();
    showState();
}

void NotesPage::showNote(const NotePlace &place)
{
    m_search->clear();
    if (m_isStale) {
        refresh();
        collect();
    }
    choose(place.key());
}

void NotesPage::beginNote(const QString &course, const QString &lesson, const QString &text)
{
    flush();
    m_search->clear();
    m_begun = {course, lesson, makeUuidV7(QDateTime::currentMSecsSinceEpoch())};
    if (!text.isEmpty()) {
        keepDraft(m_begun, text);
    }
    m_place = m_begun;
    m_bookmark.clear();
    open(m_begun);
    collect();
    m_showPreview->setChecked(false);
    m_text->setFocus(Qt::OtherFocusReason);
}

void NotesPage::noteTyping()
{
    if (m_isShowing || m_place.isNone()) {
        return;
    }
    const QString text = m_text->toPlainText();
    keepDraft(m_place, text == m_saved ? QString() : text);
    m_saving.start();
    m_previewing.start();
    showState();
}

void NotesPage::flush()
{
    m_saving.stop();
    const QString text = m_text->toPlainText();
    if (m_place.isNone() || text == m_saved || !obstacle(text).isEmpty()) {
        return;
    }
    const Progress::NoteState note = saved(m_place);
    const Journal::NoteWritten written{m_place.lesson, m_place.note, text, note.topic, note.parent};
    if (const auto taken = Progress::ProgressService::check(written); !taken) {
        m_state->setText(taken.error().text());
        return;
    }
    m_saved = text;
    m_written.push_back(m_place);
    if (m_place == m_begun) {
        m_begun = {};
    }
    m_progress.record(written, m_place.course); // stateChanged() follows
}

/// Who leaves the field has made a pause.
bool NotesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::FocusOut) {
        flush();
    } else if (watched == m_text && event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            event->ignore(); // it is the page's
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NotesPage::hideEvent(QHideEvent *event)
{
    flush();
    QWidget::hideEvent(event);
}

void NotesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    const QString draft = draftOf(m_place);
    const QString now = draft.isEmpty() ? saved(m_place).text : draft;
    if (!m_place.isNone() && now != m_text->toPlainText()) {
        open(m_place); // it was written elsewhere
    }
    refresh();
}

void NotesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPreview();
}

} // namespace Ochre::Practice
