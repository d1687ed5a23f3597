// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/loggenerator.h"

#include "journal/codec.h"
#include "journal/studyday.h"
#include "progress/itemstate.h"
#include "progress/studyrecord.h"

#include <QUuid>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

constexpr int mostAnswersOfItem = 8;
constexpr int daysOfAnswer = 45; // in so many days an item is asked once more
constexpr size_t mostItems = 20'000;
constexpr int learningDays = 300; // of a year: then everything was begun
constexpr qint64 hourMs = 3'600'000;
constexpr qint64 eveningMs = 15 * hourMs; // after the study day begins: at 19:00

struct Trouble {
    const char *code;
    double share;   ///< of the programs that fail
    qint64 firstMs; ///< that it takes at the beginning
};
constexpr std::array troubles{Trouble{"E0382", 0.34, 210'000}, Trouble{"E0502", 0.24, 330'000},
                              Trouble{"E0308", 0.18, 80'000},  Trouble{"E0277", 0.12, 260'000},
                              Trouble{"E0499", 0.08, 240'000}, Trouble{"E0106", 0.04, 150'000}};

Journal::Entry entryOf(const Journal::Payload &payload)
{
    return {Journal::eventOf(payload), std::nullopt, false};
}

/// The words before the first slash and those behind it.
std::pair<QString, QString> partsOf(const QString &key)
{
    return {key.section(u'/', 0, 0), key.section(u'/', 1)};
}

} // namespace

LogGenerator::LogGenerator(std::vector<Study::StudyItem> items, const GeneratorOrder &order)
    : m_order(order)
    , m_items(std::move(items))
    , m_random(order.seed)
{
    const int answersOfItem = std::clamp(order.days / daysOfAnswer, 1, mostAnswersOfItem);
    const size_t wanted = std::clamp<size_t>(static_cast<size_t>(order.answers / answersOfItem), 1, mostItems);
    planDays();
    m_nowMs = Study::beginOfStudyDay(Study::studyDayNumber(order.end) - order.days + 1, order.end.zoneMinutes);
    add(
        Journal::Other{
            u"log-generated"_s, {}, {}, {{u"answers"_s, order.answers}, {u"seed"_s, static_cast<qint64>(order.seed)}}},
        u"rust"_s);
    addCards(wanted);
    m_items.resize(std::min(m_items.size(), wanted));
}

void LogGenerator::addCards(size_t wanted)
{
    for (size_t number = m_items.size(); number < wanted; ++number) {
        const QString id = makeId();
        add(Journal::CardWritten{{},
                                 id,
                                 u"What was generated as card %1?"_s.arg(number),
                                 u"The answer of card %1."_s.arg(number),
                                 {},
                                 {},
                                 {}},
            ownCourse);
        Study::StudyItem card{QString(ownCourse) + u'/' + id};
        card.record.kind = Study::StudyKind::Card;
        m_items.push_back(card);
    }
}

/// One day in five is missed, and nine days of the summer; the last day is not.
void LogGenerator::planDays()
{
    std::vector<double> weights;
    double sum = 0;
    for (int day = 0; day < m_order.days; ++day) {
        const double drawn = chance();
        const bool isHoliday = day > m_order.days * 6 / 10 && day <= m_order.days * 6 / 10 + 9 && m_order.days > 60;
        const bool isMissed = (isHoliday || drawn < 0.2) && day + 1 < m_order.days;
        weights.push_back(isMissed ? 0 : 0.4 + chance());
        sum += weights.back();
    }
    double done = 0;
    int given = 0;
    for (const double weight : weights) {
        done += weight;
        const int until = static_cast<int>(std::lround(m_order.answers * std::min(1.0, done / sum)));
        m_quotas.push_back(weight > 0 ? until - given : 0);
        given = weight > 0 ? until : given;
    }
}

std::optional<Journal::Entry> LogGenerator::next()
{
    while (m_ready.empty() && m_day < m_order.days) {
        liveDay(m_day++);
    }
    if (m_ready.empty()) {
        return std::nullopt;
    }
    Journal::Entry entry = std::move(m_ready.front());
    m_ready.pop_front();
    return entry;
}

void LogGenerator::liveDay(int day)
{
    const int quota = m_quotas[static_cast<size_t>(day)];
    if (quota == 0) {
        return;
    }
    const qint64 today = Study::studyDayNumber(m_order.end) - m_order.days + 1 + day;
    const qint64 begin = Study::beginOfStudyDay(today, m_order.end.zoneMinutes);
    m_paceMs = std::min<qint64>(45'000, 6 * hourMs / (quota + 1));
    const qint64 latest = m_order.end.ms - quota * m_paceMs * 2;
    m_nowMs = day + 1 < m_order.days ? begin + eveningMs : std::clamp(latest, begin, begin + eveningMs);
    const double begun = std::min(1.0, (day + 1.0) / std::min(learningDays, m_order.days));
    m_newUntilToday = static_cast<size_t>(static_cast<double>(m_items.size()) * begun);
    for (int done = 0; done < quota; ++done) {
        if (const auto place = nextItem(today)) {
            answer(*place);
        }
    }
    program(day);
}

/// What is due, then what is new, then what comes due next.
std::optional<size_t> LogGenerator::nextItem(qint64 today)
{
    const bool isDue = !m_due.empty() && m_due.begin()->first <= today;
    const bool hasNew = m_new < (m_due.empty() || isDue ? m_newUntilToday : m_items.size());
    if (!isDue && hasNew) {
        return m_new++;
    }
    if (m_due.empty()) {
        return m_new < m_items.size() ? std::optional(m_new++) : std::nullopt;
    }
    const size_t place = m_due.begin()->second;
    m_due.erase(m_due.begin());
    return place;
}

void LogGenerator::answer(size_t place)
{
    Study::StudyItem &item = m_items[place];
    const Study::ItemMemory before = item.record.memory;
    const bool isFirst = before.phase == Study::StudyPhase::New;
    const double recall = isFirst ? 0.72 : Study::recallNow(Study::reviewRules(), before, m_nowMs);
    const bool isRight = chance() < recall;
    const double drawn = chance();
    const Study::RecallGrade grade = !isRight       ? Study::RecallGrade::Again
                                     : drawn < 0.15 ? Study::RecallGrade::Hard
                                     : drawn < 0.9  ? Study::RecallGrade::Good
                                                    : Study::RecallGrade::Easy;
    wait(m_paceMs / 2 + static_cast<qint64>(static_cast<double>(m_paceMs) * drawn));
    const Study::StudyMoment now{m_nowMs, m_order.end.zoneMinutes};
    const bool isReview = !isFirst || item.record.kind == Study::StudyKind::Card;
    item.record.memory =
        Study::answered(isReview ? Study::reviewRules() : Study::lessonRules(), before, grade, now, item.key);
    record(item, grade, isFirst, recall);
    // Steps of minutes are not played: they come up again on another day.
    const qint64 today = Study::studyDayNumber(now);
    m_due.emplace(std::max(item.record.memory.dueDay, today + 1), place);
}

void LogGenerator::record(const Study::StudyItem &item, Study::RecallGrade grade, bool isFirst, double recall)
{
    const auto [course, id] = partsOf(item.key);
    const Study::StudyKind kind = item.record.kind;
    const bool isRight = grade >= Study::RecallGrade::Hard;
    const qint64 takenMs = m_paceMs / 3 + static_cast<qint64>(chance() * static_cast<double>(m_paceMs) / 2);
    if (isFirst && !item.record.lesson.isEmpty() && chance() < 0.3) {
        add(Journal::LessonOpened{item.record.lesson}, course);
    }
    if (isFirst && (kind == Study::StudyKind::Exercise || kind == Study::StudyKind::Drill)) {
        add(Journal::ExerciseSolved{item.record.lesson, id}, course);
        return;
    }
    if (kind == Study::StudyKind::Question) {
        const double felt = recall + (chance() - 0.4) * 0.5;
        const auto said = felt > 0.85   ? Journal::Sureness::Sure
                          : felt > 0.55 ? Journal::Sureness::Fairly
                                        : Journal::Sureness::Guess;
        add(Journal::AnswerGiven{.lesson = item.record.lesson,
                                 .question = id,
                                 .correct = isRight,
                                 .sureness = chance() < 0.7 ? said : Journal::Sureness::Unsaid,
                                 .attempt = item.record.memory.repetitions,
                                 .takenMs = takenMs},
            course);
    }
    if (!isFirst || kind == Study::StudyKind::Card || kind == Study::StudyKind::Interview) {
        add(Journal::ItemReviewed{.lesson = item.record.lesson,
                                  .item = id,
                                  .grade = static_cast<int>(grade),
                                  .way = isFirst && kind == Study::StudyKind::Interview ? Journal::ReviewWay::Quiz
                                                                                        : Journal::ReviewWay::Review,
                                  .kind = journalKind(kind),
                                  .takenMs = takenMs},
            course);
    }
}

/// A program that fails, once or twice, and then compiles.
void LogGenerator::program(int day)
{
    if (m_items.empty() || chance() < 0.35) {
        return;
    }
    const auto from = static_cast<size_t>(chance() * static_cast<double>(std::max<size_t>(m_new, 1)));
    const auto isWork = [](const Study::StudyItem &item) { return item.record.kind == Study::StudyKind::Exercise; };
    const auto found = std::find_if(m_items.begin() + static_cast<qsizetype>(from), m_items.end(), isWork);
    if (found == m_items.end()) {
        return;
    }
    const auto [course, id] = partsOf(found->key);
    double drawn = chance();
    const auto trouble = std::ranges::find_if(troubles, [&drawn](const Trouble &one) {
        drawn -= one.share;
        return drawn < 0;
    });
    const Trouble &met = trouble == troubles.end() ? troubles.front() : *trouble;
    const double learned = 1 - 0.75 * day / m_order.days;
    Journal::ProgramRun run{found->record.lesson,
                            found->record.lesson + u'/' + id,
                            u"compile-failed"_s,
                            {QString::fromLatin1(met.code)},
                            101,
                            400,
                            0,
                            {}};
    for (int tries = chance() < 0.4 ? 2 : 1; tries > 0; --tries) {
        add(run, course);
        wait(static_cast<qint64>(static_cast<double>(met.firstMs) * learned * (0.5 + chance())));
    }
    run.outcome = u"finished"_s;
    run.codes.clear();
    run.exitCode = 0;
    add(run, course);
}

void LogGenerator::add(const Journal::Payload &payload, const QString &course)
{
    Journal::Entry entry = entryOf(payload);
    entry.event.id = makeId();
    entry.event.course = course;
    entry.event.timeMs = m_nowMs;
    entry.event.zoneMinutes = m_order.end.zoneMinutes;
    m_ready.push_back(std::move(entry));
}

void LogGenerator::wait(qint64 ms)
{
    m_nowMs = std::min(m_nowMs + ms, m_order.end.ms);
}

double LogGenerator::chance()
{
    constexpr double range = 4'294'967'296.0;
    return static_cast<double>(m_random()) / range; // the same on every machine, which a distribution is not
}

/// As base's makeUuidV7(), but from the seed.
QString LogGenerator::makeId()
{
    const auto time = static_cast<quint64>(m_nowMs);
    const auto first = static_cast<quint32>(m_random());
    const auto second = static_cast<quint32>(m_random());
    const auto third = static_cast<quint32>(m_random());
    const auto byte = [](quint32 word, int shift) { return static_cast<uchar>(word >> shift); };
    return QUuid(static_cast<uint>(time >> 16), static_cast<ushort>(time & 0xffff),
                 static_cast<ushort>(0x7000 | (first & 0x0fff)), static_cast<uchar>(0x80 | (byte(first, 16) & 0x3f)),
                 byte(first, 24), byte(second, 0), byte(second, 8), byte(second, 16), byte(second, 24), byte(third, 0),
                 byte(third, 8))
        .toString(QUuid::WithoutBraces);
}

} // namespace Ochre::Progress
