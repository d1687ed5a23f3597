// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/progresshistory.h"

#include "exchange/delimitedrows.h"
#include "journal/codec.h"
#include "journal/undone.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <array>
#include <functional>
#include <optional>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

/// One thing that was done. The words are those of the file, the same in every language.
struct Row {
    QString what;
    QString item;
    QString result;
    QString sureness{};
    qint64 takenMs = 0;
    QStringList codes{};
};

Row rowOf(const Journal::AnswerGiven &answer)
{
    const QString result = answer.unknown   ? u"unknown"_s
                           : answer.correct ? u"right"_s
                           : answer.partly  ? u"partly"_s
                                            : u"wrong"_s;
    return {u"answer"_s, answer.question, result, Journal::wordOf(answer.sureness), answer.takenMs};
}

QString gradeWord(int grade)
{
    constexpr std::array words{"again", "hard", "good", "easy"};
    return grade >= 1 && grade <= std::ssize(words) ? QString::fromLatin1(words[grade - 1]) : QString();
}

std::optional<Row> rowOf(const Journal::Payload &payload)
{
    if (const auto *answer = std::get_if<Journal::AnswerGiven>(&payload)) {
        return rowOf(*answer);
    }
    if (const auto *review = std::get_if<Journal::ItemReviewed>(&payload)) {
        return Row{u"review"_s, review->item, gradeWord(review->grade), {}, review->takenMs};
    }
    if (const auto *solved = std::get_if<Journal::ExerciseSolved>(&payload)) {
        return Row{u"exercise"_s, solved->exercise, u"solved"_s};
    }
    if (const auto *run = std::get_if<Journal::ProgramRun>(&payload)) {
        return Row{u"run"_s, run->document, run->outcome, {}, qint64(run->compileMs) + run->runMs, run->codes};
    }
    if (const auto *rated = std::get_if<Journal::ConfidenceRated>(&payload)) {
        return Row{u"confidence"_s, {}, QString::number(rated->rating)};
    }
    return std::nullopt;
}

QString timeOf(const Journal::Event &event)
{
    return QDateTime::fromMSecsSinceEpoch(event.timeMs, QTimeZone::fromSecondsAheadOfUtc(event.zoneMinutes * 60))
        .toString(Qt::ISODate);
}

using TakeRow = std::function<void(const Journal::Event &, const Row &)>;

Result<void> forEachRow(const Progress::EventStore &store, const TakeRow &take)
{
    return Journal::readUndone(store.database()).and_then([&](const Journal::UndoneEvents &undone) {
        return store.forEach([&](const Journal::Event &event) -> Result<void> {
            const std::optional<Row> row =
                undone.undone.contains(event.id) ? std::nullopt : rowOf(Journal::payloadOf(event));
            if (row) {
                take(event, *row);
            }
            return {};
        });
    });
}

/// A table program takes a cell that begins so for a formula, and courses come from anybody.
QString csvCell(const QString &text)
{
    const bool isFormula = !text.isEmpty() && u"=+-@\t"_s.contains(text.front());
    return cellOf(isFormula ? u'\'' + text : text, u',');
}

} // namespace

Result<QByteArray> progressCsv(const Progress::EventStore &store)
{
    QByteArray csv = "time,day,what,course,lesson,item,result,sureness,seconds,codes\r\n";
    return forEachRow(store,
                      [&csv](const Journal::Event &event, const Row &row) {
                          const QString seconds =
                              row.takenMs > 0 ? QString::number(double(row.takenMs) / 1000) : QString();
                          QStringList cells{timeOf(event), event.studyDay.toString(Qt::ISODate),
                                            row.what,      event.course,
                                            event.lesson,  row.item,
                                            row.result,    row.sureness,
                                            seconds,       row.codes.join(u' ')};
                          for (QString &cell : cells) {
                              cell = csvCell(cell);
                          }
                          csv += cells.join(u',').toUtf8() + "\r\n";
                      })
        .transform([&csv] { return csv; });
}

Result<QByteArray> progressJson(const Progress::EventStore &store)
{
    QJsonArray rows;
    return forEachRow(store,
                      [&rows](const Journal::Event &event, const Row &row) {
                          rows << QJsonObject{{u"time"_s, timeOf(event)},
                                              {u"day"_s, event.studyDay.toString(Qt::ISODate)},
                                              {u"what"_s, row.what},
                                              {u"course"_s, event.course},
                                              {u"lesson"_s, event.lesson},
                                              {u"item"_s, row.item},
                                              {u"result"_s, row.result},
                                              {u"sureness"_s, row.sureness},
                                              {u"seconds"_s, double(row.takenMs) / 1000},
                                              {u"codes"_s, QJsonArray::fromStringList(row.codes)}};
                      })
        .transform([&rows] { return QJsonDocument(QJsonObject{{u"rows"_s, rows}}).toJson(); });
}

} // namespace Ochre::Exchange
