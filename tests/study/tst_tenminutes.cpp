// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/fixplan.h"
#include "study/studygrade.h"
#include "study/tenminutes.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Study;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noon = 1'773'230'400'000; // 2026-03-11, 12:00 UTC
constexpr qint64 dayMs = 86'400'000;
constexpr StudyMoment now{noon, 0};

StudyItem newItem(const QString &id, StudyKind kind = StudyKind::Question, const QString &lesson = u"own"_s)
{
    StudyItem item{u"rust/"_s + id};
    item.record.kind = kind;
    item.record.lesson = lesson;
    return item;
}

/// Studied so many days ago, as something that takes so long.
StudyItem studied(const QString &id, int daysAgo, RecallGrade grade, qint64 takenMs = 60'000)
{
    StudyItem item = newItem(id);
    const qint64 timeMs = noon - daysAgo * dayMs;
    item.record.memory = answered(lessonRules(), {}, grade, {timeMs, 0}, item.key);
    item.record.last = {u"event"_s, {}, static_cast<int>(grade), timeMs, takenMs};
    return item;
}

QStringList keysAt(const std::vector<StudyItem> &items, const QList<int> &places)
{
    QStringList keys;
    for (const int place : places) {
        keys << items[static_cast<size_t>(place)].key.section(u'/', 1);
    }
    return keys;
}

} // namespace

class TestTenMinutes final : public QObject {
    Q_OBJECT

private slots:
    void order_isDueThenWeakThenNew()
    {
        const std::vector<StudyItem> items{newItem(u"new"_s), studied(u"strong"_s, 1, RecallGrade::Easy),
                                           studied(u"weak"_s, 1, RecallGrade::Good),
                                           studied(u"due"_s, 9, RecallGrade::Again)};
        const ShortMix mix = tenMinutes(items, now, {}, {u"rust/own"_s});
        QCOMPARE(keysAt(items, mix.items), (QStringList{u"due"_s, u"weak"_s, u"strong"_s, u"new"_s}));
        QCOMPARE(mix.due, 1);
        QCOMPARE(mix.weak, 2);
        QCOMPARE(mix.fresh, 1);
        QCOMPARE(mix.minutes, 4); // three of a minute, and what a question usually takes this learner
    }

    void mix_fitsIntoItsTime()
    {
        std::vector<StudyItem> items;
        for (int number = 0; number < 30; ++number) {
            items.push_back(studied(u"q%1"_s.arg(number), 9, RecallGrade::Again, 70'000));
        }
        const ShortMix mix = tenMinutes(items, now, {}, {});
        QCOMPARE(mix.items.size(), 8); // 9 and 20 seconds; a ninth would end after 10 and 30
        QCOMPARE(mix.minutes, 10);
        QCOMPARE(tenMinutes(items, now, {}, {}, 5).items.size(), 4);
    }

    void longOne_isPassedOver()
    {
        const std::vector<StudyItem> items{studied(u"long"_s, 9, RecallGrade::Again, 180'000),
                                           studied(u"short"_s, 1, RecallGrade::Good, 30'000)};
        QCOMPARE(keysAt(items, tenMinutes(items, now, {}, {}, 1).items), QStringList{u"short"_s});
    }

    void whatWasStudiedToday_orIsNotBegun_isLeftOut()
    {
        std::vector<StudyItem> items{
            studied(u"today"_s, 0, RecallGrade::Good),   newItem(u"other"_s, StudyKind::Question, u"x"_s),
            newItem(u"exercise"_s, StudyKind::Exercise), newItem(u"bank"_s, StudyKind::Interview, {}),
            newItem(u"drill"_s, StudyKind::Drill),       studied(u"aside"_s, 9, RecallGrade::Again)};
        items.back().record.isSuspended = true;
        QCOMPARE(keysAt(items, tenMinutes(items, now, {}, {u"rust/own"_s}).items), QStringList{u"drill"_s});
        QVERIFY(tenMinutes(items, now, {}, {}).items.isEmpty());
        QCOMPARE(tenMinutes({}, now, {}, {}).minutes, 0);
    }

    void idea_isAskedOnce()
    {
        std::vector<StudyItem> items{newItem(u"a"_s), newItem(u"b"_s), newItem(u"c"_s)};
        items[0].idea = items[1].idea = u"rust/own/move"_s;
        QCOMPARE(keysAt(items, tenMinutes(items, now, {}, {u"rust/own"_s}).items), (QStringList{u"a"_s, u"c"_s}));
    }

    void limitOfTheDay_holds()
    {
        std::vector<StudyItem> items;
        for (int number = 0; number < 5; ++number) {
            items.push_back(studied(u"q%1"_s.arg(number), 9, RecallGrade::Again, 10'000));
        }
        QCOMPARE(tenMinutes(items, now, {.reviews = 2}, {}).items.size(), 2);
    }

    void brokenProgram_isWhatTheCompilerRejects_data()
    {
        QTest::addColumn<QStringList>("fails");
        QTest::addColumn<bool>("isBroken");
        QTest::newRow("code") << QStringList{u"E0382"_s} << true;
        QTest::newRow("without a code") << QStringList{u"error"_s} << true;
        QTest::newRow("two codes") << QStringList{u"E0277"_s, u"E0369"_s} << true;
        QTest::newRow("tests") << QStringList{u"tests"_s} << false;
        QTest::newRow("lint") << QStringList{u"static_mut_refs"_s} << false;
        QTest::newRow("lint of Clippy") << QStringList{u"clippy::Enum_variant"_s} << false;
        QTest::newRow("nothing") << QStringList{} << false;
    }

    void brokenProgram_isWhatTheCompilerRejects()
    {
        QFETCH(const QStringList, fails);
        Course::Exercise exercise;
        exercise.starterFails = fails;
        QTEST(Study::isBroken(exercise), "isBroken");
    }

    void programs_areMendedInTheirTurn()
    {
        const std::vector<StudyItem> items{studied(u"known"_s, 1, RecallGrade::Easy),
                                           studied(u"weak"_s, 1, RecallGrade::Good),
                                           newItem(u"new"_s),
                                           studied(u"due"_s, 9, RecallGrade::Again),
                                           newItem(u"other"_s, StudyKind::Exercise, u"x"_s),
                                           newItem(u"question"_s)};
        const QList<int> programs{0, 1, 2, 3, 4};
        QCOMPARE(keysAt(items, programsToFix(items, programs, now, {u"rust/own"_s}, 9)),
                 (QStringList{u"due"_s, u"new"_s, u"weak"_s, u"known"_s}));
        QCOMPARE(keysAt(items, programsToFix(items, programs, now, {u"rust/own"_s}, 2)),
                 (QStringList{u"due"_s, u"new"_s}));
        QCOMPARE(programsToFix(items, programs, now, {}, 9).size(), 5); // nothing was begun: all of them
    }
};

QTEST_GUILESS_MAIN(TestTenMinutes)
#include "tst_tenminutes.moc"
