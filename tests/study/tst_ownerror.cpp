// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/fixplan.h"
#include "study/ownerror.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Study;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 day = 86'400'000;

/// Compilations of one program after the other.
class Log final {
public:
    Log &run(const QString &document, qint64 timeMs, const QStringList &codes)
    {
        if (!history.documents.contains(document)) {
            history.documents << document;
        }
        history.runs.push_back(
            {static_cast<int>(history.documents.indexOf(document)), timeMs / day, timeMs, codes.isEmpty(), codes});
        return *this;
    }
    /// Met at this moment and mended so much later.
    Log &mend(const QString &document, qint64 timeMs, qint64 tookMs, const QString &code = u"E0382"_s)
    {
        return run(document, timeMs, {code}).run(document, timeMs + tookMs, {});
    }
    [[nodiscard]] std::optional<KeepReason> reason() const
    {
        const std::vector<Mending> all = mendings(history);
        return all.empty() ? std::nullopt : reasonToKeep(all, all.back());
    }

    StudyHistory history;
};

StudyItem itemOf(const QString &key, const QString &lesson)
{
    StudyItem item{key, {}, {}, {}};
    item.record.kind = StudyKind::Drill;
    item.record.lesson = lesson;
    return item;
}

} // namespace

class TestOwnError final : public QObject {
    Q_OBJECT

private slots:
    void mendings_tellWhatWasMetAndWhen()
    {
        Log log;
        log.run(u"a"_s, 1000, {u"E0382"_s, u"E0499"_s})
            .run(u"b"_s, 2000, {u"E0502"_s})
            .run(u"a"_s, 31'000, {u"E0382"_s})
            .run(u"a"_s, 41'000, {});
        const std::vector<Mending> all = mendings(log.history);
        QCOMPARE(all.size(), 2U); // b is broken still; E0499 may only have been hidden until a compiled
        QCOMPARE(all[0].code, u"E0382"_s);
        QCOMPARE(all[0].document, u"a"_s);
        QCOMPARE(all[0].metMs, 1000);
        QCOMPARE(all[0].rejectedMs, 31'000);
        QCOMPARE(all[0].mendedMs, 41'000);
        QCOMPARE(all[0].tookMs, 40'000);
        QCOMPARE(all[1].code, u"E0499"_s);
        QCOMPARE(all[1].rejectedMs, 1000);
    }

    void threeMinutes_areLong()
    {
        QCOMPARE(Log().mend(u"a"_s, 0, 3 * minute - 1).reason(), std::nullopt);
        QCOMPARE(Log().mend(u"a"_s, 0, 3 * minute).reason(), KeepReason::Long);
    }

    void moreThanTwiceTheMedian_isSlow()
    {
        // Long ago, so that none of them comes back within a week.
        Log log;
        log.mend(u"a"_s, 0, 10'000).mend(u"a"_s, 20 * day, 20'000).mend(u"a"_s, 40 * day, 90'000);
        Log usual = log;
        QCOMPARE(usual.mend(u"b"_s, 60 * day, 40'000).reason(), std::nullopt); // twice the 20 s
        QCOMPARE(log.mend(u"b"_s, 60 * day, 40'001).reason(), KeepReason::Slow);
    }

    void twoTimes_makeNoMedian()
    {
        QCOMPARE(Log().mend(u"a"_s, 0, 1000).mend(u"a"_s, 20 * day, 1000).mend(u"a"_s, 40 * day, 30'000).reason(),
                 std::nullopt);
    }

    void whatComesBackWithinAWeek_isKept()
    {
        QCOMPARE(Log().mend(u"a"_s, 0, 1000).mend(u"b"_s, 1000 + 7 * day, 1000).reason(), KeepReason::Again);
        QCOMPARE(Log().mend(u"a"_s, 0, 1000).mend(u"b"_s, 1001 + 7 * day, 1000).reason(), std::nullopt);
        QCOMPARE(Log().mend(u"a"_s, 0, 1000, u"E0499"_s).mend(u"b"_s, day, 1000).reason(), std::nullopt);
    }

    void anOwnError_isAnExerciseThatTheCompilerJudges()
    {
        OwnError error{.id = u"id"_s, .code = u"E0382"_s, .program = u"fn main() { lost }"_s};
        Course::Exercise exercise = exerciseOf(error);
        QVERIFY(isBroken(exercise));
        QCOMPARE(exercise.starter, error.program.toUtf8());
        QVERIFY(exercise.check == Course::ExerciseCheck::Run);
        error.program = u"#[test]\nfn mainly() {}"_s;
        QVERIFY(exerciseOf(error).check == Course::ExerciseCheck::Tests);
        const Course::Course course = courseOf({error}, u"Own errors"_s);
        QCOMPARE(course.id, QString(ownErrorCourse));
        const std::vector<StudyItem> items = studyItems(course, {});
        QCOMPARE(items.size(), 1U);
        QCOMPARE(items[0].key, u"my-errors/id"_s);
        QVERIFY(items[0].record.kind == StudyKind::Drill);
    }

    void codes_areTheCompilersOwn()
    {
        QVERIFY(isErrorCode(u"E0382"_s));
        QVERIFY(!isErrorCode(u"unused_variables"_s));
        QVERIFY(!isErrorCode(u"E038"_s));
        QVERIFY(!isErrorCode({}));
    }

    void ownErrors_comeBeforeWhatIsNew()
    {
        const std::vector<StudyItem> items{itemOf(u"rust/a"_s, u"moves"_s), itemOf(u"rust/b"_s, u"unbegun"_s),
                                           itemOf(u"my-errors/c"_s, QString(ownErrorLesson))};
        QCOMPARE(programsToFix(items, {0, 1, 2}, {0, 0}, {u"rust/moves"_s}, 5), (QList<int>{2, 0}));
    }
};

QTEST_GUILESS_MAIN(TestOwnError)
#include "tst_ownerror.moc"
