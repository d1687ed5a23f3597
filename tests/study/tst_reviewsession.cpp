// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/reviewsession.h"
#include "study/studygrade.h"

#include <QHash>
#include <QTest>

#include <ctime>
#include <random>

using namespace Ochre;
using namespace Ochre::Study;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noon = 1'773'230'400'000; // 2026-03-11, 12:00 UTC
constexpr qint64 dayMs = 86'400'000;

/// A learner's items, graded as the log would say it.
class Desk final {
public:
    explicit Desk(int count, SessionWay way = SessionWay::Review)
    {
        for (int i = 0; i < count; ++i) {
            StudyItem item{u"rust/q%1"_s.arg(i)};
            item.record.memory = answered(reviewRules(), {}, RecallGrade::Easy, {noon - 20 * dayMs, 0}, item.key);
            m_plan.items << item.key;
            m_items.insert(item.key, item);
        }
        m_plan.id = u"session"_s;
        m_plan.way = way;
        m_plan.begun = {noon, 0};
    }

    [[nodiscard]] ReviewSession session() const
    {
        return {m_plan, [this](const QString &key) {
                    return m_items.contains(key) ? std::optional(m_items.value(key)) : std::nullopt;
                }};
    }

    [[nodiscard]] QString current() const
    {
        const ReviewSession now = session();
        return now.current() ? now.current()->key : QString();
    }

    void grade(RecallGrade grade, qint64 timeMs)
    {
        StudyItem &item = m_items[current()];
        m_before.emplace_back(item);
        if (m_plan.way == SessionWay::Review) {
            item.record.memory = answered(reviewRules(), item.record.memory, grade, {timeMs, 0}, item.key);
        }
        item.record.last = {u"event"_s, m_plan.id, static_cast<int>(grade), timeMs, 9000};
    }

    void takeBack()
    {
        m_items.insert(m_before.back().key, m_before.back());
        m_before.pop_back();
    }

    QHash<QString, StudyItem> m_items;
    SessionPlan m_plan;

private:
    std::vector<StudyItem> m_before;
};

} // namespace

class TestReviewSession final : public QObject {
    Q_OBJECT

private slots:
    void items_areAskedInTheirOrder()
    {
        Desk desk(3);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(desk.current(), u"rust/q%1"_s.arg(i));
            desk.grade(RecallGrade::Good, noon + (i + 1) * 10'000);
        }
        QVERIFY(desk.current().isEmpty());
        const SessionSummary summary = desk.session().summary();
        QCOMPARE(summary.items, 3);
        QCOMPARE(summary.done, 3);
        QCOMPARE(summary.grades, (std::array{0, 0, 3, 0}));
        QCOMPARE(summary.takenMs, 27'000);
        QCOMPARE(summary.minutesLeft, 0);
        QVERIFY(!desk.session().nextStepMs());
    }

    void lapse_comesBackWhenItsStepIsOver()
    {
        Desk desk(4);
        desk.grade(RecallGrade::Again, noon + 1000); // comes back after 10 minutes
        QCOMPARE(desk.current(), u"rust/q1"_s);
        desk.grade(RecallGrade::Good, noon + 2000);
        QCOMPARE(desk.session().summary().done, 1);
        desk.grade(RecallGrade::Good, noon + 700'000); // q2, and the time is over
        QCOMPARE(desk.current(), u"rust/q0"_s);
        desk.grade(RecallGrade::Good, noon + 701'000);
        QCOMPARE(desk.current(), u"rust/q3"_s);
        desk.grade(RecallGrade::Again, noon + 702'000);
        QCOMPARE(desk.current(), u"rust/q3"_s); // nothing else is left: nobody waits for ten minutes
        QVERIFY(desk.session().nextStepMs());
        desk.grade(RecallGrade::Good, noon + 703'000);
        QVERIFY(desk.current().isEmpty());
    }

    // A pause of hours makes the step of another card due: the card that was asked stays.
    void pause_changesNothing()
    {
        Desk desk(3);
        desk.grade(RecallGrade::Again, noon + 1000);
        const QString asked = desk.current();
        QCOMPARE(desk.current(), asked);
        QCOMPARE(asked, u"rust/q1"_s);
        desk.grade(RecallGrade::Good, noon + 5 * 3'600'000);
        QCOMPARE(desk.current(), u"rust/q0"_s);
    }

    void gone_andSuspended_areLeftOut()
    {
        Desk desk(4);
        desk.m_items.remove(u"rust/q0"_s);
        desk.m_items[u"rust/q1"_s].record.isSuspended = true;
        QCOMPARE(desk.current(), u"rust/q2"_s);
        QCOMPARE(desk.session().summary().items, 2);
    }

    void anotherSession_beginsAtItsBeginning()
    {
        Desk desk(2);
        desk.grade(RecallGrade::Good, noon + 1000);
        desk.m_plan.id = u"next"_s;
        QCOMPARE(desk.current(), u"rust/q0"_s);
        QVERIFY(!desk.session().lastGraded());
    }

    void cram_asksWhatWasNotKnownAgain()
    {
        Desk desk(3, SessionWay::Cram);
        desk.grade(RecallGrade::Again, noon + 1000);
        desk.grade(RecallGrade::Again, noon + 2000);
        desk.grade(RecallGrade::Hard, noon + 3000);
        QCOMPARE(desk.current(), u"rust/q0"_s);
        desk.grade(RecallGrade::Again, noon + 4000);
        QCOMPARE(desk.current(), u"rust/q1"_s);
        desk.grade(RecallGrade::Good, noon + 5000);
        desk.grade(RecallGrade::Good, noon + 6000);
        QVERIFY(desk.current().isEmpty());
    }

    void quiz_isGoneThroughOnce()
    {
        Desk desk(3, SessionWay::Quiz);
        for (const RecallGrade grade : {RecallGrade::Again, RecallGrade::Good, RecallGrade::Again}) {
            QVERIFY(!desk.current().isEmpty());
            desk.grade(grade, noon + 1000);
        }
        QVERIFY(desk.current().isEmpty());
        QCOMPARE(desk.session().summary().done, 3);
        desk.takeBack();
        QCOMPARE(desk.current(), u"rust/q2"_s);
    }

    void mode_decidesWhetherItComesAgain_data()
    {
        QTest::addColumn<SessionMode>("mode");
        QTest::addColumn<bool>("comesAgain");
        QTest::newRow("flash cards") << SessionMode::FlashCards << true;
        QTest::newRow("ten minutes") << SessionMode::TenMinutes << true;
        QTest::newRow("programs") << SessionMode::FixErrors << false;
    }

    void mode_decidesWhetherItComesAgain()
    {
        QFETCH(const SessionMode, mode);
        QFETCH(const bool, comesAgain);
        Desk desk(2, SessionWay::Quiz);
        desk.m_plan.mode = mode;
        desk.grade(RecallGrade::Again, noon + 1000);
        QCOMPARE(desk.current(), u"rust/q1"_s);
        desk.grade(RecallGrade::Good, noon + 2000);
        QCOMPARE(desk.current(), comesAgain ? u"rust/q0"_s : QString());
        QVERIFY(!desk.session().nextStepMs());
    }

    void grade_isPartOfWhatItsCardIs()
    {
        Desk desk(1, SessionWay::Quiz);
        QCOMPARE(desk.session().wayNow({noon - 19 * dayMs, 0}), SessionWay::Quiz);
        QCOMPARE(desk.session().wayNow({noon + 300 * dayMs, 0}), SessionWay::Review); // it is due
        desk.m_plan.way = SessionWay::Cram;
        QCOMPARE(desk.session().wayNow({noon + 300 * dayMs, 0}), SessionWay::Cram);
        desk.m_plan.way = SessionWay::Review;
        QCOMPARE(desk.session().wayNow({noon - 19 * dayMs, 0}), SessionWay::Review);
    }

    void empty_isThrough()
    {
        QVERIFY(!ReviewSession().current());
        QVERIFY(!Desk(0).session().current());
        QCOMPARE(Desk(0).session().summary().items, 0);
    }

    void history_undoneAndRedone_standsWhereItStood_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed) {
            QTest::addRow("%u", seed) << seed;
        }
    }

    // Any grades at any pace, taken back any number of steps and given again.
    void history_undoneAndRedone_standsWhereItStood()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const auto below = [&random](int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random); };
        Desk desk(6, seed % 4 == 0 ? SessionWay::Cram : SessionWay::Review);
        struct Step {
            QString card;
            RecallGrade grade;
            qint64 timeMs;
        };
        std::vector<Step> steps;
        qint64 now = noon;
        while (!desk.current().isEmpty() && steps.size() < 60) {
            now += below(400'000);
            steps.push_back({desk.current(), recallGrades.at(static_cast<size_t>(below(4))), now});
            desk.grade(steps.back().grade, now);
            QCOMPARE(desk.session().lastGraded()->key, steps.back().card);
        }
        const QString end = desk.current();
        const size_t back = static_cast<size_t>(below(static_cast<int>(steps.size()) + 1));
        for (size_t i = 0; i < back; ++i) {
            desk.takeBack();
            QCOMPARE(desk.current(), steps[steps.size() - 1 - i].card);
        }
        for (size_t i = steps.size() - back; i < steps.size(); ++i) {
            QCOMPARE(desk.current(), steps[i].card);
            desk.grade(steps[i].grade, steps[i].timeMs);
        }
        QCOMPARE(desk.current(), end);
    }

    void rubric_proposes()
    {
        QCOMPARE(gradeOfPoints({0, 0}), RecallGrade::Good);
        QCOMPARE(gradeOfPoints({9, 10}), RecallGrade::Good);
        QCOMPARE(gradeOfPoints({8, 10}), RecallGrade::Hard);
        QCOMPARE(gradeOfPoints({3, 5}), RecallGrade::Hard);
        QCOMPARE(gradeOfPoints({1, 2}), RecallGrade::Again);
    }

    void nextCard_ofAThousand_takesNoTime()
    {
        const Desk desk(1000);
        const std::clock_t before = std::clock();
        const QString first = desk.current();
        const double ms = 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
        QVERIFY(!first.isEmpty());
        QVERIFY2(ms < 20, qPrintable(u"%1 ms"_s.arg(ms)));
        qInfo("the next of 1,000 cards: %.1f ms", ms);
    }
};

QTEST_APPLESS_MAIN(TestReviewSession)
#include "tst_reviewsession.moc"
