// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/compilereport.h"
#include "runner/formatjob.h"
#include "runner/testsource.h"

#include <QTest>

#include <csignal>

using namespace Ochre;
using namespace Ochre::Runner;
using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;
using End = ProcessResult::End;
using Verdict = CompileReport::Verdict;

namespace {

QByteArray message(const QByteArray &level, const QByteArray &text)
{
    return R"({"$message_type":"diagnostic","message":")" + text + R"(","code":null,"level":")" + level
           + R"(","spans":[],"children":[],"rendered":"x"})"
             "\n";
}

ProcessResult ended(End end, int code, int signal = 0)
{
    ProcessResult result;
    result.end = end;
    result.exitCode = code;
    result.signal = signal;
    return result;
}

void addRow(const char *name, const ProcessResult &process, const QByteArray &error, Verdict verdict,
            const QString &words = {})
{
    QTest::newRow(name) << process << error << static_cast<int>(verdict) << words;
}

} // namespace

class TestOutcomeCompile final : public QObject {
    Q_OBJECT
private slots:
    void compileEnd_isJudged_data();
    void compileEnd_isJudged();
    void manyMessages_areCutButErrorsStay();
    void formatEnd_isJudged();
    void testSource_keepsTheLearnersPositions();
};

void TestOutcomeCompile::compileEnd_isJudged_data()
{
    QTest::addColumn<ProcessResult>("process");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<QString>("words");
    addRow("clean", ended(End::Exited, 0), {}, Verdict::Accepted);
    addRow("warning", ended(End::Exited, 0), message("warning", "unused"), Verdict::Accepted);
    addRow("error", ended(End::Exited, 1), message("error", "mismatched types"), Verdict::Rejected);
    addRow("no linker", ended(End::Exited, 1), message("error", "linker `cc` not found"), Verdict::Unusable,
           u"apt install gcc"_s);
    addRow("no C library", ended(End::Exited, 1), message("error", "linking failed: cannot find Scrt1.o: No such file"),
           Verdict::Unusable, u"libc6-dev"_s);
    addRow("disk full", ended(End::Exited, 1),
           message("error", "failed to write main.o: No space left on device (os error 28)"), Verdict::Unusable,
           u"disk is full"_s);
    addRow("read-only", ended(End::Exited, 1), message("error", "could not: Permission denied (os error 13)"),
           Verdict::Unusable, u"could not write"_s);
    addRow("crash report", ended(End::Exited, 101),
           "thread 'rustc' panicked at compiler/rustc_middle/src/ty.rs:1:1:\nerror: internal compiler error: boom\n",
           Verdict::GaveUp, u"not be your fault"_s);
    addRow("stack of the compiler", ended(End::Signalled, 139, SIGSEGV), "error: rustc interrupted by SIGSEGV\n",
           Verdict::GaveUp, u"deep nesting"_s);
    addRow("CPU limit", ended(End::Signalled, 152, SIGXCPU), {}, Verdict::GaveUp, u"too long"_s);
    addRow("wall limit", ended(End::WallTime, 137), {}, Verdict::GaveUp, u"too long"_s);
    addRow("memory", ended(End::Signalled, 134, SIGABRT), "memory allocation of 8 bytes failed\n", Verdict::GaveUp,
           u"4 GiB"_s);
    addRow("too large", ended(End::Signalled, 153, SIGXFSZ), {}, Verdict::GaveUp, u"too large"_s);
    addRow("output limit", ended(End::OutputLimit, 137), message("error", "one of many"), Verdict::Rejected);
    addRow("endless garbage", ended(End::OutputLimit, 137), "blah\n", Verdict::GaveUp);
    addRow("garbage", ended(End::Exited, 0), "I am no compiler\n", Verdict::GaveUp, u"I am no compiler"_s);
    addRow("failure without a word", ended(End::Exited, 2), {}, Verdict::GaveUp, u"code 2"_s);
    addRow("not started", ended(End::NotStarted, 0), {}, Verdict::Unusable, u"could not be started"_s);
}

void TestOutcomeCompile::compileEnd_isJudged()
{
    QFETCH(ProcessResult, process);
    QFETCH(QByteArray, error);
    QFETCH(int, verdict);
    QFETCH(QString, words);
    const CompileReport report = interpretCompile(process, error, "fn main() {}", Limits::forCompile());
    QCOMPARE(static_cast<int>(report.verdict), verdict);
    QVERIFY2(report.failure.contains(words), qPrintable(report.failure));
    const bool needsWords = report.verdict == Verdict::GaveUp || report.verdict == Verdict::Unusable;
    QCOMPARE(!report.failure.isEmpty(), needsWords);
}

void TestOutcomeCompile::manyMessages_areCutButErrorsStay()
{
    QByteArray text;
    for (int i = 0; i < 500; ++i) {
        text += message("warning", "w" + QByteArray::number(i));
    }
    text += message("error", "the one");
    const CompileReport report = interpretCompile(ended(End::Exited, 1), text, {}, Limits::forCompile());
    QCOMPARE(report.diagnostics.size(), size_t(101));
    QCOMPARE(report.diagnostics.back().message, u"the one"_s);
}

void TestOutcomeCompile::formatEnd_isJudged()
{
    const auto good = interpretFormat(ended(End::Exited, 0), "fn main(){}", "fn main() {}\n", {});
    QVERIFY(good);
    QCOMPARE(*good, "fn main() {}\n"_ba);
    const auto bad = interpretFormat(ended(End::Exited, 1), "fn main( {}", {},
                                     "error: this file contains an unclosed delimiter\n --> <stdin>:4:12\n  |\n");
    QVERIFY(!bad);
    QVERIFY(bad.error().what.contains(u"unclosed delimiter"));
    QVERIFY(bad.error().where.contains(u'4'));
    // Nothing instead of a program is no formatted program.
    QVERIFY(!interpretFormat(ended(End::Exited, 0), "fn main(){}", {}, {}));
    QVERIFY(!interpretFormat(ended(End::WallTime, 0), "fn main(){}", {}, {}));
    QVERIFY(interpretFormat(ended(End::Exited, 0), {}, {}, {}));
}

void TestOutcomeCompile::testSource_keepsTheLearnersPositions()
{
    const QByteArray source = "fn main() {}\n// last line";
    const QByteArray tests = "#[test]\nfn adds() { assert_eq!(1, 2); }";
    const TestSource joined(source, tests);
    QVERIFY(joined.text().startsWith(source));
    QVERIFY(joined.text().contains("mod ochre_tests"));
    TestCase test;
    test.file = u"main.rs"_s;
    test.line = static_cast<int>(joined.text().first(joined.text().indexOf("fn adds")).count('\n')) + 1;
    joined.relocate(test);
    QCOMPARE(test.file, u"tests.rs"_s);
    QCOMPARE(test.line, 2);
    Diagnostics::Diagnostic diagnostic;
    Diagnostics::Span own;
    own.file = u"main.rs"_s;
    own.byteStart = 3;
    own.byteEnd = 7;
    Diagnostics::Span added = own;
    added.byteStart = joined.text().indexOf("#[test]");
    added.byteEnd = added.byteStart + 7;
    added.lineStart = added.lineEnd = static_cast<int>(joined.text().first(added.byteStart).count('\n')) + 1;
    diagnostic.spans = {own, added};
    Diagnostics::DiagnosticList list = {diagnostic};
    joined.relocate(list);
    QCOMPARE(list[0].spans[0], own);
    QCOMPARE(list[0].spans[1].file, u"tests.rs"_s);
    QCOMPARE(list[0].spans[1].byteStart, 0);
    QCOMPARE(list[0].spans[1].lineStart, 1);
    QCOMPARE(TestSource(source, {}).text(), source);
    QCOMPARE(TestSource::displayName(u"ochre_tests::adds"_s), u"adds"_s);
    QCOMPARE(TestSource::displayName(u"mine::adds"_s), u"mine::adds"_s);
}

QTEST_GUILESS_MAIN(TestOutcomeCompile)
#include "tst_outcomecompile.moc"
