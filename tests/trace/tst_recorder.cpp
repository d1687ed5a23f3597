// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trace/tracebench.h"

#include <QDir>

using namespace Ochre;
using namespace Ochre::Trace;
using namespace Qt::StringLiterals;

namespace {

QByteArray mainOf(const QByteArray &body)
{
    return "fn main() {\n" + body + "\n}\n";
}

const Variable *find(const Frame &frame, const QString &name)
{
    const auto found = std::ranges::find(frame.variables, name, &Variable::name);
    return found == frame.variables.end() ? nullptr : &*found;
}

/// Steps with an event.
std::vector<std::size_t> stepsWith(const Recording &recording, RecordedEvent event)
{
    std::vector<std::size_t> steps;
    for (std::size_t step = 0; step < recording.steps.size(); ++step) {
        if (recording.steps[step].events.testFlag(event)) {
            steps.push_back(step);
        }
    }
    return steps;
}

} // namespace

class TestRecorder final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_toolchain = Toolchain::probeToolchain();
        QCOMPARE(m_toolchain.sandbox, Sandbox::SandboxLevel::Full);
        QVERIFY(!findDebugger().isEmpty());
    }

    void withoutBubblewrap_nothingIsRecorded()
    {
        Toolchain::Toolchain weak = m_toolchain;
        weak.sandbox = Sandbox::SandboxLevel::Restricted;
        TraceBench bench(weak);
        const RecordResult result = bench.record(mainOf("println!(\"1\");"));
        QVERIFY(!result.recording);
        QVERIFY(result.failure.contains(u"bubblewrap"));
        QCOMPARE(result.failure, bench.recorder.obstacle());
    }

    void withoutTrust_nothingIsCompiled()
    {
        TraceBench bench(m_toolchain);
        QSignalSpy spy(&bench.recorder, &Recorder::finished);
        bench.recorder.record({.source = mainOf(""), .trust = Runner::Trust::Foreign});
        QVERIFY(spy.wait());
        const auto result = spy.front().front().value<RecordResult>();
        QVERIFY(!result.recording);
        QCOMPARE(result.compileMs, 0);
        QCOMPARE(result.failure, Runner::refusalText(Runner::Trust::Foreign));
    }

    void brokenText_isAnsweredByTheCompiler()
    {
        TraceBench bench(m_toolchain);
        const RecordResult result = bench.record(mainOf("let n: i32 = \"x\";"));
        QVERIFY(!result.recording);
        QVERIFY(std::ranges::contains(result.diagnostics, u"E0308"_s, &Diagnostics::Diagnostic::code));
        QVERIFY(!result.failure.isEmpty());
    }

    void stop_answersOnce()
    {
        TraceBench bench(m_toolchain);
        QSignalSpy spy(&bench.recorder, &Recorder::finished);
        bench.recorder.record({.source = mainOf("loop {}"), .trust = Runner::Trust::Learner});
        QTest::qWait(300);
        bench.recorder.record({.source = mainOf("let n = 1;\nprintln!(\"{n}\");"), .trust = Runner::Trust::Learner});
        QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 2, 30'000);
        QVERIFY(!spy[0].front().value<RecordResult>().recording);
        QVERIFY(spy[1].front().value<RecordResult>().recording);
    }

    void variables_appearWhenTheirLineIsOver()
    {
        TraceBench bench(m_toolchain);
        const RecordResult result =
            bench.record("fn main() {\n    let a = 1;\n    let b = a + 1;\n    println!(\"{b}\");\n}\n");
        QVERIFY2(result.recording, qPrintable(result.failure));
        QHash<int, QStringList> names; // by line
        for (const Step &step : result.recording->steps) {
            if (const Frame *frame = result.recording->top(step)) {
                for (const Variable &variable : frame->variables) {
                    names[frame->line] << variable.name;
                }
            }
        }
        QCOMPARE(names.value(2), QStringList());
        QCOMPARE(names.value(3), QStringList{u"a"_s});
        QVERIFY(names.value(4).contains(u"b"_s));
    }

    void calls_areFramesWithNumbers()
    {
        TraceBench bench(m_toolchain);
        const RecordResult result = bench.record(readProgram(u"recursion"_s));
        QVERIFY2(result.recording, qPrintable(result.failure));
        std::size_t deepest = 0;
        for (const Step &step : result.recording->steps) {
            deepest = std::max(deepest, step.frames.size());
            for (std::size_t below = 1; below < step.frames.size(); ++below) {
                const Frame &caller = result.recording->frames[static_cast<std::size_t>(step.frames[below - 1])];
                QVERIFY(caller.isInside);
            }
        }
        QCOMPARE(deepest, 7U); // main and factorial of 6 to 1
        QCOMPARE(stepsWith(*result.recording, RecordedEvent::Call).size(), 7U);
    }

    void owners_pointToTheirBuffers()
    {
        TraceBench bench(m_toolchain);
        const RecordResult result = bench.record(readProgram(u"moves"_s));
        QVERIFY2(result.recording, qPrintable(result.failure));
        const Recording &recording = *result.recording;
        const auto inShip = std::ranges::find_if(recording.steps, [&recording](const Step &step) {
            const Frame *frame = recording.top(step);
            return frame && frame->function.endsWith(u"ship") && find(*frame, u"size"_s);
        });
        QVERIFY(inShip != recording.steps.end());
        const Frame &ship = *recording.top(*inShip);
        const Frame &main = recording.frames[static_cast<std::size_t>(inShip->frames.front())];
        const Value &parcel = recording.valueOf(*find(ship, u"parcel"_s));
        QCOMPARE(parcel.kind, Value::Kind::String);
        QCOMPARE(parcel.length, 12);
        QCOMPARE(recording.valueOf(*find(main, u"order"_s)).target, parcel.target); // the same buffer, given away
        const Value &tables = recording.valueOf(*find(main, u"tables"_s));
        const Value &first = recording.valueOf(*find(main, u"first"_s));
        QCOMPARE(first.kind, Value::Kind::Reference);
        QVERIFY(!first.isMutable);
        QCOMPARE(first.target, tables.target);
        QCOMPARE(tables.parts[1].address, tables.target + 4);
    }

    void panic_isAStepWithItsValues()
    {
        TraceBench bench(m_toolchain);
        const RecordResult result = bench.record(readProgram(u"overflow"_s));
        QVERIFY2(result.recording, qPrintable(result.failure));
        const std::vector<std::size_t> panics = stepsWith(*result.recording, RecordedEvent::Panic);
        QCOMPARE(panics.size(), 1U);
        const Step &step = result.recording->steps[panics.front()];
        const Frame *frame = result.recording->top(step);
        QVERIFY(frame);
        QCOMPARE(debugText(result.recording->valueOf(*find(*frame, u"number"_s))), u"253"_s);
        QVERIFY(step.errors.contains("overflow"));
        QCOMPARE(result.recording->exitCode, 101);
    }

    void caughtPanic_isFollowedByTheRest()
    {
        TraceBench bench(m_toolchain);
        const RecordResult result = bench.record(readProgram(u"caught_panic"_s));
        QVERIFY2(result.recording, qPrintable(result.failure));
        const auto panic = stepsWith(*result.recording, RecordedEvent::Panic);
        QCOMPARE(panic.size(), 1U);
        const Frame *later = nullptr;
        for (std::size_t step = panic.front() + 1; step < result.recording->steps.size(); ++step) {
            const Frame *frame = result.recording->top(result.recording->steps[step]);
            later = frame && find(*frame, u"failed"_s) ? frame : later;
        }
        QVERIFY(later);
        QCOMPARE(debugText(result.recording->valueOf(*find(*later, u"failed"_s))), u"true"_s);
    }

    void endlessProgram_endsWithTheBudget_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<Recording::End>("end");
        QTest::newRow("loop") << u"endless/infinite_loop"_s << Recording::End::Steps;
        QTest::newRow("one line") << u"endless/infinite_line"_s << Recording::End::Time;
        QTest::newRow("recursion") << u"endless/deep_recursion"_s << Recording::End::Steps;
        QTest::newRow("deadlock") << u"endless/deadlock"_s << Recording::End::Time;
    }

    void endlessProgram_endsWithTheBudget()
    {
        QFETCH(QString, program);
        QFETCH(Recording::End, end);
        TraceBench bench(m_toolchain);
        bench.recorder.setBounds(
            {.steps = 300, .milliseconds = end == Recording::End::Time ? 3'000 : TraceBench::patientMs});
        const RecordResult result = bench.record(readProgram(program));
        QVERIFY2(result.recording, qPrintable(result.failure));
        QCOMPARE(result.recording->end, end);
        QVERIFY(!result.recording->steps.empty());
        QVERIFY(!endText(*result.recording).isEmpty());
        if (program.contains(u"recursion")) {
            QVERIFY(result.recording->steps.back().hiddenFrames > 50);
        }
    }

    void values_areBounded()
    {
        TraceBench bench(m_toolchain);
        bench.recorder.setBounds({.values = 20, .milliseconds = TraceBench::patientMs});
        const RecordResult result = bench.record(readProgram(u"vec_growth"_s));
        QVERIFY2(result.recording, qPrintable(result.failure));
        QCOMPARE(result.recording->end, Recording::End::Values);
    }

    void recording_mayBeginLater()
    {
        TraceBench bench(m_toolchain);
        const RecordResult result = bench.record("fn main() {\n    let mut n = 0;\n    for _ in 0..500 {\n        n += "
                                                 "1;\n    }\n    println!(\"{n}\");\n}\n",
                                                 {}, 6);
        QVERIFY2(result.recording, qPrintable(result.failure));
        const Frame *first = result.recording->top(result.recording->steps.front());
        QVERIFY(first);
        QCOMPARE(first->line, 6);
        QCOMPARE(debugText(result.recording->valueOf(*find(*first, u"n"_s))), u"500"_s);
    }

    void threads_areSaid()
    {
        TraceBench bench(m_toolchain);
        QVERIFY(bench.record(readProgram(u"threads"_s)).recording.value_or(Recording()).hasThreads);
        QVERIFY(!bench.record(readProgram(u"integers"_s)).recording.value_or(Recording()).hasThreads);
    }

    void hostile_isHeld_data()
    {
        QTest::addColumn<QString>("program");
        const QDir programs(QStringLiteral(OCHRE_SOURCE_DIR "/tests/trace/programs/hostile"));
        const QStringList names = programs.entryList({u"*.rs"_s}, QDir::Files);
        QVERIFY(names.size() >= 7);
        for (const QString &name : names) {
            QTest::newRow(qPrintable(name)) << QString(u"hostile/" + name.chopped(3));
        }
    }

    void hostile_isHeld()
    {
        QFETCH(QString, program);
        TraceBench bench(m_toolchain);
        const RecordResult result = bench.record(readProgram(program));
        QVERIFY2(result.recording, qPrintable(result.failure));
        const QByteArray printed = result.recording->outputUntil(result.recording->steps.size());
        QVERIFY2(printed.contains("held = true"), printed.constData());
        QCOMPARE(result.recording->end, Recording::End::Exited);
        QCOMPARE(result.recording->exitCode, 0);
    }

    void killedDebugger_isSaid()
    {
        TraceBench bench(m_toolchain);
        const RecordResult result = bench.record(readProgram(u"endless/kills_debugger"_s));
        QVERIFY2(result.recording, qPrintable(result.failure));
        QCOMPARE(result.recording->end, Recording::End::Broken);
        QVERIFY(!endText(*result.recording).isEmpty());
    }

private:
    Toolchain::Toolchain m_toolchain;
};

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
