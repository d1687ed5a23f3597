// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/codec.h"

#include "journal/codecparts.h"
#include "journal/studycodec.h"

#include <QHash>
#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Journal {

namespace {

const std::array<QLatin1StringView, 4> surenessWords{{""_L1, "guess"_L1, "fairly"_L1, "sure"_L1}};

Event write(const Other &of)
{
    Event event = makeEvent("", of.lesson, of.subject, of.data);
    event.kind = of.kind;
    return event;
}

Event write(const LessonOpened &of)
{
    return makeEvent(EventKind::lessonOpened, of.lesson, {});
}

Event write(const SectionReached &of)
{
    return makeEvent(EventKind::sectionReached, of.lesson, of.section);
}

Event write(const AnswerGiven &of)
{
    QJsonObject data{{u"correct"_s, of.correct}, {u"partly"_s, of.partly},
                     {u"unknown"_s, of.unknown}, {u"options"_s, QJsonArray::fromStringList(of.options)},
                     {u"text"_s, of.text},       {u"sureness"_s, wordOf(of.sureness)},
                     {u"attempt"_s, of.attempt}, {u"content_version"_s, of.contentVersion},
                     {u"ms"_s, of.takenMs}};
    if (of.points) {
        data.insert(u"points"_s, of.points->reached);
        data.insert(u"points_possible"_s, of.points->possible);
    }
    return makeEvent(EventKind::answerGiven, of.lesson, of.question, data);
}

Event write(const ProgramRun &of)
{
    QJsonObject data{{u"outcome"_s, of.outcome},      {u"codes"_s, QJsonArray::fromStringList(of.codes)},
                     {u"exit_code"_s, of.exitCode},   {u"document"_s, of.document},
                     {u"compile_ms"_s, of.compileMs}, {u"run_ms"_s, of.runMs}};
    if (of.tests) {
        data.insert(u"tests"_s, of.tests->ran);
        data.insert(u"passed"_s, of.tests->passed);
    }
    return makeEvent(EventKind::programRun, of.lesson, of.document, data);
}

Event write(const ExerciseSolved &of)
{
    return makeEvent(EventKind::exerciseSolved, of.lesson, of.exercise);
}

Event write(const HintShown &of)
{
    return makeEvent(EventKind::hintShown, of.lesson, of.exercise, {{u"step"_s, of.step}});
}

Event write(const CodeSnapshot &of)
{
    QJsonObject data{{u"document"_s, of.document}, {u"reason"_s, of.reason}};
    if (!of.hash.isEmpty()) {
        data.insert(u"hash"_s, of.hash);
    }
    return makeEvent(EventKind::codeSnapshot, of.lesson, of.document, data);
}

Event write(const ConfidenceRated &of)
{
    return makeEvent(EventKind::confidenceRated, of.lesson, {}, {{u"rating"_s, of.rating}, {u"text"_s, of.text}});
}

Event write(const FixApplied &of)
{
    return makeEvent(EventKind::fixApplied, of.lesson, of.document, {{u"code"_s, of.code}, {u"title"_s, of.title}});
}

Event write(const SolutionShown &of)
{
    return makeEvent(EventKind::solutionShown, of.lesson, of.exercise);
}

Event write(const MustKnowSet &of)
{
    return makeEvent(EventKind::mustKnowSet, {}, of.line, {{u"known"_s, of.known}});
}

Event write(const NoteWritten &of)
{
    return makeEvent(EventKind::noteWritten, of.lesson, of.note,
                     {{u"text"_s, of.text}, {u"topic"_s, of.topic}, {u"parent"_s, of.parent}});
}

Event write(const NoteRemoved &of)
{
    return makeEvent(EventKind::noteRemoved, of.lesson, of.note);
}

// The target is the subject, so that the undos of an event are found by an index.
Event write(const Undo &of)
{
    return makeEvent(EventKind::undo, {}, of.target);
}

Payload readAnswer(const Event &event)
{
    const QJsonObject &data = event.data;
    AnswerGiven given{event.lesson,
                      event.subject,
                      data["correct"_L1].toBool(),
                      data["partly"_L1].toBool(),
                      data["unknown"_L1].toBool(),
                      readTexts(data["options"_L1]),
                      data["text"_L1].toString(),
                      surenessOf(data["sureness"_L1].toString()),
                      data["attempt"_L1].toInt(),
                      data["content_version"_L1].toString(),
                      data["ms"_L1].toInteger(),
                      std::nullopt};
    if (data["points"_L1].isDouble()) {
        given.points = Points{data["points"_L1].toInt(), data["points_possible"_L1].toInt()};
    }
    return given;
}

Payload readRun(const Event &event)
{
    const QJsonObject &data = event.data;
    ProgramRun run{event.lesson,
                   event.subject,
                   data["outcome"_L1].toString(),
                   readTexts(data["codes"_L1]),
                   data["exit_code"_L1].toInt(),
                   data["compile_ms"_L1].toInt(),
                   data["run_ms"_L1].toInt(),
                   std::nullopt};
    if (data["tests"_L1].isDouble()) {
        run.tests = TestCount{data["tests"_L1].toInt(), data["passed"_L1].toInt()};
    }
    return run;
}

Payload readSnapshot(const Event &event)
{
    return CodeSnapshot{event.lesson, event.subject, event.data["reason"_L1].toString(), sourceHashOf(event)};
}

Payload readNote(const Event &event)
{
    return NoteWritten{event.lesson, event.subject, event.data["text"_L1].toString(), event.data["topic"_L1].toString(),
                       event.data["parent"_L1].toString()};
}

QHash<QString, KindReader> makeReaders()
{
    QHash<QString, KindReader> all{
        {QString::fromLatin1(EventKind::lessonOpened),
         {true, false, [](const Event &of) -> Payload { return LessonOpened{of.lesson}; }}},
        {QString::fromLatin1(EventKind::sectionReached),
         {true, true, [](const Event &of) -> Payload { return SectionReached{of.lesson, of.subject}; }}},
        {QString::fromLatin1(EventKind::answerGiven), {false, true, readAnswer}},
        {QString::fromLatin1(EventKind::programRun), {false, false, readRun}},
        {QString::fromLatin1(EventKind::exerciseSolved),
         {true, true, [](const Event &of) -> Payload { return ExerciseSolved{of.lesson, of.subject}; }}},
        {QString::fromLatin1(EventKind::hintShown),
         {false, true,
          [](const Event &of) -> Payload { return HintShown{of.lesson, of.subject, of.data["step"_L1].toInt()}; }}},
        {QString::fromLatin1(EventKind::codeSnapshot), {false, true, readSnapshot}},
        {QString::fromLatin1(EventKind::confidenceRated),
         {true, false,
          [](const Event &of) -> Payload {
              return ConfidenceRated{of.lesson, of.data["rating"_L1].toInt(), of.data["text"_L1].toString()};
          }}},
        {QString::fromLatin1(EventKind::fixApplied),
         {false, true,
          [](const Event &of) -> Payload {
              return FixApplied{of.lesson, of.subject, of.data["code"_L1].toString(), of.data["title"_L1].toString()};
          }}},
        {QString::fromLatin1(EventKind::solutionShown),
         {false, true, [](const Event &of) -> Payload { return SolutionShown{of.lesson, of.subject}; }}},
        {QString::fromLatin1(EventKind::mustKnowSet),
         {false, true,
          [](const Event &of) -> Payload { return MustKnowSet{of.subject, of.data["known"_L1].toBool()}; }}},
        {QString::fromLatin1(EventKind::noteWritten), {false, true, readNote}},
        {QString::fromLatin1(EventKind::noteRemoved),
         {false, true, [](const Event &of) -> Payload { return NoteRemoved{of.lesson, of.subject}; }}},
        {QString::fromLatin1(EventKind::undo),
         {false, true, [](const Event &of) -> Payload { return Undo{of.subject}; }}}};
    all.insert(studyReaders());
    return all;
}

const QHash<QString, KindReader> &readers()
{
    static const QHash<QString, KindReader> all = makeReaders();
    return all;
}

} // namespace

Event eventOf(const Payload &payload)
{
    return std::visit(
        [](const auto &of) {
            if constexpr (requires { writeStudied(of); }) {
                return writeStudied(of);
            } else {
                return write(of);
            }
        },
        payload);
}

Payload payloadOf(const Event &event)
{
    const auto reader = readers().constFind(event.kind);
    const bool isUsable = reader != readers().constEnd() && (!reader->needsLesson || !event.lesson.isEmpty())
                          && (!reader->needsSubject || !event.subject.isEmpty());
    return isUsable ? reader->read(event) : Other{event.kind, event.lesson, event.subject, event.data};
}

QString wordOf(Sureness sureness)
{
    return surenessWords.at(static_cast<size_t>(sureness));
}

Sureness surenessOf(const QString &word)
{
    const auto found = std::ranges::find(surenessWords, word);
    return found == surenessWords.end() ? Sureness::Unsaid
                                        : static_cast<Sureness>(std::distance(surenessWords.begin(), found));
}

void setSourceHash(Event &event, const QString &hash)
{
    event.data.insert(u"hash"_s, hash);
}

QString sourceHashOf(const Event &event)
{
    return event.kind == QLatin1StringView(EventKind::codeSnapshot) ? event.data["hash"_L1].toString() : QString();
}

} // namespace Ochre::Journal
