// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/duecard.h"
#include "practice/gradebar.h"
#include "practice/intervaltext.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Practice::GradeBar;

namespace {

Study::ItemMemory afterDays(int days)
{
    Study::ItemMemory memory;
    memory.phase = Study::StudyPhase::Review;
    memory.intervalDays = days;
    return memory;
}

Study::ItemMemory afterSeconds(int seconds)
{
    Study::ItemMemory memory;
    memory.phase = Study::StudyPhase::Relearning;
    memory.last.ms = 5000;
    memory.dueMs = 5000 + qint64{seconds} * 1000;
    return memory;
}

} // namespace

class TestGradeBar final : public QObject {
    Q_OBJECT

private slots:
    void interval_hasItsWords_data()
    {
        QTest::addColumn<Study::ItemMemory>("after");
        QTest::addColumn<QString>("text");
        QTest::newRow("step of a minute") << afterSeconds(60) << u"1 min"_s;
        QTest::newRow("step of ten seconds") << afterSeconds(10) << u"1 min"_s;
        QTest::newRow("step of ten minutes") << afterSeconds(600) << u"10 min"_s;
        QTest::newRow("step of three hours") << afterSeconds(10'800) << u"3 h"_s;
        QTest::newRow("days") << afterDays(12) << u"12 day(s)"_s;
        QTest::newRow("months") << afterDays(61) << u"2 month(s)"_s;
        QTest::newRow("years") << afterDays(512) << u"1.4 years"_s;
        QTest::newRow("many years") << afterDays(36'500) << u"100 years"_s;
    }

    void interval_hasItsWords()
    {
        QFETCH(Study::ItemMemory, after);
        QTEST(Practice::intervalText(after), "text");
    }

    void closedBar_takesNothing()
    {
        GradeBar bar;
        QSignalSpy graded(&bar, &GradeBar::graded);
        QVERIFY(!bar.take(Qt::Key_3));
        QVERIFY(!bar.take(Qt::Key_Return));
        QVERIFY(graded.isEmpty());
    }

    void keys_grade()
    {
        GradeBar bar;
        QSignalSpy graded(&bar, &GradeBar::graded);
        bar.offer(std::array{afterSeconds(600), afterDays(2), afterDays(5), afterDays(9)}, Study::RecallGrade::Hard);
        QVERIFY(bar.take(Qt::Key_4));
        QVERIFY(bar.take(Qt::Key_Return));
        QVERIFY(!bar.take(Qt::Key_5));
        QCOMPARE(graded.size(), 2);
        QCOMPARE(graded[0][0].value<Study::RecallGrade>(), Study::RecallGrade::Easy);
        QCOMPARE(graded[1][0].value<Study::RecallGrade>(), Study::RecallGrade::Hard);
        QCOMPARE(bar.findChild<QPushButton *>(u"hardGrade"_s)->accessibleName(), u"Hard, comes back after 2 day(s)"_s);
        QVERIFY(bar.findChild<QPushButton *>(u"hardGrade"_s)->property("primary").toBool());
    }

    // What was judged already only goes on: no key grades it otherwise.
    void judgedAnswer_onlyGoesOn()
    {
        Practice::GradeBar bar;
        bar.setLook(Design::Look::make(Design::Scheme::Light, 100));
        QSignalSpy graded(&bar, &Practice::GradeBar::graded);
        Study::ItemMemory after;
        after.phase = Study::StudyPhase::Review;
        after.intervalDays = 3;
        bar.offerNext(after, Study::RecallGrade::Again);
        QVERIFY(!bar.findChild<QPushButton *>(u"nextCardButton"_s)->isHidden());
        QVERIFY(bar.findChild<QPushButton *>(u"goodGrade"_s)->isHidden());
        QCOMPARE(bar.findChild<QLabel *>(u"gradeNote"_s)->text(),
                 u"It counts as Again and comes back after 3 day(s)."_s);
        QVERIFY(!bar.take(Qt::Key_4));
        QVERIFY(bar.take(Qt::Key_Return));
        QCOMPARE(graded.size(), 1);
        QCOMPARE(graded[0][0].value<Study::RecallGrade>(), Study::RecallGrade::Again);
        bar.offerNext(std::nullopt, Study::RecallGrade::Good);
        QVERIFY(bar.findChild<QLabel *>(u"gradeNote"_s)->text().contains(u"the schedule stays as it is"_s));
        bar.offer(std::nullopt, Study::RecallGrade::Good); // the next one is graded again
        QVERIFY(!bar.findChild<QPushButton *>(u"goodGrade"_s)->isHidden());
        QVERIFY(bar.findChild<QPushButton *>(u"nextCardButton"_s)->isHidden());
    }

    // Ten minutes are offered where they are more than the review.
    void dueCard_offersTenMinutes()
    {
        Practice::DueCard card;
        auto *button = card.findChild<QPushButton *>(u"todayTenMinutesButton"_s);
        QVERIFY(button->isHidden());
        card.show({.due = 1, .minutes = 1, .mixed = 8});
        QVERIFY(!button->isHidden());
        QSignalSpy requested(&card, &Practice::DueCard::tenMinutesRequested);
        button->click();
        QCOMPARE(requested.size(), 1);
        card.show({.left = 2, .leftOf = u"Quiz"_s});
        QVERIFY(button->isHidden());
        QCOMPARE(card.findChild<QLabel *>(u"todayDueCaption"_s)->text(), u"Quiz waits"_s);
    }

    void dueCard_saysWhatThereIs()
    {
        Practice::DueCard card;
        const auto title = [&card] { return card.findChild<QLabel *>(u"todayDueTitle"_s)->text(); };
        auto *button = card.findChild<QPushButton *>(u"todayReviewButton"_s);
        QCOMPARE(title(), u"Nothing to review yet"_s);
        QVERIFY(button->isHidden());
        card.show({.due = 14, .minutes = 9, .kinds = u"14 questions"_s});
        QCOMPARE(title(), u"14 card(s) · about 9 min"_s);
        QVERIFY(!button->isHidden());
        card.show({.due = 14, .minutes = 9, .left = 3});
        QCOMPARE(title(), u"3 card(s) left"_s);
        QCOMPARE(button->text(), u"Go on"_s);
        card.show({});
        QCOMPARE(title(), u"Nothing is due"_s);
        QVERIFY(button->isHidden());
    }
};

QTEST_MAIN(TestGradeBar)
#include "tst_gradebar.moc"
