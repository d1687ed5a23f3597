// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/rustcparser.h"
#include "rustclines.h"
#include "testdata.h"

#include <QTest>

#include <algorithm>

using namespace Ochre::Diagnostics;
using namespace Qt::StringLiterals;
using RustcLines::child;
using RustcLines::line;

namespace {

// The bytes of a span in the program it belongs to.
QByteArray textOf(const QByteArray &source, const Span &span)
{
    return source.sliced(span.byteStart, span.byteEnd - span.byteStart);
}

std::vector<Span> primariesOf(const Diagnostic &diagnostic)
{
    std::vector<Span> result;
    std::ranges::copy_if(diagnostic.spans, std::back_inserter(result), &Span::primary);
    return result;
}

} // namespace

class TestRustcParser final : public QObject {
    Q_OBJECT

private slots:
    void summaries_areLeftOut()
    {
        QVERIFY(TestData::recorded(u"macro_of_learner"_s).contains("aborting due to"));
        QVERIFY(TestData::recorded(u"macro_of_learner"_s).contains("failure-note"));
        QVERIFY(TestData::recorded(u"unused_values"_s).contains("6 warnings emitted"));
        QCOMPARE(TestData::parsed(u"macro_of_learner"_s).diagnostics.size(), 1U);
        QCOMPARE(TestData::parsed(u"unused_values"_s).diagnostics.size(), 6U);
        QVERIFY(TestData::parsed(u"fine"_s).diagnostics.empty());
    }

    void errorsWithoutSpans_areKept()
    {
        const ParseResult result = parseRustcOutput(TestData::read(u"strange/no_spans.json"_s));
        QCOMPARE(result.diagnostics.size(), 1U);
        QCOMPARE(result.diagnostics.front().primarySpan(), nullptr);
    }

    void primaryInsideFormatString_staysWhereItIs()
    {
        const QByteArray source = TestData::program(u"moved_into_function"_s);
        const Diagnostic diagnostic = TestData::parsed(u"moved_into_function"_s).diagnostics.at(0);
        QCOMPARE(diagnostic.code, u"E0382"_s);
        QCOMPARE(textOf(source, *diagnostic.primarySpan()), "invoice");
        QCOMPARE(diagnostic.primarySpan()->lineStart, 8);
        QCOMPARE(diagnostic.primarySpan()->label, u"value borrowed here after move"_s);
        QCOMPARE(diagnostic.spans.size(), 3U); // no call site of println!
    }

    void primaryInStandardMacro_leadsToItsCall()
    {
        const Diagnostic diagnostic = TestData::parsed(u"macro_of_standard_library"_s).diagnostics.at(0);
        QCOMPARE(diagnostic.primarySpan()->file, u"main.rs"_s);
        QCOMPARE(textOf(TestData::program(u"macro_of_standard_library"_s), *diagnostic.primarySpan()),
                 "assert_eq!(count, \"three\")");
        QCOMPARE(diagnostic.primarySpan()->label, u"no implementation for `{integer} == &str`"_s);
    }

    void learnersMacro_marksBodyAndCall()
    {
        const QByteArray source = TestData::program(u"macro_inside_macro"_s);
        const Diagnostic diagnostic = TestData::parsed(u"macro_inside_macro"_s).diagnostics.at(0);
        QCOMPARE(diagnostic.spans.size(), 2U);
        QCOMPARE(textOf(source, *diagnostic.primarySpan()), "missing_rate");
        QCOMPARE(textOf(source, diagnostic.spans.at(1)), "quadrupled!(fee)");
        QVERIFY(!diagnostic.spans.at(1).primary);
        QCOMPARE(diagnostic.spans.at(1).label, u"in this macro invocation"_s);
    }

    void foreignFile_isKeptWhenNothingLeadsBack()
    {
        const ParseResult result = parseRustcOutput(line({}, u"/rustc/abc/library/core/src/option.rs"_s, 5, 9));
        QCOMPARE(result.diagnostics.at(0).primarySpan()->file, u"/rustc/abc/library/core/src/option.rs"_s);
        QCOMPARE(result.diagnostics.at(0).primarySpan()->byteStart, 5);
    }

    void ownFile_isComparedAsAPath()
    {
        const ParseResult result = parseRustcOutput(line({child({{0, 0, u"x"_s, u"./main.rs"_s}})}, u"./main.rs"_s));
        QCOMPARE(result.diagnostics.at(0).fixes.size(), 1U);
    }

    void severalPrimaries_areOneEntry()
    {
        QCOMPARE(primariesOf(TestData::parsed(u"unused_imports"_s).diagnostics.at(0)).size(), 2U);
        QCOMPARE(primariesOf(TestData::parsed(u"parentheses_unneeded"_s).diagnostics.at(0)).size(), 2U);
        QCOMPARE(primariesOf(TestData::parsed(u"delimiter_mismatched"_s).diagnostics.at(0)).size(), 2U);
        QCOMPARE(primariesOf(TestData::parsed(u"format_arguments_missing"_s).diagnostics.at(0)).size(), 3U);
    }

    void twoLabelsOnOneSpan_areBothKept()
    {
        const std::vector<Span> escapes = primariesOf(TestData::parsed(u"reference_escapes"_s).diagnostics.at(0));
        QCOMPARE(escapes.size(), 2U);
        QCOMPARE(escapes[0].byteStart, escapes[1].byteStart);
        QVERIFY(escapes[0].label != escapes[1].label);
        const std::vector<Span> loop = TestData::parsed(u"pushed_while_iterating"_s).diagnostics.at(0).spans;
        QCOMPARE(loop.size(), 3U);
        QCOMPARE(loop[1].byteStart, loop[2].byteStart);
    }

    void primary_isNotTheFirstSpan()
    {
        const Diagnostic diagnostic = TestData::parsed(u"assigned_while_borrowed"_s).diagnostics.at(0);
        QVERIFY(!diagnostic.spans.front().primary);
        QCOMPARE(textOf(TestData::program(u"assigned_while_borrowed"_s), *diagnostic.primarySpan()), "balance = 80");
    }

    void zeroWidthSpan_staysZeroWidth()
    {
        const Diagnostic diagnostic = TestData::parsed(u"semicolon_missing"_s).diagnostics.at(0);
        QCOMPARE(diagnostic.primarySpan()->byteStart, diagnostic.primarySpan()->byteEnd);
        QCOMPARE(diagnostic.primarySpan()->columnStart, 17);
        QCOMPARE(diagnostic.code, QString());
        QCOMPARE(diagnostic.explanation, QString());
    }

    void spanOverSeveralLines_keepsBothEnds()
    {
        const std::vector<Span> spans = TestData::parsed(u"match_arms_differ"_s).diagnostics.at(0).spans;
        const auto whole = std::ranges::find(spans, 2, &Span::lineStart);
        QVERIFY(whole != spans.end());
        QCOMPARE(whole->lineEnd, 6);
        QCOMPARE(whole->columnEnd, 6);
    }

    void positions_countBytesAndCharacters_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<int>("byte");
        QTest::newRow("emoji of five code points") << u"emoji_in_line"_s << QByteArray("greeting") << 2 << 51 << 75;
        QTest::newRow("umlauts") << u"umlauts"_s << QByteArray("grösse") << 4 << 28 << 100;
        QTest::newRow("crlf") << u"line_ends_crlf"_s << QByteArray("total") << 3 << 22 << 54;
        QTest::newRow("tab is one column") << u"tabs"_s << QByteArray("depth") << 3 << 20 << 47;
    }

    void positions_countBytesAndCharacters()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(int, byte);
        const ParseResult result = TestData::parsed(name);
        const Span primary = *result.diagnostics.at(0).primarySpan();
        QCOMPARE(textOf(TestData::program(name), primary), text);
        QCOMPARE(primary.lineStart, line);
        QCOMPARE(primary.columnStart, column);
        QCOMPARE(primary.byteStart, byte);
    }

    void byteOrderMark_countsAsBytes()
    {
        const DiagnosticList list = TestData::parsed(u"byte_order_mark"_s).diagnostics;
        const auto rate = std::ranges::find(list, u"E0308"_s, &Diagnostic::code);
        QVERIFY(rate != list.end());
        QCOMPARE(textOf(TestData::program(u"byte_order_mark"_s), *rate->primarySpan()), "\"high\"");
        QCOMPARE(list.at(0).fixes.at(0).edits.at(0).byteStart, 3); // behind the mark
    }

    void spansOutsideTheText_areMovedInside()
    {
        const QByteArray source = "let x = ä;";
        const Span behind =
            *parseRustcOutput(line({}, u"main.rs"_s, 4, 900), {u"main.rs"_s, source}).diagnostics.at(0).primarySpan();
        QCOMPARE(behind.byteStart, 4);
        QCOMPARE(behind.byteEnd, source.size());
        QCOMPARE(behind.columnEnd, 11);
        const Span split =
            *parseRustcOutput(line({}, u"main.rs"_s, 9, 10), {u"main.rs"_s, source}).diagnostics.at(0).primarySpan();
        QCOMPARE(split.byteStart, 8); // start of the umlaut
        QVERIFY(split.primary);
    }

    void repetitions_areLeftOut()
    {
        QCOMPARE(parseRustcOutput(QByteArray(line() + line())).diagnostics.size(), 1U);
        QCOMPARE(parseRustcOutput(QByteArray(line() + line({}, u"main.rs"_s, 4, 7))).diagnostics.size(), 2U);
        QCOMPARE(TestData::parsed(u"unused_result_twice"_s).diagnostics.size(), 2U); // same text, two places
    }

    void deniedLints_areErrors()
    {
        const Diagnostic build = TestData::parsed(u"arithmetic_overflow"_s).diagnostics.at(0);
        QVERIFY(build.isError());
        QCOMPARE(build.code, u"arithmetic_overflow"_s);
        QCOMPARE(build.explanation, QString());
        QVERIFY(TestData::parsed(u"index_out_of_bounds"_s).diagnostics.at(0).isError());
        QVERIFY(TestData::parsed(u"warning_denied"_s).diagnostics.at(0).isError());
        QCOMPARE(TestData::parsed(u"unused_values"_s).diagnostics.at(0).level, Level::Warning);
        QCOMPARE(TestData::parsed(u"clippy_lints"_s).diagnostics.at(0).code, u"clippy::needless_return"_s);
    }

    void explanation_comesWithCodes()
    {
        const Diagnostic diagnostic = TestData::parsed(u"moved_by_let"_s).diagnostics.at(0);
        QVERIFY(diagnostic.explanation.startsWith(u"A variable was used after"));
        QVERIFY(diagnostic.rendered.contains(u"\x1b["));
    }

    void lintNote_comesOncePerLint()
    {
        const DiagnosticList list = TestData::parsed(u"parentheses_unneeded"_s).diagnostics;
        QCOMPARE(list.size(), 2U);
        QCOMPARE(list[0].notes.size(), 1U);
        QVERIFY(list[0].notes[0].message.contains("on by default"_L1));
        QVERIFY(list[1].notes.empty());
    }

    void functionWithTypeErrors_hidesItsBorrowErrors()
    {
        const DiagnosticList list = TestData::parsed(u"errors_in_two_functions"_s).diagnostics;
        QCOMPARE(list.size(), 2U);
        QCOMPARE(list[0].code, u"E0308"_s);
        QCOMPARE(list[1].code, u"E0502"_s); // of the other function; E0382 of the first is missing
    }
};

QTEST_GUILESS_MAIN(TestRustcParser)
#include "tst_rustcparser.moc"
