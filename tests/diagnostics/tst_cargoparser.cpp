// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/cargoparser.h"
#include "testdata.h"

#include <QTest>

using namespace Ochre::Diagnostics;
using namespace Qt::StringLiterals;

namespace {

// Every relative path belongs to the learner.
const ParseRequest Workspace{QString(), {}};

} // namespace

class TestCargoParser final : public QObject {
    Q_OBJECT

private slots:
    void run_separatesMessagesFromTheProgram()
    {
        const CargoResult result = parseCargoOutput(TestData::read(u"cargo/run.json"_s), Workspace);
        QVERIFY(result.finished);
        QVERIFY(result.succeeded); // the program prints a build-finished of its own, with success false
        QCOMPARE(result.programOutput, "{\"reason\":\"build-finished\",\"success\":false}\nroom 4: 44\n");
        QCOMPARE(result.executables, QStringList{u"/home/learner/workspace/target/debug/desk"_s});
        QCOMPARE(result.diagnostics.size(), 1U);
        QCOMPARE(result.diagnostics[0].code, u"unused_variables"_s);
        QCOMPARE(result.diagnostics[0].primarySpan()->file, u"rates/src/lib.rs"_s);
        QCOMPARE(result.diagnostics[0].fixes.at(0).edits.at(0).file, u"rates/src/lib.rs"_s);
        QCOMPARE(result.droppedCount, 0);
    }

    void brokenBuild_isFinishedWithoutSuccess()
    {
        const CargoResult result = parseCargoOutput(TestData::read(u"cargo/broken.json"_s), Workspace);
        QVERIFY(result.finished);
        QVERIFY(!result.succeeded);
        QVERIFY(result.executables.isEmpty());
        QCOMPARE(result.diagnostics.size(), 2U);
        QCOMPARE(result.diagnostics[1].code, u"E0308"_s);
        QCOMPARE(result.diagnostics[1].primarySpan()->file, u"desk/src/main.rs"_s);
    }

    void allTargets_reportEachMessageOnce()
    {
        const QByteArray output = TestData::read(u"cargo/all-targets.json"_s);
        QCOMPARE(output.count("\"reason\":\"compiler-message\""), 2);
        QCOMPARE(parseCargoOutput(output, Workspace).diagnostics.size(), 1U);
    }

    void otherFile_givesNoFix()
    {
        const CargoResult result =
            parseCargoOutput(TestData::read(u"cargo/run.json"_s), {u"desk/src/main.rs"_s, QByteArrayView()});
        QCOMPARE(result.diagnostics.size(), 1U);
        QVERIFY(result.diagnostics[0].fixes.empty());
    }

    void linesOfAnotherKind_areTheProgramsOutput()
    {
        const CargoResult result =
            parseCargoOutput("hello\n {\"reason\":\"x\"}\n{\"reason\":\"build-script-executed\"}\n"
                             "{\"reason\":\"build-finished\",\"success\":true}\nlast",
                             Workspace);
        QCOMPARE(result.programOutput, "hello\n {\"reason\":\"x\"}\nlast");
        QVERIFY(result.succeeded);
    }

    void outputCutOff_isNotFinished()
    {
        const QByteArray output = TestData::read(u"cargo/run.json"_s);
        for (qsizetype size = 0; size < output.indexOf("build-finished"); size += 53) {
            const CargoResult result = parseCargoOutput(QByteArrayView(output).first(size), Workspace);
            QVERIFY(!result.finished);
            QVERIFY(!result.succeeded);
            QVERIFY(result.droppedCount <= 1);
        }
    }

    void compilerCrash_isRecognised()
    {
        const QByteArray message = TestData::read(u"strange/internal_error.json"_s).trimmed();
        const QByteArray output = "{\"reason\":\"compiler-message\",\"message\":" + message + '}';
        const CargoResult result = parseCargoOutput(output, Workspace);
        QVERIFY(result.compilerCrashed);
    }
};

QTEST_GUILESS_MAIN(TestCargoParser)
#include "tst_cargoparser.moc"
