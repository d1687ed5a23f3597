// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/fixes.h"
#include "testdata.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Diagnostics;
using namespace Qt::StringLiterals;

namespace {

Edit edit(qsizetype start, qsizetype end, const QByteArray &replacement, const QString &file = u"main.rs"_s)
{
    return {file, start, end, replacement};
}

Fix fix(std::vector<Edit> edits, Applicability applicability = Applicability::MachineApplicable)
{
    return {u"try this"_s, applicability, std::move(edits)};
}

Fix recordedFix(const QString &program, std::size_t index = 0)
{
    return TestData::parsed(program).diagnostics.at(0).fixes.at(index);
}

QByteArray selected(const QString &program)
{
    const Fix recorded = recordedFix(program);
    const std::optional<ByteRange> range = placeholderIn(recorded);
    const QByteArray text = applyFix(TestData::program(program), recorded).value_or(QByteArray());
    return range ? text.sliced(range->start, range->end - range->start) : QByteArray();
}

} // namespace

class TestFixes final : public QObject {
    Q_OBJECT

private slots:
    void edits_areAppliedTogether_data()
    {
        QTest::addColumn<Fix>("fix");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("insert") << fix({edit(2, 2, "X")}) << QByteArray("abXcdef");
        QTest::newRow("replace") << fix({edit(1, 3, "X")}) << QByteArray("aXdef");
        QTest::newRow("remove") << fix({edit(0, 6, "")}) << QByteArray();
        QTest::newRow("several, unordered")
            << fix({edit(4, 5, "Y"), edit(0, 0, "X"), edit(6, 6, "Z")}) << QByteArray("XabcdYfZ");
        QTest::newRow("insert at the start of a replacement comes first")
            << fix({edit(2, 4, "Y"), edit(2, 2, "X")}) << QByteArray("abXYef");
        QTest::newRow("insert at the end of a replacement")
            << fix({edit(4, 4, "X"), edit(2, 4, "Y")}) << QByteArray("abYXef");
        QTest::newRow("neighbours") << fix({edit(0, 2, "X"), edit(2, 4, "Y")}) << QByteArray("XYef");
        QTest::newRow("the same insertion twice") << fix({edit(3, 3, "X"), edit(3, 3, "X")}) << QByteArray("abcXdef");
    }

    void edits_areAppliedTogether()
    {
        QFETCH(Fix, fix);
        QFETCH(QByteArray, expected);
        QCOMPARE(applyFix("abcdef", fix).value_or("refused"), expected);
    }

    void badFixes_areRefused_data()
    {
        QTest::addColumn<Fix>("fix");
        QTest::addColumn<QString>("word");
        QTest::newRow("nothing") << fix({}) << u"nothing"_s;
        QTest::newRow("behind the end") << fix({edit(5, 8, "")}) << u"does not fit"_s;
        QTest::newRow("negative") << fix({edit(-1, 0, "")}) << u"does not fit"_s;
        QTest::newRow("backwards") << fix({edit(3, 2, "")}) << u"does not fit"_s;
        QTest::newRow("inside a character") << fix({edit(0, 0, "X"), edit(6, 7, "")}) << u"does not fit"_s;
        QTest::newRow("overlap") << fix({edit(0, 3, "X"), edit(2, 4, "Y")}) << u"collides"_s;
        QTest::newRow("overlap backwards") << fix({edit(2, 4, "Y"), edit(0, 3, "X")}) << u"collides"_s;
        QTest::newRow("insert inside a replacement") << fix({edit(0, 4, "X"), edit(2, 2, "Y")}) << u"collides"_s;
        QTest::newRow("two insertions at one place") << fix({edit(2, 2, "X"), edit(2, 2, "Y")}) << u"collides"_s;
        QTest::newRow("two files") << fix({edit(0, 0, "X"), edit(1, 1, "Y", u"lib.rs"_s)}) << u"several files"_s;
    }

    void badFixes_areRefused()
    {
        QFETCH(Fix, fix);
        QFETCH(QString, word);
        const Result<QByteArray> result = applyFix("abcdeä", fix);
        QVERIFY(!result.has_value());
        QVERIFY2(result.error().what.contains(word), qPrintable(result.error().what));
        QCOMPARE(result.error().where, u"try this"_s);
        QVERIFY(result.error().advice.contains("unchanged"_L1));
    }

    void recordedFixes_repairTheProgram()
    {
        QVERIFY(applyFix(TestData::program(u"lifetime_missing"_s), recordedFix(u"lifetime_missing"_s))
                    ->startsWith("fn cheaper<'a>(left: &'a str, right: &'a str) -> &'a str {"));
        QVERIFY(applyFix(TestData::program(u"parentheses_unneeded"_s), recordedFix(u"parentheses_unneeded"_s))
                    ->contains("if full > 2  {"));
        QVERIFY(applyFix(TestData::program(u"unused_imports"_s), recordedFix(u"unused_imports"_s))
                    ->startsWith("use std::collections::HashMap;\n"));
        QVERIFY(applyFix(TestData::program(u"umlauts"_s), recordedFix(u"umlauts"_s))->contains("{länge} {}\", größe"));
        QVERIFY(applyFix(TestData::program(u"byte_order_mark"_s), recordedFix(u"byte_order_mark"_s))
                    ->startsWith("\xEF\xBB\xBFuse std::collections::HashMap;\n"));
    }

    void severalFixes_areAppliedInOneGo()
    {
        const std::vector<Fix> fixes{fix({edit(0, 1, "A")}), fix({edit(4, 5, "E"), edit(2, 3, "C")})};
        const AppliedFixes result = applyFixes("abcdef", fixes);
        QCOMPARE(result.source, "AbCdEf");
        QCOMPARE(result.applied.size(), 2U);
        QVERIFY(result.refused.empty());
    }

    void collidingFix_isRefusedWhole()
    {
        const std::vector<Fix> fixes{fix({edit(2, 4, "X")}), fix({edit(0, 0, "Y"), edit(3, 5, "Z")}),
                                     fix({edit(5, 6, "F")})};
        const AppliedFixes result = applyFixes("abcdef", fixes);
        QCOMPARE(result.source, "abXeF"); // nothing of the second
        QCOMPARE(result.applied, (std::vector<std::size_t>{0, 2}));
        QCOMPARE(result.refused.size(), 1U);
        QCOMPARE(result.refused[0].index, 1U);
        QVERIFY(result.refused[0].reason.what.contains("collides"_L1));
    }

    void sameFixTwice_isAppliedOnce()
    {
        const std::vector<Fix> fixes{fix({edit(0, 0, "use x;\n")}), fix({edit(0, 0, "use x;\n")})};
        const AppliedFixes result = applyFixes("abc", fixes);
        QCOMPARE(result.source, "use x;\nabc");
        QVERIFY(result.refused.empty());
    }

    void fixesOfAnotherFile_areRefused()
    {
        const std::vector<Fix> fixes{fix({edit(0, 0, "X")}), fix({edit(1, 1, "Y", u"lib.rs"_s)})};
        const AppliedFixes result = applyFixes("abc", fixes);
        QCOMPARE(result.source, "Xabc");
        QCOMPARE(result.refused.size(), 1U);
    }

    void noFixes_changeNothing() { QCOMPARE(applyFixes("abc", {}).source, "abc"); }

    void placeholder_isSelected()
    {
        QCOMPARE(selected(u"match_not_complete"_s), "todo!()");
        QCOMPARE(selected(u"trait_item_missing"_s), "todo!()");
        QCOMPARE(selected(u"argument_missing"_s), "/* u32 */");
        QCOMPARE(selected(u"type_of_vec_not_known"_s), "T");
        QCOMPARE(selected(u"type_not_known"_s), "F");
        QCOMPARE(selected(u"argument_too_many"_s), QByteArray());
    }

    void placeholder_countsBytes_data()
    {
        QTest::addColumn<QByteArray>("replacement");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("item") << QByteArray("<item>") << QByteArray("<item>");
        QTest::newRow("behind umlauts") << QByteArray("größe: /* Maß */ x") << QByteArray("/* Maß */");
        QTest::newRow("unknown type") << QByteArray(": Vec<_>") << QByteArray("_");
        QTest::newRow("second parameter") << QByteArray(": Result<u8, E>") << QByteArray("E");
        QTest::newRow("none") << QByteArray("Vec<String>") << QByteArray();
        QTest::newRow("open comment") << QByteArray("/* no end") << QByteArray();
        QTest::newRow("empty") << QByteArray() << QByteArray();
    }

    void placeholder_countsBytes()
    {
        QFETCH(QByteArray, replacement);
        QFETCH(QByteArray, expected);
        const std::optional<ByteRange> range = placeholderIn(edit(0, 0, replacement));
        QCOMPARE(range ? replacement.sliced(range->start, range->end - range->start) : QByteArray(), expected);
    }

    void placeholder_followsEarlierEdits()
    {
        const Fix both = fix({edit(5, 6, "todo!()"), edit(0, 3, "x")}, Applicability::HasPlaceholders);
        QCOMPARE(placeholderIn(both), (ByteRange{3, 10}));
        QCOMPARE(placeholderIn(fix({edit(5, 6, "todo!()")})), std::nullopt); // the compiler is sure of it
    }

    void safety_isTheCompilersWord()
    {
        QVERIFY(isSafe(fix({}, Applicability::MachineApplicable)));
        QVERIFY(!isSafe(fix({}, Applicability::MaybeIncorrect)));
        QVERIFY(!isSafe(fix({}, Applicability::HasPlaceholders)));
        QVERIFY(!isSafe(fix({}, Applicability::Unspecified)));
    }

    void preview_showsWholeLines_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<Fix>("fix");
        QTest::addColumn<std::vector<LineChange>>("expected");
        using Changes = std::vector<LineChange>;
        QTest::newRow("inside a line") << QByteArray("one\ntwo\nthree\n") << fix({edit(4, 7, "2")})
                                       << Changes{{2, {"two"}, {"2"}}};
        QTest::newRow("new first line") << QByteArray("one\n") << fix({edit(0, 0, "use x;\n\n")})
                                        << Changes{{1, {}, {"use x;", ""}}};
        QTest::newRow("line removed") << QByteArray("one\ntwo\nthree\n") << fix({edit(4, 8, "")})
                                      << Changes{{2, {"two"}, {}}};
        QTest::newRow("two places") << QByteArray("one\ntwo\nthree\n") << fix({edit(8, 13, "3"), edit(0, 3, "1")})
                                    << Changes{{1, {"one"}, {"1"}}, {3, {"three"}, {"3"}}};
        QTest::newRow("two edits in a line")
            << QByteArray("(a)\n") << fix({edit(0, 1, ""), edit(2, 3, "")}) << Changes{{1, {"(a)"}, {"a"}}};
        QTest::newRow("crlf") << QByteArray("one\r\ntwo\r\n") << fix({edit(5, 8, "2")}) << Changes{{2, {"two"}, {"2"}}};
        QTest::newRow("last line without end")
            << QByteArray("one\ntwo") << fix({edit(7, 7, ";")}) << Changes{{2, {"two"}, {"two;"}}};
        QTest::newRow("empty text") << QByteArray() << fix({edit(0, 0, "fn main() {}\n")})
                                    << Changes{{1, {}, {"fn main() {}"}}};
    }

    void preview_showsWholeLines()
    {
        QFETCH(QByteArray, source);
        QFETCH(Fix, fix);
        QFETCH(std::vector<LineChange>, expected);
        const Result<std::vector<LineChange>> changes = previewFix(source, fix);
        QVERIFY(changes.has_value());
        QVERIFY(*changes == expected);
    }

    void preview_refusesAsApplyingDoes() { QVERIFY(!previewFix("abc", fix({edit(0, 9, "")})).has_value()); }

    void preview_agreesWithTheResult_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : TestData::programs()) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }

    void preview_agreesWithTheResult()
    {
        QFETCH(QString, name);
        const QByteArray source = TestData::program(name);
        for (const Diagnostic &diagnostic : TestData::parsed(name).diagnostics) {
            for (const Fix &recorded : diagnostic.fixes) {
                QList<QByteArray> lines = QByteArray(source).replace("\r\n", "\n").split('\n');
                qsizetype shift = 0;
                const std::vector<LineChange> changes = previewFix(source, recorded).value();
                for (const LineChange &change : changes) {
                    QCOMPARE(lines.mid(change.line - 1 + shift, change.before.size()), change.before);
                    lines.remove(change.line - 1 + shift, change.before.size());
                    for (qsizetype i = 0; i < change.after.size(); ++i) {
                        lines.insert(change.line - 1 + shift + i, change.after[i]);
                    }
                    shift += change.after.size() - change.before.size();
                }
                QCOMPARE(lines.join('\n'), applyFix(source, recorded)->replace("\r\n", "\n"));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestFixes)
#include "tst_fixes.moc"
