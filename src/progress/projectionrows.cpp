// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/projectionrows.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

struct ProjectionText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Progress::ProjectionText)
};

// Raise it when ProgressState::apply() gives another result for the same events.
constexpr int foldVersion = 2;

QString lessonArea()
{
    return u"lesson"_s;
}

QString answerArea()
{
    return u"answer"_s;
}

QString errorArea()
{
    return u"error"_s;
}

QString exerciseArea()
{
    return u"exercise"_s;
}

QString noteArea()
{
    return u"note"_s;
}

QString mustKnowArea()
{
    return u"must-know"_s;
}

RowKey summaryKey()
{
    return {u"summary"_s, u""_s};
}

QJsonArray sorted(const QSet<QString> &set)
{
    QStringList list = set.values();
    list.sort();
    return QJsonArray::fromStringList(list);
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const auto &item : value.toArray()) {
        list << item.toString();
    }
    return list;
}

QSet<QString> stringSet(const QJsonValue &value)
{
    const QStringList list = strings(value);
    return {list.begin(), list.end()};
}

QJsonObject toJson(const LessonState &lesson)
{
    QJsonArray ratings;
    for (const ConfidenceRating &rating : lesson.ratings) {
        ratings.append(
            QJsonObject{{u"time_ms"_s, rating.timeMs}, {u"rating"_s, rating.rating}, {u"text"_s, rating.text}});
    }
    return {{u"first_opened_ms"_s, lesson.firstOpenedMs},  {u"last_opened_ms"_s, lesson.lastOpenedMs},
            {u"last_section"_s, lesson.lastSection},       {u"sections"_s, sorted(lesson.sections)},
            {u"solved"_s, sorted(lesson.solvedExercises)}, {u"ratings"_s, ratings}};
}

LessonState lessonFrom(const QJsonObject &object)
{
    LessonState lesson;
    lesson.firstOpenedMs = object[u"first_opened_ms"].toInteger();
    lesson.lastOpenedMs = object[u"last_opened_ms"].toInteger();
    lesson.lastSection = object[u"last_section"].toString();
    lesson.sections = stringSet(object[u"sections"]);
    lesson.solvedExercises = stringSet(object[u"solved"]);
    for (const auto &item : object[u"ratings"].toArray()) {
        lesson.ratings.push_back({item[u"time_ms"].toInteger(), item[u"rating"].toInt(), item[u"text"].toString()});
    }
    return lesson;
}

QJsonObject toJson(const AnswerState &answer)
{
    return {{u"lesson"_s, answer.lesson},   {u"correct"_s, answer.correct},
            {u"partly"_s, answer.partly},   {u"ever_correct"_s, answer.everCorrect},
            {u"unknown"_s, answer.unknown}, {u"attempts"_s, answer.attempts},
            {u"time_ms"_s, answer.timeMs},  {u"options"_s, QJsonArray::fromStringList(answer.optionIds)},
            {u"text"_s, answer.text},       {u"sureness"_s, answer.sureness}};
}

AnswerState answerFrom(const QJsonObject &object)
{
    AnswerState answer;
    answer.lesson = object[u"lesson"].toString();
    answer.correct = object[u"correct"].toBool();
    answer.partly = object[u"partly"].toBool();
    answer.everCorrect = object[u"ever_correct"].toBool();
    answer.unknown = object[u"unknown"].toBool();
    answer.attempts = object[u"attempts"].toInt();
    answer.timeMs = object[u"time_ms"].toInteger();
    answer.optionIds = strings(object[u"options"]);
    answer.text = object[u"text"].toString();
    answer.sureness = object[u"sureness"].toString();
    return answer;
}

QJsonObject toJson(const ErrorState &error)
{
    return {{u"count"_s, error.count}, {u"last_ms"_s, error.lastMs}};
}

QJsonObject toJson(const ExerciseState &exercise)
{
    return {{u"hints"_s, exercise.hints}, {u"solution_shown"_s, exercise.solutionShown}};
}

QJsonObject toJson(const NoteState &note)
{
    return {{u"lesson"_s, note.lesson},  {u"topic"_s, note.topic},          {u"parent"_s, note.parent},
            {u"text"_s, note.text},      {u"written_ms"_s, note.writtenMs}, {u"changed_ms"_s, note.changedMs},
            {u"removed"_s, note.removed}};
}

NoteState noteFrom(const QJsonObject &object)
{
    return {object[u"lesson"].toString(), object[u"topic"].toString(),       object[u"parent"].toString(),
            object[u"text"].toString(),   object[u"written_ms"].toInteger(), object[u"changed_ms"].toInteger(),
            object[u"removed"].toBool()};
}

QJsonObject toJson(bool known)
{
    return {{u"known"_s, known}};
}

QJsonObject summaryJson(const ProgressState &state)
{
    return {{u"fold"_s, foldVersion}, {u"events"_s, state.eventCount}, {u"last_lesson"_s, state.lastLesson}};
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

template<typename Hash>
void insertAll(ProjectionRows &rows, const QString &area, const Hash &states)
{
    for (const auto &[key, state] : states.asKeyValueRange()) {
        rows.insert({area, key}, compact(toJson(state)));
    }
}

template<typename Hash>
void insertOne(ProjectionRows &rows, const RowKey &key, const Hash &states)
{
    if (const auto found = states.constFind(key.key); found != states.constEnd()) {
        rows.insert(key, compact(toJson(*found)));
    }
}

void readRow(ProgressState &state, const RowKey &row, const QJsonObject &object)
{
    if (row.area == lessonArea()) {
        state.lessons.insert(row.key, lessonFrom(object));
    } else if (row.area == answerArea()) {
        state.answers.insert(row.key, answerFrom(object));
    } else if (row.area == errorArea()) {
        state.errors.insert(row.key, {object[u"count"].toInt(), object[u"last_ms"].toInteger()});
    } else if (row.area == exerciseArea()) {
        state.exercises.insert(row.key, {object[u"hints"].toInt(), object[u"solution_shown"].toBool()});
    } else if (row.area == noteArea()) {
        state.notes.insert(row.key, noteFrom(object));
    } else if (row.area == mustKnowArea()) {
        state.mustKnow.insert(row.key, object[u"known"].toBool());
    }
}

} // namespace

ProjectionRows rowsOf(const ProgressState &state)
{
    ProjectionRows rows;
    insertAll(rows, lessonArea(), state.lessons);
    insertAll(rows, answerArea(), state.answers);
    insertAll(rows, errorArea(), state.errors);
    insertAll(rows, exerciseArea(), state.exercises);
    insertAll(rows, noteArea(), state.notes);
    insertAll(rows, mustKnowArea(), state.mustKnow);
    rows.insert(summaryKey(), compact(summaryJson(state)));
    return rows;
}

size_t qHash(const RowKey &key, size_t seed)
{
    return qHashMulti(seed, key.area, key.key);
}

void noteTouched(const Event &event, QSet<RowKey> &keys)
{
    keys.insert({lessonArea(), event.lesson});
    for (const QString &area : {answerArea(), exerciseArea(), noteArea(), mustKnowArea()}) {
        keys.insert({area, event.subject});
    }
    for (const QString &code : codesOf(event)) {
        keys.insert({errorArea(), code});
    }
    keys.insert(summaryKey());
}

ProjectionRows rowsAt(const ProgressState &state, const QSet<RowKey> &keys)
{
    ProjectionRows rows;
    for (const RowKey &key : keys) {
        if (key.area == lessonArea()) {
            insertOne(rows, key, state.lessons);
        } else if (key.area == answerArea()) {
            insertOne(rows, key, state.answers);
        } else if (key.area == errorArea()) {
            insertOne(rows, key, state.errors);
        } else if (key.area == exerciseArea()) {
            insertOne(rows, key, state.exercises);
        } else if (key.area == noteArea()) {
            insertOne(rows, key, state.notes);
        } else if (key.area == mustKnowArea()) {
            insertOne(rows, key, state.mustKnow);
        } else {
            rows.insert(key, compact(summaryJson(state)));
        }
    }
    return rows;
}

Result<ProgressState> stateOf(const ProjectionRows &rows)
{
    const QJsonObject summary = QJsonDocument::fromJson(rows.value(summaryKey())).object();
    if (summary[u"fold"].toInt() != foldVersion) {
        return std::unexpected(Error{ProjectionText::tr("The overview of your progress is of another version."),
                                     QString(), ProjectionText::tr("It is made again from the log.")});
    }
    ProgressState state;
    state.eventCount = summary[u"events"].toInteger();
    state.lastLesson = summary[u"last_lesson"].toString();
    for (const auto &[key, json] : rows.asKeyValueRange()) {
        const QJsonDocument document = QJsonDocument::fromJson(json);
        if (!document.isObject()) {
            return std::unexpected(Error{ProjectionText::tr("The overview of your progress cannot be read."), key.key,
                                         ProjectionText::tr("It is made again from the log.")});
        }
        readRow(state, key, document.object());
    }
    return state;
}

QStringList differences(const ProjectionRows &stored, const ProjectionRows &expected)
{
    QStringList found;
    for (const auto &[key, json] : expected.asKeyValueRange()) {
        const QString name = key.area + u' ' + key.key;
        if (!stored.contains(key)) {
            found << ProjectionText::tr("%1: missing in the stored overview.").arg(name);
        } else if (stored.value(key) != json) {
            found << ProjectionText::tr("%1: stored as %2, but the events say %3.")
                         .arg(name, QString::fromUtf8(stored.value(key)), QString::fromUtf8(json));
        }
    }
    for (auto row = stored.cbegin(); row != stored.cend(); ++row) {
        const RowKey &key = row.key();
        if (!expected.contains(key)) {
            found << ProjectionText::tr("%1 %2: stored, but no event says so.").arg(key.area, key.key);
        }
    }
    return found;
}

} // namespace Ochre::Progress
