// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/innerwords.h"

#include <QTest>

using namespace Ochre::Diagnostics;
using namespace Ochre::Runner;
using namespace Qt::StringLiterals;

namespace {

const auto command =
    u" \"cc\" \"-m64\" \"/box/out/rustcX/symbols.o\" \"<5 object files omitted>\" \"-o\" \"/box/out/build.part\""_s;

Note note(const QString &message)
{
    return {.level = Level::Note, .message = message, .spans = {}};
}

/// As rustc tells it: its command, its advice, the linker's own words.
Diagnostic linkerError(const QString &words)
{
    Diagnostic diagnostic;
    diagnostic.message = u"linking with `cc` failed: exit status: 1"_s;
    diagnostic.notes = {note(command),
                        note(u"some arguments are omitted. use `--verbose` to show all linker arguments"_s),
                        note(words)};
    diagnostic.rendered = u"error: "_s + diagnostic.message + u"\n  = note: "_s + command + u'\n';
    return diagnostic;
}

QString everythingOf(const Diagnostic &diagnostic)
{
    QString text = diagnostic.message + u'\n' + diagnostic.rendered;
    for (const Note &each : diagnostic.notes) {
        text += u'\n' + each.message;
    }
    return text;
}

} // namespace

class TestInnerWords : public QObject {
    Q_OBJECT

private slots:
    void linkerErrors_areToldWithoutTheBuild_data();
    void linkerErrors_areToldWithoutTheBuild();
    void manySymbols_areCut();
    void unknownLinkerTrouble_keepsTheLinkersWords();
    void longTypes_loseTheFileTheyLieIn();
    void anErrorOfTheProgramWithTheSameWords_stays();
};

void TestInnerWords::linkerErrors_areToldWithoutTheBuild_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("help");

    const auto library = u"not on this machine: `nope`."_s;
    QTest::newRow("lld, library")
        << u"rust-lld: error: unable to find library -lnope\ncollect2: error: ld returned 1 exit status\n"_s << library;
    QTest::newRow("bfd, library")
        << u"/usr/bin/ld: cannot find -lnope: No such file or directory\ncollect2: error: ld returned 1 exit status\n"_s
        << library;
    QTest::newRow("old bfd, library")
        << u"/usr/bin/ld: cannot find -lnope\ncollect2: error: ld returned 1 exit status\n"_s << library;
    QTest::newRow("mold, library") << u"mold: fatal: library not found: nope\n"_s << library;

    const auto symbol = u"in no library that is linked: `thing`."_s;
    QTest::newRow("lld, symbol")
        << u"rust-lld: error: undefined symbol: thing\n>>> referenced by ad8f\n>>>               /box/out/build.ad8f.1xum.rcgu.o:(lesson::main::hf6450b75ce486f53)\ncollect2: error: ld returned 1 exit status\n"_s
        << symbol;
    QTest::newRow("bfd, symbol")
        << u"/usr/bin/ld: /box/out/build.b1.1x.rcgu.o: in function `lesson::main':\nb1:(.text+0x3): undefined reference to `thing'\ncollect2: error: ld returned 1 exit status\n"_s
        << symbol;
    QTest::newRow("mold, symbol")
        << u"mold: error: undefined symbol: thing\n>>> referenced by b1\n>>>               /box/out/build.b1.rcgu.o:(lesson::main)\n"_s
        << symbol;
}

void TestInnerWords::linkerErrors_areToldWithoutTheBuild()
{
    QFETCH(QString, words);
    QFETCH(QString, help);
    Diagnostic diagnostic = linkerError(words);
    hideInnerNames(diagnostic);
    const QString text = everythingOf(diagnostic);
    QVERIFY2(!text.contains("/box/"_L1), qPrintable(text));
    QVERIFY2(!text.contains("omitted"_L1), qPrintable(text));
    QVERIFY(!diagnostic.notes.empty());
    QCOMPARE(diagnostic.notes.back().level, Level::Help);
    QVERIFY2(diagnostic.notes.back().message.contains(help), qPrintable(diagnostic.notes.back().message));
    QVERIFY2(diagnostic.rendered.contains(help), qPrintable(diagnostic.rendered));
    QVERIFY(diagnostic.rendered.startsWith("error: linking with `cc` failed"_L1));
}

void TestInnerWords::manySymbols_areCut()
{
    QString words;
    for (int i = 0; i < 300; ++i) {
        words += u"rust-lld: error: undefined symbol: f%1\n"_s.arg(i % 150);
    }
    Diagnostic diagnostic = linkerError(words);
    hideInnerNames(diagnostic);
    QVERIFY(diagnostic.notes.back().message.contains(u"`f0`, `f1`, `f2`, `f3`, `f4`, …"));
}

void TestInnerWords::unknownLinkerTrouble_keepsTheLinkersWords()
{
    Diagnostic diagnostic = linkerError(u"collect2: fatal error: ld terminated with signal 9 [Killed]\n"_s);
    hideInnerNames(diagnostic);
    QCOMPARE(diagnostic.notes.size(), size_t(1));
    QVERIFY(diagnostic.rendered.contains("terminated with signal 9"_L1));
    QVERIFY(!everythingOf(diagnostic).contains("/box/"_L1));
}

void TestInnerWords::longTypes_loseTheFileTheyLieIn()
{
    Diagnostic diagnostic;
    diagnostic.code = u"E0308"_s;
    diagnostic.message = u"mismatched types"_s;
    diagnostic.spans.resize(1);
    const auto file = u"the full name for the type has been written to '/box/out/build.long-type-39.txt'"_s;
    const auto advice = u"consider using `--verbose` to print the full type name to the console"_s;
    diagnostic.notes = {note(u"expected type `i32`"_s), note(file), note(advice)};
    diagnostic.rendered = u"error[E0308]: mismatched types\n  = note: expected type `i32`\n"
                          "  \x1b[1m= \x1b[0mnote: "_s
                          + file + u"\x1b[0m\n  = note: "_s + advice + u"\n\n"_s;
    hideInnerNames(diagnostic);
    QCOMPARE(diagnostic.notes.size(), size_t(1));
    QCOMPARE(diagnostic.rendered, u"error[E0308]: mismatched types\n  = note: expected type `i32`\n\n"_s);
}

void TestInnerWords::anErrorOfTheProgramWithTheSameWords_stays()
{
    // compile_error!("linking with `cc` failed: undefined symbol: x")
    Diagnostic diagnostic = linkerError(u"rust-lld: error: undefined symbol: x"_s);
    diagnostic.spans.resize(1);
    const Diagnostic before = diagnostic;
    hideInnerNames(diagnostic);
    QCOMPARE(diagnostic, before);
}

QTEST_GUILESS_MAIN(TestInnerWords)
#include "tst_innerwords.moc"
