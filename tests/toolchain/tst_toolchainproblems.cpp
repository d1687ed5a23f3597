// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "toolchain/toolchainproblems.h"

#include <QTest>

using namespace Ochre::Toolchain;
using namespace Qt::StringLiterals;

using End = ToolAnswer::End;

class TestToolchainProblems final : public QObject {
    Q_OBJECT

private slots:
    void everyProblem_isASentenceWithACommand_data()
    {
        QTest::addColumn<ToolchainProblem>("problem");
        QTest::addColumn<QString>("command");
        const QString path = u"/home/%1/bin/rustc"_s; // marks in a path stay what they are
        QTest::newRow("no rustc") << rustcMissing() << u"rustup"_s;
        QTest::newRow("old rustc") << rustcTooOld(path, u"1.70.0"_s) << u"rustup update stable"_s;
        QTest::newRow("rustc gone") << rustcUnusable(path, {End::Missing, {}, {}}) << u"rustup update"_s;
        QTest::newRow("no linker") << linkerMissing() << u"apt install gcc"_s;
        QTest::newRow("no start files") << systemLibraryMissing() << u"libc6-dev"_s;
        QTest::newRow("no cargo") << cargoMissing() << u"apt install cargo"_s;
        QTest::newRow("no rustfmt") << rustfmtMissing() << u"rustup component add rustfmt"_s;
        QTest::newRow("no Clippy") << clippyMissing() << u"rustup component add clippy"_s;
        QTest::newRow("no documentation") << documentationMissing() << u"rustup component add rust-docs"_s;
    }

    void everyProblem_isASentenceWithACommand()
    {
        QFETCH(ToolchainProblem, problem);
        QFETCH(QString, command);
        QVERIFY2(problem.advice.contains(command), qPrintable(problem.advice));
        QVERIFY2(problem.what.endsWith(u'.') && problem.what == problem.what.trimmed(), qPrintable(problem.what));
        QVERIFY2(!problem.advice.contains(u"%1"_s), qPrintable(problem.advice));
        QCOMPARE(problemText(problem), QString(problem.what + u' ' + problem.advice));
    }

    void unusableCompiler_saysWhy_data()
    {
        QTest::addColumn<ToolAnswer>("answer");
        QTest::addColumn<QString>("words");
        QTest::newRow("missing") << ToolAnswer{End::Missing, {}, {}} << u"is missing"_s;
        QTest::newRow("silent") << ToolAnswer{End::TimedOut, "half", "half"} << u"in time"_s;
        QTest::newRow("failed") << ToolAnswer{End::Failed, {}, "error: no default\nmore"} << u"error: no default"_s;
        QTest::newRow("failed without a word") << ToolAnswer{End::Failed, {}, {}} << u"like a Rust compiler"_s;
        QTest::newRow("failed with an empty line")
            << ToolAnswer{End::Failed, {}, "\nlater"} << u"like a Rust compiler"_s;
        QTest::newRow("answered nonsense") << ToolAnswer{End::Answered, "hello", {}} << u"like a Rust compiler"_s;
        QTest::newRow("marks") << ToolAnswer{End::Failed, {}, "100%1 %2"} << u"100%1 %2"_s;
    }

    void unusableCompiler_saysWhy()
    {
        QFETCH(ToolAnswer, answer);
        QFETCH(QString, words);
        const QString what = rustcUnusable(u"/opt/%2/rustc"_s, answer).what;
        QVERIFY2(what.contains(words), qPrintable(what));
        QVERIFY2(what.contains(u"/opt/%2/rustc"_s), qPrintable(what));
        QVERIFY2(!what.contains(u"more"_s) && !what.contains(u"later"_s), qPrintable(what));
    }

    void longReason_isCut()
    {
        const ToolchainProblem problem = rustcUnusable(u"/rustc"_s, {End::Failed, {}, QByteArray(60'000, 'x')});
        QVERIFY2(problem.what.size() < 300, qPrintable(problem.what));
    }

    void oldCompiler_isNamedWithWhatIsNeeded()
    {
        const QString what = rustcTooOld(u"/home/%1/rustc"_s, u"1.63.0"_s).what;
        QVERIFY2(what.contains(u"/home/%1/rustc"_s) && what.contains(u"1.63.0"_s) && what.contains(u"1.85"_s),
                 qPrintable(what));
    }
};

QTEST_APPLESS_MAIN(TestToolchainProblems)
#include "tst_toolchainproblems.moc"
