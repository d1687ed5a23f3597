// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/notesmarkdown.h"

#include "exchange/markdowntext.h"
#include "progress/notebook.h"

#include <QCoreApplication>
#include <QMap>
#include <QTimeZone>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

using Progress::NoteState;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(NotesMarkdown)
};

/// A note with its id, in the order in which it is shown.
struct Placed {
    QString id;
    NoteState note;
};

QString dayOf(qint64 timeMs)
{
    return QDateTime::fromMSecsSinceEpoch(timeMs, QTimeZone::LocalTime).date().toString(Qt::ISODate);
}

/// A note in a heading would be one of the text's own: its headings go below those of the lesson.
QString shownText(const QString &text)
{
    QStringList lines = text.trimmed().split(u'\n');
    bool isInCode = false;
    for (QString &line : lines) {
        isInCode = line.startsWith("```"_L1) ? !isInCode : isInCode;
        if (!isInCode && line.startsWith(u'#')) {
            line.prepend(u"###"_s);
        }
    }
    return lines.join(u'\n');
}

QByteArray noteText(const Placed &placed, const std::vector<Placed> &all)
{
    const QString head =
        placed.note.topic.isEmpty() ? QString() : u"*"_s + escapedMarkdown(placed.note.topic) + u"*\n\n"_s;
    QByteArray text =
        (head + shownText(placed.note.text) + u"\n\n("_s + dayOf(placed.note.changedMs) + u")\n\n"_s).toUtf8();
    for (const Placed &other : all) {
        if (other.note.parent == placed.id) {
            const QString answer = shownText(other.note.text).replace(u'\n', u"\n> "_s);
            text += (u"> "_s + answer + u"\n>\n> ("_s + dayOf(other.note.changedMs) + u")\n\n"_s).toUtf8();
        }
    }
    return text;
}

/// The notes of a course by lesson, as its lessons follow each other; unknown lessons last.
QMap<std::pair<int, QString>, std::vector<Placed>> byLesson(const Progress::ProgressState &state,
                                                            const Course::Course *course)
{
    QMap<std::pair<int, QString>, std::vector<Placed>> lessons;
    for (const auto &[id, note] : state.notes.asKeyValueRange()) {
        if (!note.removed) {
            const int step = course ? course->stepOf(note.lesson) : 0;
            lessons[{step > 0 ? step : std::numeric_limits<int>::max(), note.lesson}].push_back({id, note});
        }
    }
    for (std::vector<Placed> &notes : lessons) {
        std::ranges::sort(notes, {}, [](const Placed &placed) { return std::pair(placed.note.writtenMs, placed.id); });
    }
    return lessons;
}

/// The notebook as if it were a course, its headings the lessons.
Course::Course notebookNames()
{
    Course::Course names;
    names.id = Progress::notebookCourse;
    names.title = Text::tr("Interview notebook");
    QStringList headings = Progress::notebookHeadings();
    headings << Progress::bookmarksHeading;
    for (const QString &heading : std::as_const(headings)) {
        Course::Lesson &lesson = names.lessons.emplace_back();
        lesson.id = heading;
        lesson.title = Progress::headingTitle(heading);
        lesson.step = int(names.lessons.size());
        names.parts.resize(1);
        names.parts.front().lessons.push_back({heading, lesson.step, true, heading, lesson.title});
    }
    return names;
}

} // namespace

QByteArray notesMarkdown(const Progress::LearnerState &learner, const std::vector<const Course::Course *> &courses)
{
    QByteArray text;
    QStringList ids = learner.courses.keys();
    ids.sort();
    const Course::Course notebook = notebookNames();
    for (const QString &id : ids) {
        const auto found = std::ranges::find(courses, id, [](const Course::Course *course) { return course->id; });
        const Course::Course *course = id == notebook.id ? &notebook : found == courses.end() ? nullptr : *found;
        const auto lessons = byLesson(learner.of(id), course);
        if (!lessons.isEmpty()) {
            text += "# " + escapedMarkdown(course ? course->title : id).toUtf8() + "\n\n";
        }
        for (const auto &[place, notes] : lessons.asKeyValueRange()) {
            const Course::Lesson *lesson = course ? course->lesson(place.second) : nullptr;
            text += "## " + escapedMarkdown(lesson ? lesson->title : place.second).toUtf8() + "\n\n";
            for (const Placed &placed : notes) {
                const bool isAnswer = std::ranges::any_of(
                    notes, [&placed](const Placed &other) { return other.id == placed.note.parent; });
                text += isAnswer ? QByteArray() : noteText(placed, notes);
            }
        }
    }
    return text.trimmed().isEmpty() ? QByteArray() : text.trimmed() + '\n';
}

} // namespace Ochre::Exchange
