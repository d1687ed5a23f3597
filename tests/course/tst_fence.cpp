// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/fence.h"

#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

class TestFence final : public QObject {
    Q_OBJECT

private slots:
    void attributes_areRead();
    void ignore_takesItsReason();
    void hiddenLines_areCompiledNotShown();
    void main_isFound_data();
    void main_isFound();
    void output_belongsToTheProgramBefore();
    void fences_keepTheirLines();
    void marks_mayBeLonger();
    void lints_areCodesOfFailingBlocks();
    void info_isUnderstoodOrRefused_data();
    void info_isUnderstoodOrRefused();
};

void TestFence::attributes_areRead()
{
    const Fence fence =
        makeFence(u"rust,compile_fail,E0382,E0505,edition2021,crates=serde+tokio"_s, u"fn main() {}\n"_s, 7);
    QVERIFY(fence.faults.empty());
    QVERIFY(fence.isRust() && fence.compileFail && !fence.isRunnable());
    QCOMPARE(fence.codes, (QStringList{u"E0382"_s, u"E0505"_s}));
    QCOMPARE(fence.edition, u"2021"_s);
    QCOMPARE(fence.crates, (QStringList{u"serde"_s, u"tokio"_s}));
    QCOMPARE(fence.line, 7);
    QVERIFY(makeFence(u"rust,no_run"_s, u"fn main() {}\n"_s, 1).noRun);
    QVERIFY(makeFence(u"rust,should_panic"_s, u"fn main() {}\n"_s, 1).isRunnable());
    QVERIFY(makeFence(u"rust,warns"_s, u"fn main() {}\n"_s, 1).warns);
}

void TestFence::ignore_takesItsReason()
{
    const Fence fence = makeFence(u"rust,ignore, needs a network, and time"_s, {}, 1);
    QCOMPARE(fence.ignoreReason, u"needs a network, and time"_s);
    QVERIFY(fence.faults.empty());
    QCOMPARE(makeFence(u"rust,ignore"_s, {}, 1).faults.size(), 1U);
    QVERIFY(!makeFence(u"rust,ignore"_s, u"fn main() {}"_s, 1).isRunnable());
}

void TestFence::hiddenLines_areCompiledNotShown()
{
    const Fence fence =
        makeFence(u"rust"_s, u"# use std::fmt;\n#\n#[derive(Debug)]\n  #     indented();\n## literal\n"_s, 1);
    QCOMPARE(fence.source, u"use std::fmt;\n\n#[derive(Debug)]\n    indented();\n# literal\n"_s);
    QCOMPARE(fence.shown, u"#[derive(Debug)]\n# literal\n"_s);
    QCOMPARE(makeFence(u"sh"_s, u"# a comment\n"_s, 1).shown, u"# a comment\n"_s);
}

void TestFence::main_isFound_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<bool>("found");
    QTest::newRow("plain") << u"fn main() {}"_s << true;
    QTest::newRow("hidden") << u"# fn main() {\nlet a = 1;\n# }"_s << true;
    QTest::newRow("async") << u"#[tokio::main]\nasync fn main() {}"_s << true;
    QTest::newRow("result") << u"fn main() -> Result<(), String> { Ok(()) }"_s << true;
    QTest::newRow("none") << u"fn domain() {}"_s << false;
    QTest::newRow("comment") << u"// fn main() {}"_s << false;
    QTest::newRow("other name") << u"fn main_loop() {}"_s << false;
}

void TestFence::main_isFound()
{
    QFETCH(QString, source);
    QTEST(makeFence(u"rust"_s, source, 1).hasMain(), "found");
}

void TestFence::output_belongsToTheProgramBefore()
{
    const std::vector<Fence> fences =
        parseFences(u"```rust\nfn main() {}\n```\ntext\n```output\n1\n2\n```\n```output\n3\n```\n"_s);
    QCOMPARE(fences.size(), 3U);
    QVERIFY(fences[0].hasExpectedOutput);
    QCOMPARE(fences[0].expectedOutput, u"1\n2\n"_s);
    QVERIFY(fences[1].faults.empty());
    QCOMPARE(fences[2].faults.size(), 1U);
    QCOMPARE(fences[2].faults.front().rule, "output-without-program"_L1);
}

void TestFence::fences_keepTheirLines()
{
    const std::vector<Fence> fences =
        parseFences(u"one\n\n```text\na\n```\n- item\n\n  ```rust\n  let a = 1;\n  ```\n"_s);
    QCOMPARE(fences.size(), 2U);
    QCOMPARE(fences[0].line, 3);
    QCOMPARE(fences[1].line, 8);
    QCOMPARE(fences[1].source, u"let a = 1;\n"_s);
}

void TestFence::marks_mayBeLonger()
{
    const std::vector<Fence> fences = parseFences(u"````text\n```rust\n```\n````\n~~~sh\n```\n~~~\n"_s);
    QCOMPARE(fences.size(), 2U);
    QCOMPARE(fences[0].source, u"```rust\n```\n"_s);
    QCOMPARE(fences[1].source, u"```\n"_s);
}

void TestFence::lints_areCodesOfFailingBlocks()
{
    const Fence fence = makeFence(u"rust,compile_fail,arithmetic_overflow"_s, {}, 1);
    QCOMPARE(fence.codes, QStringList{u"arithmetic_overflow"_s});
    QVERIFY(fence.faults.empty());
    QCOMPARE(makeFence(u"rust,arithmetic_overflow"_s, {}, 1).faults.size(), 1U);
}

void TestFence::info_isUnderstoodOrRefused_data()
{
    QTest::addColumn<QString>("info");
    QTest::addColumn<QString>("rule");
    const QString attribute = u"fence-attribute"_s;
    const auto row = [](const char *info) -> QTestData & { return QTest::newRow(info) << QString::fromLatin1(info); };
    for (const char *info :
         {"rust", "rust,", "rust,no_run", "rust,,no_run", "rust ,no_run", "rust,no_run,edition2015",
          "rust,crates=a_b+c-d", "rust,proof", "rust,trace", "trace", "rust,proof,should_panic",
          "rust,ignore, it would wait", "rust,ignore,edition2021, why not", "text with words behind it"}) {
        row(info) << QString();
    }
    for (const char *info : {"rust no_run",
                             "rust\tno_run",
                             "rust, no_run",
                             "rust,no_run ignore",
                             "rust,norun",
                             "rust,No_run",
                             "rust,edition2019",
                             "rust,edition",
                             "rust,crates=",
                             "rust,crates=a++b",
                             "rust,crates=../a",
                             "rust,E0382",
                             "rust,E382,compile_fail",
                             "rust,dead_code,compile_fail",
                             "rust,mut",
                             "rust,proof,trace",
                             "rust,trace,no_run",
                             "rust,trace,compile_fail",
                             "rust,trace,should_panic",
                             "rust,trace,crates=serde",
                             "rust,proof,ignore, why not",
                             "rust,compile_fail,no_run",
                             "rust,compile_fail,should_panic"}) {
        row(info) << attribute;
    }
    row("rust,ignore") << u"ignore-without-reason"_s;
    row("rust,ignore,") << u"ignore-without-reason"_s;
    for (const char *info : {"", "Rust", "rs", "rust2024", "no_run", ",rust", "java2", "{rust}"}) {
        QTest::addRow("language %s", info) << QString::fromLatin1(info) << u"fence-language"_s;
    }
}

void TestFence::info_isUnderstoodOrRefused()
{
    QFETCH(QString, info);
    QFETCH(QString, rule);
    const Fence fence = makeFence(info, u"fn main() {}\n"_s, 1);
    QStringList rules;
    for (const FenceFault &fault : fence.faults) {
        QVERIFY(!fault.message.isEmpty() && !fault.message.contains(u"%1"_s));
        rules << QString(fault.rule);
    }
    QCOMPARE(rules.value(0), rule);
    QCOMPARE(rules.isEmpty(), rule.isEmpty());
}

QTEST_APPLESS_MAIN(TestFence)
#include "tst_fence.moc"
