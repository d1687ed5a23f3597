// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/fixes.h"
#include "diagnostics/rustcparser.h"
#include "rustclines.h"
#include "testdata.h"

#include <QTest>

using namespace Ochre::Diagnostics;
using namespace Qt::StringLiterals;
using RustcLines::child;
using RustcLines::line;

/// What rustc suggests, read as fixes.
class TestRustcFixes final : public QObject {
    Q_OBJECT

private slots:
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

private:
    static void eachProgram()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : TestData::programs()) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
};

QTEST_GUILESS_MAIN(TestRustcFixes)
#include "tst_rustcfixes.moc"
