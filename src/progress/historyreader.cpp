// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/historyreader.h"

#include "journal/codec.h"
#include "journal/eventtable.h"
#include "journal/studyday.h"
#include "journal/undone.h"
#include "progress/coursekey.h"
#include "progress/event.h"
#include "progress/studyrecord.h"
#include "study/studydate.h"

#include <algorithm>

namespace Ochre::Progress {

namespace {

QString keyOf(const Event &event, const QString &id)
{
    return event.course + u'/' + id;
}

/// Takes one event after the other, and gives each its day at the end: whether a clock was wrong shows only then.
class Reader final {
public:
    explicit Reader(const QSet<QString> &courses)
        : m_courses(courses)
        , m_answers(m_history)
    {
    }

    void take(const Event &event, bool isUndone)
    {
        m_claims.push_back({event.timeMs, event.studyDay});
        if (isUndone || event.kind == QLatin1StringView(EventKind::undo)
            || (!m_courses.isEmpty() && !m_courses.contains(event.course))) {
            return;
        }
        m_takenMs = 0;
        std::visit([this, &event](const auto &payload) { note(event, payload); }, Journal::payloadOf(event));
        m_history.moments.push_back({here(), event.timeMs, m_takenMs});
    }

    Study::StudyHistory finish(qint64 nowMs)
    {
        const std::vector<Journal::JudgedDay> judged = Journal::judgeDays(m_claims, nowMs);
        const auto setDay = [&judged](auto &what) {
            what.day = Study::dayOfDate(judged[static_cast<size_t>(what.day)].day);
        };
        std::ranges::for_each(m_history.answers, setDay);
        std::ranges::for_each(m_history.runs, setDay);
        std::ranges::for_each(m_history.moments, setDay);
        return std::move(m_history);
    }

private:
    /// The place of the event's claim, which stands for the day until the end.
    [[nodiscard]] qint64 here() const { return std::ssize(m_claims) - 1; }

    void note(const Event & /*event*/, const auto & /*payload*/) {}

    void note(const Event &event, const Journal::AnswerGiven &given)
    {
        Study::Grade grade;
        grade.correct = given.correct;
        grade.partly = given.partly;
        if (given.points) {
            grade.points = Study::Points{given.points->reached, given.points->possible};
        }
        const Study::Sureness sureness = studySureness(given.sureness);
        m_takenMs = given.takenMs;
        m_answers.addAnswer(keyOf(event, given.question),
                            {.day = here(),
                             .timeMs = event.timeMs,
                             .takenMs = given.takenMs,
                             .sureness = sureness,
                             .isRight = given.correct,
                             .isRecalled = Study::gradeOfAnswer(grade, sureness) != Study::RecallGrade::Again});
    }

    void note(const Event &event, const Journal::ItemReviewed &reviewed)
    {
        m_takenMs = reviewed.takenMs;
        m_answers.addReview(keyOf(event, reviewed.item),
                            {.day = here(),
                             .timeMs = event.timeMs,
                             .takenMs = reviewed.takenMs,
                             .isRight = reviewed.grade >= static_cast<int>(Study::RecallGrade::Good),
                             .isRecalled = reviewed.grade > static_cast<int>(Study::RecallGrade::Again),
                             .isGraded = reviewed.way != Journal::ReviewWay::Cram});
    }

    // One that was tried in vain leaves no event: a solved one says nothing of how many would be solved.
    void note(const Event &event, const Journal::ExerciseSolved &solved)
    {
        m_answers.addAnswer(
            keyOf(event, solved.exercise),
            {.day = here(), .timeMs = event.timeMs, .isRight = true, .isRecalled = true, .isGraded = false});
    }

    void note(const Event &event, const Journal::ProgramRun &run)
    {
        QStringList codes = run.codes;
        codes.removeDuplicates();
        m_history.runs.push_back({documentOf(keyIn(event.course, run.document)), here(), event.timeMs,
                                  run.outcome != QLatin1StringView("compile-failed"), codes});
    }

    int documentOf(const QString &name)
    {
        const auto known = m_documents.constFind(name);
        if (known != m_documents.constEnd()) {
            return *known;
        }
        const auto place = static_cast<int>(m_history.documents.size());
        m_history.documents << name;
        m_documents.insert(name, place);
        return place;
    }

    const QSet<QString> &m_courses;
    Study::StudyHistory m_history;
    Study::AnswerGatherer m_answers;
    QHash<QString, int> m_documents;
    std::vector<Journal::ClaimedTime> m_claims;
    qint64 m_takenMs = 0; // of the event that is taken
};

} // namespace

Result<Study::StudyHistory> readHistory(const QSqlDatabase &database, const QSet<QString> &courses, qint64 nowMs,
                                        const std::atomic_bool *isEnding)
{
    const Result<Journal::UndoneEvents> undone = Journal::readUndone(database);
    if (!undone) {
        return std::unexpected(undone.error());
    }
    Reader reader(courses);
    const Result<void> read = Journal::forEachEvent(database, [&](const Event &event) -> Result<void> {
        if (!isEnding || !*isEnding) {
            reader.take(event, undone->undone.contains(event.id));
        }
        return {};
    });
    return read.transform([&] { return reader.finish(nowMs); });
}

Result<Study::StudyHistory> readRuns(const QSqlDatabase &database, qint64 nowMs)
{
    const Result<Journal::UndoneEvents> undone = Journal::readUndone(database);
    if (!undone) {
        return std::unexpected(undone.error());
    }
    const QSet<QString> all;
    Reader reader(all);
    const Journal::EventFilter filter{{QString::fromLatin1(EventKind::programRun)}, {}, {}, {}, {}};
    const Result<void> read = Journal::forEachMatching(database, filter, [&](const Event &event) -> Result<void> {
        reader.take(event, undone->undone.contains(event.id));
        return {};
    });
    return read.transform([&] { return reader.finish(nowMs); });
}

} // namespace Ochre::Progress
