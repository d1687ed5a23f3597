// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/notebookrows.h"

#include "models/cardlistmodel.h"
#include "progress/notebook.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Ochre::Practice {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Practice::NotebookRows)
};
using Drafts = std::function<QString(const NotePlace &)>;

/// One note with all that decides where it stands.
struct Placed {
    NotePlace place;
    Progress::NoteState note;
    int step = 0;
};

Models::NoteRow heading(const QString &title)
{
    return {.key = {}, .title = title};
}

void addNotebook(std::vector<Models::NoteRow> &rows, const Progress::LearnerState &learner, const Drafts &draftOf)
{
    rows.push_back(heading(Text::tr("Interview notebook")));
    const auto &notes = learner.of(Progress::notebookCourse).notes;
    for (const QString &one : Progress::notebookHeadings()) {
        const NotePlace place{Progress::notebookCourse, one, Progress::headingNote(one)};
        const QString saved = notes.value(place.note).text;
        const QString draft = draftOf(place);
        rows.push_back({.key = place.key(),
                        .title = Progress::headingTitle(one),
                        .words = draft.isEmpty() ? saved : draft,
                        .isUnsaved = !draft.isEmpty() && draft != saved,
                        .isEmpty = saved.isEmpty() && draft.isEmpty()});
    }
}

void addBookmarks(std::vector<Models::NoteRow> &rows, const Progress::LearnerState &learner)
{
    rows.push_back(heading(Progress::headingTitle(Progress::bookmarksHeading)));
    for (const Progress::Bookmark &bookmark : Progress::bookmarks(learner)) {
        rows.push_back({.key = bookmarkKey + bookmark.href, .title = bookmark.title});
    }
}

std::vector<Placed> notesOf(const QString &id, const NoteCourse *course, const Progress::LearnerState &learner,
                            const std::vector<NotePlace> &fresh)
{
    constexpr int last = std::numeric_limits<int>::max();
    const auto stepOf = [course](const QString &lessonId) {
        const NoteCourse::Lesson *lesson = course ? course->lesson(lessonId) : nullptr;
        return lesson ? lesson->step : last;
    };
    std::vector<Placed> notes;
    for (const auto &[noteId, note] : learner.of(id).notes.asKeyValueRange()) {
        if (!note.removed) {
            notes.push_back({{id, note.lesson, noteId}, note, stepOf(note.lesson)});
        }
    }
    for (const NotePlace &place : fresh) {
        if (place.course == id) {
            Progress::NoteState begun;
            begun.writtenMs = std::numeric_limits<qint64>::max(); // the last of its lesson
            notes.push_back({place, begun, stepOf(place.lesson)});
        }
    }
    std::ranges::sort(notes, {}, [](const Placed &one) {
        return std::tuple(one.step, one.place.lesson, one.note.writtenMs, one.place.note);
    });
    return notes;
}

void addCourse(std::vector<Models::NoteRow> &rows, const QString &title, const NoteCourse *course,
               const std::vector<Placed> &notes, const Drafts &draftOf)
{
    QString shown;
    for (const Placed &one : notes) {
        const NoteCourse::Lesson *lesson = course ? course->lesson(one.place.lesson) : nullptr;
        const QString name =
            lesson ? Text::tr("%1 · %2", "step and lesson").arg(lesson->step).arg(lesson->title) : one.place.lesson;
        if (rows.empty() || one.place.lesson != shown) {
            rows.push_back(heading(title.isEmpty() ? name : Text::tr("%1 · %2", "course and lesson").arg(title, name)));
            shown = one.place.lesson;
        }
        const QString draft = draftOf(one.place);
        const QString text = draft.isEmpty() ? one.note.text : draft;
        const QString line = Models::cardTitle(text);
        rows.push_back({.key = one.place.key(),
                        .title = line.isEmpty() ? Text::tr("New note") : line,
                        .words = QStringList{text, one.note.topic, name}.join(u'\n'),
                        .isUnsaved = !draft.isEmpty() && draft != one.note.text});
    }
}

} // namespace

NoteCourse NoteCourse::of(const Course::Course &course)
{
    NoteCourse known{course.id, course.title, {}};
    std::ranges::transform(course.lessons, std::back_inserter(known.lessons),
                           [](const Course::Lesson &lesson) { return Lesson{lesson.id, lesson.title, lesson.step}; });
    return known;
}

const NoteCourse::Lesson *NoteCourse::lesson(const QString &lessonId) const
{
    const auto found = std::ranges::find(lessons, lessonId, &Lesson::id);
    return found == lessons.end() ? nullptr : &*found;
}

// Ids of courses and lessons hold no slash; those of notes may.
NotePlace NotePlace::fromKey(const QString &key)
{
    return {key.section(u'/', 0, 0), key.section(u'/', 1, 1), key.section(u'/', 2)};
}

std::vector<Models::NoteRow> notebookRows(const Progress::LearnerState &learner, const std::vector<NoteCourse> &courses,
                                          const std::vector<NotePlace> &fresh, const Drafts &draftOf)
{
    std::vector<Models::NoteRow> rows;
    addNotebook(rows, learner, draftOf);
    addBookmarks(rows, learner);
    QStringList others; // that are not installed
    for (const auto &[id, state] : learner.courses.asKeyValueRange()) {
        if (id != Progress::notebookCourse && !std::ranges::contains(courses, id, &NoteCourse::id)) {
            others << id;
        }
    }
    others.sort();
    struct Written {
        QString title;
        const NoteCourse *course;
        std::vector<Placed> notes;
    };
    std::vector<Written> all;
    for (const NoteCourse &course : courses) {
        all.push_back({course.title, &course, notesOf(course.id, &course, learner, fresh)});
    }
    for (const QString &id : std::as_const(others)) {
        all.push_back({id, nullptr, notesOf(id, nullptr, learner, fresh)});
    }
    std::erase_if(all, [](const Written &one) { return one.notes.empty(); });
    // The name of the only course that there are notes on says nothing; that of one that is gone does.
    const bool isSeveral = all.size() > 1;
    for (const Written &one : all) {
        addCourse(rows, isSeveral || !one.course ? one.title : QString(), one.course, one.notes, draftOf);
    }
    return rows;
}

} // namespace Ochre::Practice
