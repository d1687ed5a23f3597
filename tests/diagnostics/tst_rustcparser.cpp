// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/fixes.h"
#include "diagnostics/rustcparser.h"
#include "testdata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Ochre::Diagnostics;
using namespace Qt::StringLiterals;

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

struct Suggestion {
    int start;
    int end;
    QString replacement;
    QString file = u"main.rs"_s;
};

// A help that suggests, in the shape of rustc.
QJsonObject child(const std::vector<Suggestion> &suggestions)
{
    QJsonArray spans;
    for (const Suggestion &part : suggestions) {
        spans.append(QJsonObject{{"file_name"_L1, part.file},
                                 {"byte_start"_L1, part.start},
                                 {"byte_end"_L1, part.end},
                                 {"suggested_replacement"_L1, part.replacement},
                                 {"suggestion_applicability"_L1, u"MaybeIncorrect"_s}});
    }
    return {{"message"_L1, u"try"_s}, {"level"_L1, u"help"_s}, {"spans"_L1, spans}};
}

// A diagnostic line with one primary span, in the shape of rustc.
QByteArray line(const QJsonArray &children = {}, const QString &file = u"main.rs"_s, int start = 3, int end = 7)
{
    const QJsonObject span{{"file_name"_L1, file}, {"byte_start"_L1, start}, {"byte_end"_L1, end},
                           {"line_start"_L1, 1},   {"line_end"_L1, 1},       {"column_start"_L1, 4},
                           {"column_end"_L1, 8},   {"is_primary"_L1, true},  {"label"_L1, QJsonValue()}};
    const QJsonObject message{{"$message_type"_L1, u"diagnostic"_s},
                              {"message"_L1, u"m"_s},
                              {"level"_L1, u"error"_s},
                              {"spans"_L1, QJsonArray{span}},
                              {"children"_L1, children}};
    return QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
}

bool isInside(const Span &span, qsizetype size)
{
    return span.file != "main.rs"_L1
           || (span.byteStart >= 0 && span.byteStart <= span.byteEnd && span.byteEnd <= size && span.lineStart >= 1
               && span.columnStart >= 1 && span.lineStart <= span.lineEnd);
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

    void alternatives_areSeparateFixes()
    {
        const std::vector<Fix> fixes = TestData::parsed(u"import_alternatives"_s).diagnostics.at(0).fixes;
        QCOMPARE(fixes.size(), 2U);
        QCOMPARE(fixes[0].edits.size(), 1U);
        QCOMPARE(fixes[0].edits[0].replacement, "use std::cmp::Ordering;\n\n");
        QCOMPARE(fixes[0].title, u"consider importing one of these enums: `use std::cmp::Ordering;`"_s);
        QCOMPARE(fixes[1].edits[0].replacement, "use std::sync::atomic::Ordering;\n\n");
        QVERIFY(fixes[0].title != fixes[1].title);
    }

    void partsOfOneEdit_areOneFix()
    {
        const std::vector<Fix> lifetimes = TestData::parsed(u"lifetime_missing"_s).diagnostics.at(0).fixes;
        QCOMPARE(lifetimes.size(), 1U);
        QCOMPARE(lifetimes[0].edits.size(), 4U);
        QVERIFY(std::ranges::is_sorted(lifetimes[0].edits, {}, &Edit::byteStart));
        QCOMPARE(lifetimes[0].applicability, Applicability::MaybeIncorrect);
        QCOMPARE(TestData::parsed(u"parentheses_unneeded"_s).diagnostics.at(0).fixes.at(0).edits.size(), 2U);
        QCOMPARE(TestData::parsed(u"unused_imports"_s).diagnostics.at(0).fixes.at(0).edits.size(), 4U);
    }

    void separateChildren_areSeparateFixes()
    {
        const Diagnostic diagnostic = TestData::parsed(u"trait_item_missing"_s).diagnostics.at(0);
        QCOMPARE(diagnostic.fixes.size(), 2U);
        QCOMPARE(diagnostic.fixes[0].applicability, Applicability::HasPlaceholders);
        QVERIFY(diagnostic.notes.empty());
    }

    void alternativesOfSeveralParts_areCutAtTheRepeat()
    {
        const ParseResult result =
            parseRustcOutput(line({child({{1, 1, u"a"_s}, {5, 6, u"b"_s}, {1, 1, u"a"_s}, {5, 6, u"c"_s}})}));
        const std::vector<Fix> fixes = result.diagnostics.at(0).fixes;
        QCOMPARE(fixes.size(), 2U);
        QCOMPARE(fixes[0].edits.size(), 2U);
        QCOMPARE(fixes[1].edits[1].replacement, "c");
        QCOMPARE(fixes[0].title, u"try: `b`"_s); // what sets it apart
        QCOMPARE(fixes[1].title, u"try: `c`"_s);
    }

    void overlappingParts_areAlternatives()
    {
        const ParseResult result = parseRustcOutput(line({child({{1, 4, u"a"_s}, {2, 6, u"b"_s}})}));
        QCOMPARE(result.diagnostics.at(0).fixes.size(), 2U);
    }

    void equalAlternatives_areOne()
    {
        const ParseResult result = parseRustcOutput(line({child({{1, 1, u"a"_s}, {1, 1, u"a"_s}})}));
        QCOMPARE(result.diagnostics.at(0).fixes.size(), 1U);
    }

    void fixesElsewhere_becomeNotes_data()
    {
        QTest::addColumn<QJsonObject>("children");
        QTest::newRow("standard library") << child({{1, 1, u"a"_s, u"/rustc/abc/library/core/src/option.rs"_s}});
        QTest::newRow("one part elsewhere") << child({{1, 1, u"a"_s}, {3, 3, u"b"_s, u"other.rs"_s}});
        QTest::newRow("behind the end") << child({{1, 99, u"a"_s}});
        QTest::newRow("backwards") << child({{4, 1, u"a"_s}});
        QTest::newRow("negative") << child({{-4, 1, u"a"_s}});
        QTest::newRow("inside a character") << child({{9, 9, u"a"_s}});
    }

    void fixesElsewhere_becomeNotes()
    {
        QFETCH(QJsonObject, children);
        const QByteArray source = "let x = ä;";
        const Diagnostic diagnostic = parseRustcOutput(line({children}), {u"main.rs"_s, source}).diagnostics.at(0);
        QVERIFY(diagnostic.fixes.empty());
        QCOMPARE(diagnostic.notes.size(), 1U);
        QCOMPARE(diagnostic.notes[0].message, u"try"_s);
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

    void otherMessages_areIgnored()
    {
        const ParseResult result = parseRustcOutput(TestData::read(u"strange/other_messages.json"_s));
        QVERIFY(result.diagnostics.empty());
        QCOMPARE(result.droppedCount, 0);
        QCOMPARE(result.otherText, QByteArray());
    }

    void olderCompilers_haveNoMessageType()
    {
        QByteArray old = TestData::recorded(u"moved_by_let"_s);
        old.replace("\"$message_type\":\"diagnostic\",", "");
        QCOMPARE(parseRustcOutput(old).diagnostics,
                 parseRustcOutput(TestData::recorded(u"moved_by_let"_s)).diagnostics);
    }

    void unknownWords_degrade()
    {
        QByteArray strange = line({child({{0, 0, u"x"_s}})});
        strange.replace("\"level\":\"error\"", "\"level\":\"remark\"").replace("MaybeIncorrect", "VeryLikely");
        const Diagnostic diagnostic = parseRustcOutput(strange).diagnostics.at(0);
        QCOMPARE(diagnostic.level, Level::Note);
        QCOMPARE(diagnostic.fixes.at(0).applicability, Applicability::Unspecified);
    }

    void outputCutOff_countsTheLastMessage()
    {
        const QByteArray whole = TestData::recorded(u"unused_values"_s);
        const ParseResult result = parseRustcOutput(QByteArrayView(whole).first(whole.size() / 2));
        QVERIFY(!result.diagnostics.empty());
        QCOMPARE(result.droppedCount, 1);
        QCOMPARE(result.otherText, QByteArray());
    }

    void textAroundMessages_isKept()
    {
        const ParseResult result = parseRustcOutput(QByteArray("note: hello\n" + line() + "\r\nlast"));
        QCOMPARE(result.diagnostics.size(), 1U);
        QCOMPARE(result.otherText, "note: hello\n\r\nlast");
        QVERIFY(!result.compilerCrashed);
    }

    void compilerCrash_isRecognised_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::newRow("panic") << QByteArray(
            "\nthread 'rustc' (77) panicked at compiler/rustc_middle/src/ty.rs:1:2:\n");
        QTest::newRow("stack") << QByteArray("error: rustc interrupted by SIGSEGV, printing backtrace\n");
        QTest::newRow("message") << TestData::read(u"strange/internal_error.json"_s);
    }

    void compilerCrash_isRecognised()
    {
        QFETCH(QByteArray, output);
        QVERIFY(parseRustcOutput(output).compilerCrashed);
    }

    void garbage_isTolerated_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("empty lines") << QByteArray("\n\n\n");
        QTest::newRow("not an object") << QByteArray("[1,2]\n{\n}\n{]\n");
        QTest::newRow("binary") << QByteArray("\0\xff\xfe{\0\n{\"message\":\0}", 18);
        QTest::newRow("wrong types") << TestData::read(u"strange/wrong_types.json"_s);
        QTest::newRow("huge numbers") << TestData::read(u"strange/huge_numbers.json"_s);
        QTest::newRow("deep") << QByteArray(QByteArray("{\"message\":\"m\",\"level\":\"error\",\"spans\":")
                                            + QByteArray(100'000, '['));
        QJsonObject expansions{{"file_name"_L1, u"x.rs"_s}};
        for (int i = 0; i < 400; ++i) {
            expansions = {{"file_name"_L1, u"x.rs"_s}, {"expansion"_L1, QJsonObject{{"span"_L1, expansions}}}};
        }
        const QJsonObject message{
            {"message"_L1, u"m"_s}, {"level"_L1, u"error"_s}, {"spans"_L1, QJsonArray{expansions}}};
        QTest::newRow("long expansion") << QJsonDocument(message).toJson(QJsonDocument::Compact);
    }

    void garbage_isTolerated()
    {
        QFETCH(QByteArray, output);
        const ParseResult result = parseRustcOutput(output, {u"main.rs"_s, QByteArrayView("fn main() {}")});
        for (const Diagnostic &diagnostic : result.diagnostics) {
            for (const Span &span : diagnostic.spans) {
                QVERIFY(isInside(span, 12));
            }
        }
    }

    void recordedFixes_allApply_data() { eachProgram(); }

    void recordedFixes_allApply()
    {
        QFETCH(QString, name);
        const QByteArray source = TestData::program(name);
        for (const Diagnostic &diagnostic : TestData::parsed(name).diagnostics) {
            for (const Fix &fix : diagnostic.fixes) {
                QVERIFY2(applyFix(source, fix).has_value(), qPrintable(fix.title));
                QVERIFY(!fix.title.isEmpty());
            }
        }
    }

    void damagedStreams_neverCrash_data() { eachProgram(); }

    void damagedStreams_neverCrash()
    {
        QFETCH(QString, name);
        const QByteArray whole = TestData::recorded(name);
        const QByteArray source = TestData::program(name);
        QRandomGenerator random(7);
        for (int round = 0; round < 60 && !whole.isEmpty(); ++round) {
            QByteArray bytes = whole;
            if (round % 2 == 0) {
                bytes.truncate(random.bounded(whole.size()));
            }
            for (int flips = round % 8; flips > 0 && !bytes.isEmpty(); --flips) {
                bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
            }
            checkTolerance(bytes, source);
        }
    }

private:
    static void eachProgram()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : TestData::programs()) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }

    static void checkTolerance(const QByteArray &bytes, const QByteArray &source)
    {
        const ParseResult result = parseRustcOutput(bytes, {u"main.rs"_s, source});
        for (const Diagnostic &diagnostic : result.diagnostics) {
            for (const Span &span : diagnostic.spans) {
                QVERIFY(isInside(span, source.size()));
            }
            for (const Fix &fix : diagnostic.fixes) {
                const auto applied = applyFix(source, fix);
                QVERIFY(applied.has_value() || !applied.error().what.isEmpty());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRustcParser)
#include "tst_rustcparser.moc"
