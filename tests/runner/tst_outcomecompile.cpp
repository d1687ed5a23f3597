// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/cargoreport.h"
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

/// An error with a place in the learner's text.
QByteArray placed(const QByteArray &text, const QByteArray &code = "null")
{
    return R"({"$message_type":"diagnostic","message":")" + text + R"(","code":)" + code
           + R"(,"level":"error","spans":[{"file_name":"main.rs","byte_start":0,"byte_end":2,"line_start":1,)"
             R"("line_end":1,"column_start":1,"column_end":3,"is_primary":true,"text":[],"label":null,)"
             R"("suggested_replacement":null,"suggestion_applicability":null,"expansion":null}],"children":[],)"
             R"("rendered":"x"})"
             "\n";
}

/// What rustc tells when the linker fails: the linker's own words in a note.
QByteArray linking(const QByteArray &note)
{
    return R"({"$message_type":"diagnostic","message":"linking with `cc` failed: exit status: 1","code":null,)"
           R"("level":"error","spans":[],"children":[{"message":")"
           + note
           + R"(","code":null,"level":"note","spans":[],"children":[],"rendered":null}],"rendered":"x"})"
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
    void cargosOwnError_isItsLast();
    void formatEnd_isJudged();
    void testSource_keepsTheLearnersPositions();
    void openEnd_isNoticed_data();
    void openEnd_isNoticed();
    void testSource_startsWithoutAMark();
    void testSource_assertsWithTheStandardMacros();
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
    addRow("disk full, with a path", ended(End::Exited, 1),
           message("error", R"(couldn't create a temp dir: No space left on device (os error 28) at path \"/tmp/r1\")"),
           Verdict::Unusable, u"disk is full"_s);
    addRow("disk full for the linker", ended(End::Exited, 1),
           linking(R"(/usr/bin/ld: final link failed: No space left on device\ncollect2: error)"), Verdict::Unusable,
           u"disk is full"_s);
    addRow("no C library for the linker", ended(End::Exited, 1),
           linking(R"(/usr/bin/ld: cannot find Scrt1.o: No such file or directory\ncollect2: error)"),
           Verdict::Unusable, u"libc6-dev"_s);
    addRow("compile_error! of a disk", ended(End::Exited, 1), placed("No space left on device"), Verdict::Rejected);
    addRow("compile_error! of a linker", ended(End::Exited, 1), placed("linker `cc` not found"), Verdict::Rejected);
    addRow("include_str! that may not", ended(End::Exited, 1),
           placed("couldn't read `main.rs`: Permission denied (os error 13)"), Verdict::Rejected);
    addRow("a code", ended(End::Exited, 1),
           placed("x: No space left on device", R"({"code":"E0080","explanation":null})"), Verdict::Rejected);
    addRow("a library of a full disk", ended(End::Exited, 1),
           linking("rust-lld: error: unable to find library -lNo space left on device"), Verdict::Rejected);
    addRow("a library that begins with c", ended(End::Exited, 1),
           linking("rust-lld: error: unable to find library -lcrypt_of_mine"), Verdict::Rejected);
    // A symbol may be called anything, line ends included.
    addRow("a symbol of a full disk", ended(End::Exited, 1),
           linking(R"(rust-lld: error: undefined symbol: No space left on device\ncollect2: error)"),
           Verdict::Rejected);
    addRow("a symbol of a missing linker", ended(End::Exited, 1),
           linking(R"(rust-lld: error: undefined symbol: x\nlinker `cc` not found\ncollect2: error)"),
           Verdict::Rejected);
    addRow("a symbol of a missing C library", ended(End::Exited, 1),
           linking(R"(/usr/bin/ld: undefined reference to `x\nrust-lld: error: unable to find library -lc\n')"),
           Verdict::Rejected);
    addRow("a library that may not be written", ended(End::Exited, 1),
           linking("mold: fatal: library not found: Permission denied (os error 13)"), Verdict::Rejected);
    addRow("a section of a full disk", ended(End::Exited, 1), linking("ld: section .x\\n: No space left on device"),
           Verdict::Rejected);
    addRow("a disk that is full before a symbol is missing", ended(End::Exited, 1),
           linking(R"(mold: fatal: open failed: out: No space left on device\nmold: error: undefined symbol: x)"),
           Verdict::Unusable, u"disk is full"_s);
    addRow("no C library for lld", ended(End::Exited, 1),
           linking(R"(rust-lld: error: unable to find library -lgcc_s\nrust-lld: error: unable to find library -lc)"),
           Verdict::Unusable, u"libc6-dev"_s);
    addRow("crash report", ended(End::Exited, 101),
           "thread 'rustc' panicked at compiler/rustc_middle/src/ty.rs:1:1:\nerror: internal compiler error: boom\n",
           Verdict::GaveUp, u"not be your fault"_s);
    addRow("stack of the compiler", ended(End::Signalled, 139, SIGSEGV), "error: rustc interrupted by SIGSEGV\n",
           Verdict::GaveUp, u"deep nesting"_s);
    addRow("CPU limit", ended(End::Signalled, 152, SIGXCPU), {}, Verdict::GaveUp, u"too long"_s);
    addRow("wall limit", ended(End::WallTime, 137), {}, Verdict::GaveUp, u"too long"_s);
    Sandbox::ProcessResult busy = ended(End::TotalLimit, 137);
    busy.total = Sandbox::ProcessResult::Total::CpuTime;
    addRow("computing of everything together", busy, {}, Verdict::GaveUp, u"too long"_s);
    addRow("memory", ended(End::Signalled, 134, SIGABRT), "memory allocation of 8 bytes failed\n", Verdict::GaveUp,
           u"4 GiB"_s);
    // Words that a macro of the text, or the text itself, has the compiler print decide nothing.
    addRow("words of a crash and a program", ended(End::Exited, 0),
           message("warning", "unused") + "error: internal compiler error: thread 'rustc' panicked\n",
           Verdict::Accepted);
    addRow("words of a crash and an error", ended(End::Exited, 1),
           message("error", "mismatched types") + "thread 'rustc' panicked at x.rs:1:1:\n", Verdict::Rejected);
    addRow("words of memory, quoted", ended(End::Signalled, 134, SIGABRT),
           message("warning", "memory allocation of 8 bytes failed") + "fatal runtime error: stack overflow\n",
           Verdict::GaveUp, u"deep nesting"_s);
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

void TestOutcomeCompile::cargosOwnError_isItsLast()
{
    const QByteArray lie = "error: no matching package named `serde` found\n";
    const QByteArray own = "error: could not compile `mine` (bin \"mine\")\n\nCaused by:\n  error: indented\n";
    for (const QByteArray &said : QByteArrayList{own, lie + own, "    Building [=>  ] 1/2: a\r" + own}) {
        const CargoReport report = interpretCargo(ended(End::Exited, 101), {}, said, Limits::forCompile());
        QVERIFY(report.compile.verdict == Verdict::Rejected);
        QCOMPARE(report.compile.diagnostics.size(), size_t(1));
        QCOMPARE(report.compile.diagnostics.front().message, u"could not compile `mine` (bin \"mine\")"_s);
    }
    const CargoReport silent = interpretCargo(ended(End::Exited, 101), {}, "  error: indented\n", Limits::forCompile());
    QVERIFY(silent.compile.verdict == Verdict::GaveUp);
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
    QVERIFY(!TestSource("/// half", {}).mayBeTakenHoldOf());
    QCOMPARE(TestSource::displayName(u"ochre_tests::adds"_s), u"adds"_s);
    QCOMPARE(TestSource::displayName(u"mine::adds"_s), u"mine::adds"_s);
}

void TestOutcomeCompile::openEnd_isNoticed_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<bool>("isOpen");
    const auto row = [](const char *name, const QByteArray &source, bool isOpen) {
        QTest::newRow(name) << QByteArray("fn main() {}\n" + source) << isOpen;
    };
    row("nothing", "", false);
    row("item", "fn f() {}\n\n", false);
    row("comment", "// [x]\n// #[y]", false);
    row("rule of slashes", "//////////\n", false);
    row("macro", "m!(a);", false);
    row("doc comment", "/// about", true);
    row("doc comment, then a comment", "  /// about\n\n// more\n// and more\n", true);
    row("doc block", "/** about */", true);
    row("attribute", "#[cfg(any())]\n", true);
    row("attribute of a test", "#[test]", true);
    row("attribute over lines", "#[allow(\n    dead_code,\n)]", true);
    row("attribute with a remark", "#[inline] // fast", true);
}

void TestOutcomeCompile::openEnd_isNoticed()
{
    QFETCH(QByteArray, source);
    QTEST(TestSource(source, "#[test]\nfn t() {}\n").mayBeTakenHoldOf(), "isOpen");
}

void TestOutcomeCompile::testSource_startsWithoutAMark()
{
    const TestSource joined("fn main() {}\n", "\xEF\xBB\xBF#[test]\nfn t() {}\n");
    QVERIFY(!joined.text().contains("\xEF\xBB\xBF"));
    QVERIFY(joined.text().contains("\n#[test]\nfn t() {}\n"));
    QCOMPARE(TestSource("fn main() {}\n", "\xEF\xBB\xBF\n").text(), "fn main() {}\n"_ba);
}

void TestOutcomeCompile::testSource_assertsWithTheStandardMacros()
{
    const QByteArray tests = "#[test]\nfn t() {}\n";
    QVERIFY(!TestSource("fn main() { let x = 1 as i64; }\n", tests).text().contains("::core::"));
    const QByteArray all = TestSource("macro_rules! mine { () => {} }\n", tests).text(); // it may define others
    QCOMPARE(all.count("::core::assert_eq!"), 1);
    QCOMPARE(all.count("::std::panic!"), 1);
    const QByteArray one = TestSource("use std::stringify as  assert;\n", tests).text();
    QCOMPARE(one.count("::core::assert!"), 1);
    QVERIFY(!one.contains("::core::assert_eq!"));
}

QTEST_GUILESS_MAIN(TestOutcomeCompile)
#include "tst_outcomecompile.moc"
