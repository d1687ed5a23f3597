// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/problemsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Models;
using namespace Qt::StringLiterals;
using Diagnostics::Diagnostic;
using Diagnostics::Level;

namespace {

Diagnostics::Span span(int line, int column, const QString &label, bool primary)
{
    Diagnostics::Span result;
    result.lineStart = line;
    result.columnStart = column;
    result.label = label;
    result.primary = primary;
    return result;
}

Diagnostic movedValue()
{
    Diagnostic result;
    result.code = u"E0382"_s;
    result.message = u"borrow of moved value: `a`\nsecond line"_s;
    result.spans = {span(4, 20, u"value borrowed here after move"_s, true), span(3, 10, u"value moved here"_s, false),
                    span(2, 9, {}, false)};
    result.notes = {{Level::Note, u"this macro expands\nto much"_s, {}},
                    {Level::Help, u"consider cloning"_s, {span(3, 11, {}, true)}}};
    return result;
}

Diagnostic unusedVariable()
{
    Diagnostic result;
    result.level = Level::Warning;
    result.code = u"unused_variables"_s;
    result.message = u"unused variable: `x`"_s;
    result.spans = {span(7, 9, {}, true)};
    return result;
}

Diagnostic withoutPlace()
{
    Diagnostic result;
    result.message = u"linking with `cc` failed"_s;
    return result;
}

} // namespace

class TestProblemsModel final : public QObject {
    Q_OBJECT

private slots:
    void model_keepsTheRulesOfModels()
    {
        ProblemsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDiagnostics({movedValue(), unusedVariable(), withoutPlace()});
        model.setDiagnostics({unusedVariable()});
        model.setDiagnostics({});
        model.setDiagnostics({withoutPlace(), movedValue()});
        QCOMPARE(model.rowCount(), 2);
    }

    // A bound in std, a label in another file of the project: their line numbers mean nothing here.
    void placesInOtherFiles_areNamedAndLeadNowhere()
    {
        Diagnostic diagnostic = movedValue();
        for (Diagnostics::Span &each : diagnostic.spans) {
            each.file = u"src/main.rs"_s;
        }
        diagnostic.spans[1].file = u"src/meter.rs"_s;
        Diagnostics::Span bound = span(700, 8, {}, true);
        bound.file = u"/rustc/library/std/src/thread/mod.rs"_s;
        diagnostic.notes = {{Level::Note, u"required by a bound in `spawn`"_s, {bound}}};
        ProblemsModel model;
        model.setDiagnostics({diagnostic});
        const QModelIndex parent = model.index(0, 0);
        QCOMPARE(model.rowCount(parent), 3); // the other file's, this text's, the note
        QStringList texts;
        QList<int> lines;
        for (int row = 0; row < 3; ++row) {
            texts << model.index(row, 0, parent).data().toString();
            lines << model.index(row, 0, parent).data(LineRole).toInt();
        }
        QCOMPARE(lines, (QList<int>{0, 4, 0}));
        QVERIFY(texts.contains(u"src/meter.rs, line 3: value moved here"_s));
    }

    void filesOfAProject_areNamed()
    {
        Diagnostic diagnostic = movedValue();
        for (Diagnostics::Span &each : diagnostic.spans) {
            each.file = u"src/lib.rs"_s;
        }
        ProblemsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDiagnostics({diagnostic, withoutPlace()});
        QSignalSpy changed(&model, &ProblemsModel::dataChanged);
        model.setNamesFiles(true);
        QCOMPARE(changed.count(), 1);
        const QModelIndex row = model.index(0, 0);
        QCOMPARE(row.data(PlaceRole).toString(), u"E0382 · src/lib.rs, line 4"_s);
        QCOMPARE(row.data(Qt::AccessibleTextRole).toString(),
                 u"Error in src/lib.rs, line 4: borrow of moved value: `a`"_s);
        QCOMPARE(model.index(1, 0).data(PlaceRole).toString(), QString());
        model.setNamesFiles(false);
        QCOMPARE(row.data(PlaceRole).toString(), u"E0382 · line 4"_s);
    }

    void rows_sayWhatAndWhere()
    {
        ProblemsModel model;
        model.setDiagnostics({movedValue(), unusedVariable(), withoutPlace()});
        QCOMPARE(model.errorCount(), 2);
        QCOMPARE(model.warningCount(), 1);
        const QModelIndex moved = model.index(0, 0);
        QCOMPARE(moved.data().toString(), u"borrow of moved value: `a`"_s);
        QCOMPARE(moved.data(CodeRole).toString(), u"E0382"_s);
        QCOMPARE(moved.data(PlaceRole).toString(), u"E0382 · line 4"_s);
        QCOMPARE(moved.data(LineRole).toInt(), 4);
        QCOMPARE(moved.data(ColumnRole).toInt(), 20);
        QCOMPARE(moved.data(SpanRole).toInt(), -1);
        QCOMPARE(moved.data(Qt::AccessibleTextRole).toString(), u"Error in line 4: borrow of moved value: `a`"_s);
        QVERIFY(moved.data(Qt::ToolTipRole).toString().contains(u"second line"_s));
        QCOMPARE(model.index(1, 0).data(SeverityRole).toInt(), static_cast<int>(Level::Warning));
        QCOMPARE(model.index(1, 0).data(DiagnosticRole).toInt(), 1);
    }

    void messageWithoutAPlace_hasLineZero()
    {
        ProblemsModel model;
        model.setDiagnostics({withoutPlace()});
        QCOMPARE(model.index(0, 0).data(LineRole).toInt(), 0);
        QCOMPARE(model.index(0, 0).data(PlaceRole).toString(), QString());
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Error: linking with `cc` failed"_s);
        QVERIFY(!model.hasChildren(model.index(0, 0)));
    }

    void level_isSpoken_data()
    {
        QTest::addColumn<Diagnostics::Level>("level");
        QTest::addColumn<QString>("words");
        QTest::newRow("error") << Level::Error << u"Error: m"_s;
        QTest::newRow("warning") << Level::Warning << u"Warning: m"_s;
        QTest::newRow("help") << Level::Help << u"Help: m"_s;
        QTest::newRow("note") << Level::Note << u"Note: m"_s;
        QTest::newRow("failure note") << Level::FailureNote << u"Note: m"_s;
        QTest::newRow("the compiler's own fault") << Level::InternalError << u"Compiler error: m"_s;
    }

    void level_isSpoken()
    {
        Diagnostic diagnostic;
        QFETCH(const Level, level);
        diagnostic.level = level;
        diagnostic.message = u"m"_s;
        ProblemsModel model;
        model.setDiagnostics({diagnostic});
        QTEST(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), "words");
        QCOMPARE(model.errorCount(), diagnostic.isError() ? 1 : 0);
    }

    // It is named, but nothing here could open it.
    void placeInTheStandardLibrary_hasNoLine()
    {
        Diagnostic diagnostic = movedValue();
        diagnostic.notes.clear();
        diagnostic.spans = {span(4, 20, u"here"_s, true), span(812, 5, u"%1 takes it"_s, false)};
        diagnostic.spans[1].file = u"/rustc/library/core/src/option.rs"_s;
        ProblemsModel model;
        model.setDiagnostics({diagnostic});
        const QModelIndex first = model.index(0, 0, model.index(0, 0));
        QCOMPARE(first.data().toString(), u"in the standard library: %1 takes it"_s);
        QCOMPARE(first.data(LineRole).toInt(), 0);
        QCOMPARE(first.data(SpanRole).toInt(), -1);
        QCOMPARE(model.index(1, 0, model.index(0, 0)).data(LineRole).toInt(), 4);
    }

    void strangeMessage_isARowAllTheSame_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("headline");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("line ends only") << u"\n\n"_s << QString();
        QTest::newRow("places to fill in") << u"%1 of %2\nmore"_s << u"%1 of %2"_s;
        QTest::newRow("huge") << QString(1'000'000, u'x') << QString(1'000'000, u'x');
    }

    void strangeMessage_isARowAllTheSame()
    {
        QFETCH(const QString, message);
        Diagnostic diagnostic = unusedVariable();
        diagnostic.message = message;
        diagnostic.code = u"%2"_s;
        ProblemsModel model;
        model.setDiagnostics({diagnostic});
        const QModelIndex row = model.index(0, 0);
        QTEST(row.data().toString(), "headline");
        QCOMPARE(row.data(PlaceRole).toString(), u"%2 · line 7"_s);
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().endsWith(row.data().toString()));
    }

    void toolTip_keepsTheParametersOfTypes()
    {
        Diagnostic diagnostic = movedValue();
        diagnostic.message = u"expected `Stack<S>`,\nfound `Stack<B>` & more"_s;
        diagnostic.notes = {{Level::Help, u"write `Stack::<S>::new()`"_s, {}}};
        ProblemsModel model;
        model.setDiagnostics({diagnostic});
        const QModelIndex row = model.index(0, 0);
        const QString tip = row.data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(u"Stack&lt;S&gt;`,\nfound `Stack&lt;B&gt;` &amp; more"_s), qPrintable(tip));
        QVERIFY(row.data().toString().contains(u"Stack<S>"_s)); // the list itself shows no markup
        const QModelIndex note = model.index(model.rowCount(row) - 1, 0, row);
        QVERIFY(note.data(Qt::ToolTipRole).toString().contains(u"Stack::&lt;S&gt;::new()"_s));
        QVERIFY(note.data(Qt::AccessibleTextRole).toString().contains(u"Stack::<S>::new()"_s));
    }

    void labelsAndNotes_areRowsBelowInReadingOrder()
    {
        ProblemsModel model;
        model.setDiagnostics({unusedVariable(), movedValue()});
        const QModelIndex parent = model.index(1, 0);
        QStringList texts;
        QList<int> lines;
        QList<int> spans;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex child = model.index(row, 0, parent);
            QCOMPARE(child.parent(), parent);
            QCOMPARE(child.data(DiagnosticRole).toInt(), 1);
            texts << child.data().toString();
            lines << child.data(LineRole).toInt();
            spans << child.data(SpanRole).toInt();
        }
        QCOMPARE(texts, (QStringList{u"line 3: value moved here"_s, u"line 4: value borrowed here after move"_s,
                                     u"note: this macro expands"_s, u"help: consider cloning"_s}));
        QCOMPARE(lines, (QList<int>{3, 4, 0, 3}));
        QCOMPARE(spans, (QList<int>{1, 0, -1, -1}));
    }

    void sameDiagnostics_doNotResetTheView()
    {
        ProblemsModel model;
        model.setDiagnostics({movedValue()});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setDiagnostics({movedValue()});
        QCOMPARE(reset.count(), 0);
        model.setDiagnostics({});
        QCOMPARE(reset.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestProblemsModel)
#include "tst_problemsmodel.moc"
