// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/lessonnotes.h"

#include "base/uuid.h"
#include "lesson/draftfile.h"
#include "lesson/lessonpage.h"
#include "lesson/noteeditor.h"
#include "progress/progressservice.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Lesson {

namespace {

constexpr int longestTitle = 80;

QString plainText(const QString &markdown)
{
    static const QRegularExpression marks(u"[`*#>]|\\]\\([^)]*\\)|[\\[\\]]"_s);
    QString text = markdown;
    return text.replace(marks, u" "_s).simplified();
}

QString titleOf(const QString &markdown)
{
    const QString text = plainText(markdown.trimmed().section(u'\n', 0, 0));
    return text.size() <= longestTitle ? text : text.first(longestTitle - 1).trimmed() + u'…';
}

} // namespace

LessonNotes::LessonNotes(LessonPage &page, Progress::ProgressService &progress, DraftFile &drafts, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_progress(progress)
    , m_drafts(drafts, u"note-drafts"_s)
{
    connect(&page, &LessonPage::noteRequested, this, &LessonNotes::edit);
    connect(&page, &LessonPage::noteRemoveRequested, this, &LessonNotes::remove);
    connect(&page, &LessonPage::noteMessageFollowed, this, &LessonNotes::followMessage);
    connect(page.noteEditor(), &NoteEditor::saveRequested, this, &LessonNotes::save);
    connect(page.noteEditor(), &NoteEditor::draftChanged, this, [this](const QString &draft) {
        if (m_target) {
            m_drafts.keep(m_place, m_target->key(), draft);
        }
    });
    connect(&drafts, &DraftFile::failed, this,
            [this](const Error &error) { m_page.showNoteMessage(error.text(), {}); });
    connect(page.noteEditor(), &NoteEditor::closed, this, &LessonNotes::leaveEditor);
}

void LessonNotes::refresh()
{
    const QString place = Progress::keyIn(m_progress.course(), m_page.lessonId());
    const bool isOther = place != m_place;
    if (isOther) {
        m_page.noteEditor()->close();
        m_lesson = m_page.lessonId();
        m_place = place;
        hideMessage();
    }
    if (!m_progress.hasUnsaved() && m_progress.isPersistent()) {
        m_unsaved.clear();
        m_drafts.settle();
    }
    LessonNotesShown shown;
    for (const auto &[id, note] : m_progress.state().notes.asKeyValueRange()) {
        if (note.lesson == m_lesson) {
            shown.notes.push_back({id, note, !m_unsaved.contains(id)});
        }
    }
    std::ranges::sort(shown.notes, {}, &LessonNote::id); // the order of a hash differs each time
    shown.drafts = m_drafts.keys(m_place);
    if (m_target) {
        shown.drafts.remove(m_target->key());
    }
    m_page.setNotes(shown);
    if (m_target && !m_target->id.isEmpty()) {
        m_page.noteEditor()->follow(m_progress.state().notes.value(m_target->id).text);
    }
    if (isOther) {
        offerDraft();
    }
}

void LessonNotes::edit(const NoteTarget &target)
{
    if (m_target == target) {
        m_page.noteEditor()->setFocus();
        return;
    }
    m_page.noteEditor()->flushDraft();
    hideMessage();
    m_target = target;
    refresh();
    m_page.noteEditor()->open(titleFor(target), m_progress.state().notes.value(target.id).text,
                              m_drafts.draft(m_place, target.key()));
}

QString LessonNotes::titleFor(const NoteTarget &target) const
{
    if (!target.id.isEmpty()) {
        return tr("Change your note");
    }
    if (!target.parent.isEmpty()) {
        return tr("Answer to: %1").arg(titleOf(m_progress.state().notes.value(target.parent).text));
    }
    return target.topic.isEmpty() ? tr("Note on this lesson") : tr("Note on: %1").arg(titleOf(target.topic));
}

void LessonNotes::save(const QString &text)
{
    if (!m_target) {
        return;
    }
    const NoteTarget target = *m_target;
    const auto &notes = m_progress.state().notes;
    const QString id = target.id.isEmpty() ? makeUuidV7(QDateTime::currentMSecsSinceEpoch()) : target.id;
    Progress::NoteState note = notes.value(target.id);
    if (target.id.isEmpty()) {
        note.topic = target.parent.isEmpty() ? target.topic : notes.value(target.parent).topic;
        note.parent = target.parent;
    }
    note.text = text;
    if (const auto taken = Progress::ProgressService::check(eventFor(id, note)); !taken) {
        m_refused = text;
        m_page.showNoteMessage(taken.error().text(), {});
        return;
    }
    m_drafts.handOver(m_place, target.key(), text);
    write(id, note);
    m_written = id;
}

Journal::NoteWritten LessonNotes::eventFor(const QString &noteId, const Progress::NoteState &note) const
{
    return {m_lesson, noteId, note.text, note.topic, note.parent};
}

void LessonNotes::write(const QString &noteId, const Progress::NoteState &note)
{
    m_unsaved.insert(noteId);
    m_progress.record(eventFor(noteId, note));
}

// The keyboard goes on at what was written, or where the writing was asked for.
void LessonNotes::leaveEditor()
{
    const NoteTarget target = std::exchange(m_target, std::nullopt).value_or(NoteTarget());
    const QString written = std::exchange(m_written, QString());
    if (const QString refused = std::exchange(m_refused, QString()); !refused.isEmpty()) {
        m_drafts.keep(m_place, target.key(), refused);
    }
    if (m_place == Progress::keyIn(m_progress.course(), m_page.lessonId())) {
        refresh();
        m_page.focusNotes(written.isEmpty() ? target : NoteTarget{{}, written, {}});
    }
}

void LessonNotes::remove(const QString &noteId)
{
    const Progress::NoteState note = m_progress.state().notes.value(noteId);
    if (note.lesson != m_lesson || note.removed) {
        return;
    }
    if (m_target && (m_target->id == noteId || m_target->parent == noteId)) {
        m_page.noteEditor()->close();
    }
    m_removed = Removed{noteId, note};
    m_offered.reset();
    m_progress.record(Journal::NoteRemoved{m_lesson, noteId});
    m_page.showNoteMessage(tr("The note was removed."), tr("Undo"));
    m_page.focusNotes({note.topic, {}, {}});
}

void LessonNotes::followMessage()
{
    const auto removed = m_removed;
    const auto offered = m_offered;
    hideMessage();
    if (removed) {
        write(removed->id, removed->note);
        m_page.focusNotes({{}, removed->id, {}});
    } else if (offered) {
        edit(*offered);
    }
}

void LessonNotes::hideMessage()
{
    m_removed.reset();
    m_offered.reset();
    m_page.hideNoteMessage();
}

void LessonNotes::offerDraft()
{
    const auto &notes = m_progress.state().notes;
    for (const QString &key : m_drafts.keys(m_place)) {
        const NoteTarget target = NoteTarget::fromKey(key);
        const QString needed = target.id.isEmpty() ? target.parent : target.id;
        const bool isPossible = needed.isEmpty() || (notes.contains(needed) && !notes[needed].removed);
        if (isPossible && !m_reminded.contains(m_place)) {
            m_reminded.insert(m_place);
            m_offered = target;
            m_page.showNoteMessage(tr("You began a note on this lesson that is not saved yet."), tr("Continue"));
        }
    }
}

std::vector<Search::SearchEntry> noteEntries(const Progress::ProgressState &state, const Course::Course &course)
{
    std::vector<std::pair<qint64, Search::SearchEntry>> found;
    for (const auto &[id, note] : state.notes.asKeyValueRange()) {
        const Course::Lesson *lesson = course.lesson(note.lesson);
        if (note.removed || !lesson) {
            continue;
        }
        const QString place = LessonNotes::tr("My notes · %1 · %2").arg(lesson->step).arg(lesson->title);
        found.emplace_back(note.changedMs,
                           Search::SearchEntry{Search::SearchEntry::Kind::Note, note.lesson, id, titleOf(note.text),
                                               place, plainText(note.text), course.id});
    }
    std::ranges::sort(found, {}, [](const auto &entry) { return std::pair(-entry.first, entry.second.subject); });
    std::vector<Search::SearchEntry> entries;
    std::ranges::transform(found, std::back_inserter(entries), [](auto &entry) { return std::move(entry.second); });
    return entries;
}

} // namespace Ochre::Lesson
