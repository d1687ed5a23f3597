// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/codec.h"
#include "support/pagefixture.h"
#include "workbench/programrecord.h"

using namespace Ochre;
using namespace Qt::StringLiterals;
using Diagnostics::Level;
using State = Runner::TestCase::State;
using Workbench::Order;

namespace {

Order orderOf(const QString &document)
{
    Order order;
    order.document = {document, u"Title"_s, {}, std::nullopt};
    return order;
}

Diagnostics::Diagnostic message(Level level, const QString &code)
{
    Diagnostics::Diagnostic diagnostic;
    diagnostic.level = level;
    diagnostic.code = code;
    return diagnostic;
}

} // namespace

class TestProgramRecord final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<ProgressFixture>();
        QVERIFY(m_fixture->open());
    }

    void cleanup() { m_fixture.reset(); }

    void run_isRecordedWithItsFacts()
    {
        Runner::RunResult result;
        result.outcome = Runner::Outcome::Panicked;
        result.exitCode = 101;
        result.compileMs = 200;
        result.runMs = 30;
        recordRun(*m_fixture->progress, orderOf(u"lesson/example-1"_s), result);
        Journal::ProgramRun expected{u"lesson"_s, u"lesson/example-1"_s, Runner::outcomeName(result.outcome)};
        expected.exitCode = 101;
        expected.compileMs = 200;
        expected.runMs = 30;
        QVERIFY(recorded(u"lesson/example-1"_s) == std::vector{expected});
    }

    void codes_areThoseOfTheErrorsOnce_data()
    {
        QTest::addColumn<QList<Diagnostics::Diagnostic>>("messages");
        QTest::addColumn<QStringList>("codes");
        const auto error = [](const QString &code) { return message(Level::Error, code); };
        QTest::newRow("none") << QList<Diagnostics::Diagnostic>{} << QStringList();
        QTest::newRow("as met") << QList{error(u"E0382"_s), error(u"E0308"_s)} << QStringList{u"E0382"_s, u"E0308"_s};
        QTest::newRow("twice") << QList{error(u"E0382"_s), error(u"E0382"_s)} << QStringList{u"E0382"_s};
        QTest::newRow("no code") << QList{error({}), error(u"E0308"_s)} << QStringList{u"E0308"_s};
        QTest::newRow("warnings") << QList{message(Level::Warning, u"unused"_s), message(Level::Note, u"E1"_s)}
                                  << QStringList();
    }

    void codes_areThoseOfTheErrorsOnce()
    {
        QFETCH(QList<Diagnostics::Diagnostic>, messages);
        QFETCH(QStringList, codes);
        Runner::RunResult result;
        result.outcome = Runner::Outcome::CompileFailed;
        result.diagnostics = {messages.begin(), messages.end()};
        recordRun(*m_fixture->progress, orderOf(u"lesson/example-1"_s), result);
        QCOMPARE(recorded(u"lesson/example-1"_s).at(0).codes, codes);
    }

    void tests_areCountedWithoutIgnoredOnes_data()
    {
        QTest::addColumn<QList<State>>("states");
        QTest::addColumn<int>("ran");
        QTest::addColumn<int>("passed");
        QTest::newRow("none") << QList<State>{} << 0 << 0;
        QTest::newRow("all passed") << QList{State::Passed, State::Passed} << 2 << 2;
        QTest::newRow("one of each") << QList{State::Passed, State::Failed, State::Ignored, State::TimedOut} << 3 << 1;
        QTest::newRow("all ignored") << QList{State::Ignored} << 0 << 0;
    }

    void tests_areCountedWithoutIgnoredOnes()
    {
        QFETCH(QList<State>, states);
        QFETCH(int, ran);
        QFETCH(int, passed);
        Runner::TestResult result;
        result.outcome = Runner::Outcome::Finished;
        for (const State state : states) {
            Runner::TestCase test;
            test.state = state;
            result.tests.push_back(test);
        }
        recordTests(*m_fixture->progress, orderOf(u"lesson/task"_s), result);
        const auto counts = recorded(u"lesson/task"_s).at(0).tests;
        QVERIFY(counts);
        QCOMPARE(counts->ran, ran);
        QCOMPARE(counts->passed, passed);
    }

    void programOfNoLesson_isRecordedWithoutOne_data()
    {
        QTest::addColumn<QString>("document");
        QTest::newRow("playground") << u"playground"_s;
        QTest::newRow("explanation") << u"explain:E0382-1"_s;
        QTest::newRow("file") << u"file:/home/me/src/main.rs"_s;
    }

    void programOfNoLesson_isRecordedWithoutOne()
    {
        QFETCH(QString, document);
        recordRun(*m_fixture->progress, orderOf(document), {});
        const auto runs = recorded(document);
        QCOMPARE(runs.size(), size_t(1));
        QCOMPARE(runs.front().lesson, QString());
    }

    void solvedExercise_isRecordedOnce()
    {
        Order order = orderOf(u"lesson/task"_s);
        order.document.exercise = Course::Exercise();
        order.document.exercise->id = u"task"_s;
        recordSolved(*m_fixture->progress, order);
        recordSolved(*m_fixture->progress, order);
        QVERIFY(m_fixture->saved());
        QVERIFY(m_fixture->open());
        recordSolved(*m_fixture->progress, order); // nor after a restart
        QVERIFY(m_fixture->saved());
        QCOMPARE(events(Progress::EventKind::exerciseSolved, u"task"_s).size(), size_t(1));
        QVERIFY(m_fixture->progress->state().lessons.value(u"lesson"_s).solvedExercises.contains(u"task"_s));
    }

private:
    std::vector<Journal::ProgramRun> recorded(const QString &document) const
    {
        std::vector<Journal::ProgramRun> runs;
        for (const Progress::Event &event : events(Progress::EventKind::programRun, document)) {
            runs.push_back(std::get<Journal::ProgramRun>(Journal::payloadOf(event)));
        }
        return runs;
    }

    std::vector<Progress::Event> events(const char *kind, const QString &subject) const
    {
        auto asked = m_fixture->progress->events(QString::fromLatin1(kind), subject);
        if (!QTest::qWaitFor([&asked] { return asked.isFinished(); }, 10'000) || !asked.result()) {
            qFatal("the store did not answer");
        }
        return *asked.result();
    }

    std::unique_ptr<ProgressFixture> m_fixture;
};

QTEST_MAIN(TestProgramRecord)
#include "tst_programrecord.moc"
