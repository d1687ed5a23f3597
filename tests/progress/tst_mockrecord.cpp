// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/mockrecord.h"
#include "support/pagefixture.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

/// Mock interviews through a store: what was recorded says where they stand.
class TestMockRecord final : public QObject {
    Q_OBJECT

private slots:
    void interview_comesBackFromTheStore()
    {
        ProgressFixture fixture;
        QVERIFY(fixture.open());
        Study::MockPlan plan;
        plan.order = {u"backend"_s,
                      Study::MockLevel::Senior,
                      45,
                      {Study::MockKind::CodeReview, Study::MockKind::Design},
                      Study::MockJudging::AtEnd};
        plan.questions = {{u"rust/a"_s, Study::MockKind::CodeReview, 420, 1},
                          {u"rust/b"_s, Study::MockKind::Design, 600, 0}};
        fixture.progress->record(mockBegun(plan), firstCourse);
        plan.id = fixture.progress->lastEventId();
        Study::MockAnswer answer{.key = u"rust/a"_s, .text = u"draft"_s, .takenMs = 900};
        fixture.progress->record(mockAnswered(plan.id, answer), firstCourse);
        answer.text = u"final"_s;
        answer.followUps = {QString()};
        answer.marks = {{4, Course::FaultCategory::ErrorHandling}};
        answer.isSolved = true;
        answer.sureness = Study::Sureness::Sure;
        fixture.progress->record(mockAnswered(plan.id, answer), firstCourse);
        QVERIFY(fixture.saved());
        QVERIFY(fixture.open()); // as after a restart

        std::vector<Study::MockRun> runs = read(*fixture.progress);
        QCOMPARE(runs.size(), size_t{1});
        plan.begunMs = runs[0].plan().begunMs;
        QVERIFY(plan.begunMs > 0);
        QVERIFY(runs[0].plan() == plan);
        QVERIFY(*runs[0].answerTo(u"rust/a"_s) == answer); // the last one
        QCOMPARE(runs[0].place(), (Study::MockPlace{Study::MockPlace::Step::Answering, 1, 0}));

        fixture.progress->record(mockStopped(plan.id, false), firstCourse);
        QCOMPARE(read(*fixture.progress)[0].place().step, Study::MockPlace::Step::Comparing);
        fixture.progress->record(mockStopped(plan.id, true), firstCourse);
        QVERIFY(read(*fixture.progress)[0].isOver());
    }

    void newestInterview_comesFirst()
    {
        ProgressFixture fixture;
        QVERIFY(fixture.open());
        for (const QString &role : {u"first"_s, u"second"_s}) {
            Study::MockPlan plan;
            plan.order.role = role;
            plan.questions = {{u"rust/a"_s, Study::MockKind::Code, 240, 0}};
            fixture.progress->record(mockBegun(plan), firstCourse);
        }
        const std::vector<Study::MockRun> runs = read(*fixture.progress);
        QCOMPARE(runs.size(), size_t{2});
        QCOMPARE(runs[0].plan().order.role, u"second"_s);
    }

private:
    static std::vector<Study::MockRun> read(ProgressService &progress)
    {
        const auto events = [&progress](const char *kind) {
            auto found = progress.events(QString::fromLatin1(kind), QString::fromLatin1(Journal::mockSubject));
            found.waitForFinished();
            return found.result().value_or(std::vector<Event>());
        };
        return mockRuns({events(Journal::EventKind::mockBegun), events(Journal::EventKind::mockAnswered),
                         events(Journal::EventKind::mockStopped)});
    }
};

QTEST_GUILESS_MAIN(TestMockRecord)
#include "tst_mockrecord.moc"
