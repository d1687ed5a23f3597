// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/codec.h"
#include "progress/progressstats.h"
#include "storefixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <numeric>
#include <random>

using namespace Ochre;
using namespace Ochre::Journal;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'780'000'000'000; // 28 May 2026, 20:26 UTC
constexpr qint64 dayMs = 86'400'000;

Entry said(const Payload &payload, qint64 timeMs)
{
    Entry entry{eventOf(payload), std::nullopt, false};
    entry.event.id = makeUuidV7(timeMs);
    entry.event.timeMs = timeMs;
    return entry;
}

} // namespace

class TestProgressStats final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<EventStore> m_store;

    ProgressStats stats(qint64 now = start + dayMs) const { return statsOf(*m_store, now).value_or(ProgressStats()); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store.emplace(std::move(*EventStore::open(EventStore::fileIn(m_folder->path()))));
    }
    void cleanup() { m_store.reset(); }

    void emptyStore_hasNothingToCount()
    {
        const ProgressStats none = stats();
        QCOMPARE(none.events, 0);
        QCOMPARE(none.firstMs + none.lastMs + none.clockWrong, 0);
        QVERIFY(none.studyDays.isEmpty() && none.kinds.isEmpty());
        QCOMPARE(none.answered + none.attempts + none.lessonsOpened + none.exercisesSolved, 0);
    }

    void everything_isCountedOnce()
    {
        const std::vector entries{said(LessonOpened{u"own"_s}, start),
                                  said(LessonOpened{u"own"_s}, start + 1),
                                  said(SectionReached{u"moves"_s, u"one"_s}, start + 2), // reached, but not opened
                                  said(AnswerGiven{.lesson = u"own"_s, .question = u"q1"_s}, start + 3),
                                  said(AnswerGiven{u"own"_s, u"q1"_s, true}, start + 4),
                                  said(AnswerGiven{u"own"_s, u"q2"_s, false, false, true}, start + 5),
                                  said(ExerciseSolved{u"own"_s, u"ship"_s}, start + 6),
                                  said(ExerciseSolved{u"own"_s, u"ship"_s}, start + 7),
                                  said(Other{u"garden-watered"_s, {}, {}, {}}, start + 8)};
        QVERIFY(m_store->append(entries).has_value());
        const ProgressStats all = stats();
        QCOMPARE(all.events, 9);
        QCOMPARE(all.firstMs, start);
        QCOMPARE(all.lastMs, start + 8);
        QCOMPARE(all.lessonsOpened, 1);
        QCOMPARE(all.exercisesSolved, 1);
        QCOMPARE(all.answered, 2);
        QCOMPARE(all.correct, 1);
        QCOMPARE(all.unknown, 1);
        QCOMPARE(all.attempts, 3);
        QCOMPARE(all.kinds.value(u"lesson-opened"_s), 2);
        QCOMPARE(all.kinds.value(u"garden-watered"_s), 1);
        QCOMPARE(all.studyDays.size(), 1);
    }

    // It happened, so the day counts; its effect is gone.
    void takenBackAnswer_isAnEventButNoAttempt()
    {
        const Entry given = said(AnswerGiven{.lesson = u"own"_s, .question = u"q"_s, .correct = true}, start);
        QVERIFY(m_store->append(std::vector{given, said(Undo{given.event.id}, start + 1)}).has_value());
        const ProgressStats all = stats();
        QCOMPARE(all.events, 2);
        QCOMPARE(all.answered + all.correct + all.attempts, 0);
        QCOMPARE(std::accumulate(all.studyDays.begin(), all.studyDays.end(), qint64{0}), 2);
    }

    void dayBegins_atFourInTheMorning()
    {
        const std::vector entries{said(LessonOpened{u"a"_s}, start), said(LessonOpened{u"a"_s}, start + dayMs)};
        QVERIFY(m_store->append(entries).has_value());
        const ProgressStats all = stats(start + 2 * dayMs);
        QCOMPARE(all.studyDays.keys(), (QList<QDate>{QDate(2026, 5, 28), QDate(2026, 5, 29)}));
        QCOMPARE(all.clockWrong, 0);
    }

    void clockFarAhead_makesNoDayOfItsOwn()
    {
        QVERIFY(
            m_store
                ->append(std::vector{said(LessonOpened{u"a"_s}, start), said(LessonOpened{u"a"_s}, start + 400 * dayMs),
                                     said(LessonOpened{u"a"_s}, start + 1000)})
                .has_value());
        const ProgressStats all = stats();
        QCOMPARE(all.clockWrong, 1);
        QCOMPARE(all.studyDays.keys(), QList<QDate>{QDate(2026, 5, 28)});
        QCOMPARE(all.studyDays.first(), 3);
        QCOMPARE(all.lastMs, start + 1000); // the last in the order, not the highest
    }

    // Whatever happened: kinds and days are two ways of counting the same events.
    void sums_agreeForAnyLog()
    {
        std::mt19937 random(20261129);
        std::vector<Entry> entries;
        for (int i = 0; i < 300; ++i) {
            const qint64 time = start + static_cast<qint64>(random() % 900) * dayMs / 3;
            const QString subject = u"s%1"_s.arg(random() % 9);
            const QString target = entries.empty() ? subject : entries[random() % entries.size()].event.id;
            const std::array<Payload, 5> any{LessonOpened{subject}, AnswerGiven{u"own"_s, subject}, Undo{target},
                                             ExerciseSolved{u"own"_s, subject}, Other{subject, {}, {}, {}}};
            entries.push_back(said(any[random() % any.size()], time));
        }
        QVERIFY(m_store->append(entries).has_value());
        const ProgressStats all = stats(start + 100 * dayMs);
        QCOMPARE(all.events, 300);
        QCOMPARE(std::accumulate(all.studyDays.begin(), all.studyDays.end(), qint64{0}), 300);
        QCOMPARE(std::accumulate(all.kinds.begin(), all.kinds.end(), qint64{0}), 300);
        QVERIFY(all.clockWrong > 0 && all.clockWrong < 300);
        QVERIFY(all.correct + all.unknown <= all.answered && all.answered <= all.attempts);
    }
};

QTEST_GUILESS_MAIN(TestProgressStats)
#include "tst_progressstats.moc"
