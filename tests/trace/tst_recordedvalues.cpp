// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/coderunner.h"
#include "trace/tracebench.h"

#include <QDir>

using namespace Ochre;
using namespace Ochre::Trace;
using namespace Qt::StringLiterals;

namespace {

/// A printed line "name = value" of a program, and the step that it was printed in.
struct Shown {
    QString name;
    QString value;
    std::size_t step = 0;
};

std::vector<Shown> shownIn(const Recording &recording)
{
    std::vector<Shown> shown;
    for (std::size_t step = 0; step < recording.steps.size(); ++step) {
        for (const QString &line : QString::fromUtf8(recording.steps[step].output).split(u'\n')) {
            if (const qsizetype equals = line.indexOf(" = "_L1); equals > 0) {
                shown.push_back({line.left(equals), line.sliced(equals + 3), step});
            }
        }
    }
    return shown;
}

/// What the recording says of a variable at the last step before it was printed, in the call that printed it.
QString recordedAt(const Recording &recording, const Shown &shown)
{
    for (std::size_t step = shown.step; step-- > 0;) {
        const Frame *frame = recording.top(recording.steps[step]);
        for (const Variable &variable : frame ? frame->variables : std::vector<Variable>()) {
            if (variable.name == shown.name && !variable.isShadowed) {
                return debugText(recording.valueOf(variable));
            }
        }
        // A line that prints several values may stop between them.
        if (frame && !frame->isInside) {
            break;
        }
    }
    return u"nothing"_s;
}

} // namespace

/// Every program prints what it holds; the recording must say the same, and the recorded run must be the real one.
class TestRecordedValues final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_newest = Toolchain::probeToolchain();
        m_oldest = probeOldest();
        QVERIFY(m_newest.canCompile());
        QVERIFY(m_oldest.canCompile());
        QCOMPARE(m_newest.sandbox, Sandbox::SandboxLevel::Full);
        QVERIFY2(!findDebugger().isEmpty(), "gdb is of the set trace of ./dev");
    }

    void program_isRecordedAsItRuns_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<bool>("isOldest");
        const QDir programs(QStringLiteral(OCHRE_SOURCE_DIR "/tests/trace/programs"));
        const QStringList names = programs.entryList({u"*.rs"_s}, QDir::Files);
        QVERIFY(names.size() >= 40);
        for (const QString &name : names) {
            QTest::addRow("%s, newest", qPrintable(name.chopped(3))) << name.chopped(3) << false;
            if (m_oldest.rustc.version != m_newest.rustc.version && layouts().contains(name.chopped(3))) {
                QTest::addRow("%s, oldest", qPrintable(name.chopped(3))) << name.chopped(3) << true;
            }
        }
    }

    void program_isRecordedAsItRuns()
    {
        QFETCH(QString, program);
        QFETCH(bool, isOldest);
        const Toolchain::Toolchain &toolchain = isOldest ? m_oldest : m_newest;
        const QByteArray source = readProgram(program);
        const QByteArray input = "one\ntwo\n";
        TraceBench bench(toolchain);
        const RecordResult result = bench.record(source, input);
        QVERIFY2(result.recording, qPrintable(result.failure));
        const Recording &recording = *result.recording;

        const std::vector<Shown> shown = shownIn(recording);
        QVERIFY(!shown.empty());
        for (const Shown &value : shown) {
            const QString recorded = recordedAt(recording, value);
            QVERIFY2(recorded == value.value,
                     qPrintable(u"%1 is %2, recorded as %3"_s.arg(value.name, value.value, recorded)));
        }
        compareWithRun(recording, toolchain, source, input);
    }

private:
    /// Where the standard library's own types lie in memory, which differs between compilers.
    static QStringList layouts()
    {
        return {u"strings"_s,         u"boxes"_s, u"enums"_s,   u"vec_of_strings"_s,
                u"option_chain"_s,    u"rc"_s,    u"refcell"_s, u"hash_map"_s,
                u"btree_and_deque"_s, u"panic"_s, u"threads"_s, u"closures"_s};
    }

    void compareWithRun(const Recording &recording, const Toolchain::Toolchain &toolchain, const QByteArray &source,
                        const QByteArray &input)
    {
        QTemporaryDir folder;
        Runner::CodeRunner runner({.scratch = folder.filePath(u"scratch"_s), .helpers = Toolchain::helpersFolder()});
        runner.setToolchain(toolchain);
        QSignalSpy ended(&runner, &Runner::CodeRunner::runFinished);
        QByteArray printed;
        connect(&runner, &Runner::CodeRunner::outputReceived, this,
                [&printed](const QByteArray &bytes, bool isError) { printed += isError ? QByteArray() : bytes; });
        Runner::RunRequest request;
        request.source = source;
        request.trust = Runner::Trust::Learner;
        request.input = input;
        request.closeInput = true;
        runner.run(request);
        QVERIFY(ended.wait(60'000));
        const auto result = ended.front().front().value<Runner::RunResult>();
        QCOMPARE(recording.outputUntil(recording.steps.size()), printed);
        if (recording.end == Recording::End::Signalled) {
            QCOMPARE(recording.signal, result.signal);
        } else {
            QCOMPARE(recording.end, Recording::End::Exited);
            QCOMPARE(recording.exitCode, result.exitCode);
        }
    }

    Toolchain::Toolchain m_newest;
    Toolchain::Toolchain m_oldest;
};

QTEST_GUILESS_MAIN(TestRecordedValues)
#include "tst_recordedvalues.moc"
