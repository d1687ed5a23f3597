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
