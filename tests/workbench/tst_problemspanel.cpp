// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "design/look.h"
#include "workbench/problemspanel.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Workbench::ProblemsPanel;

namespace {

Diagnostics::Diagnostic movedValue()
{
    Diagnostics::Diagnostic result;
    result.code = u"E0382"_s;
    result.message = u"borrow of moved value: `a`, told in so many words that the row must take more than one line"_s;
    Diagnostics::Span primary;
    primary.lineStart = 4;
    primary.columnStart = 20;
    primary.label = u"value borrowed here after move"_s;
    primary.primary = true;
    Diagnostics::Span moved;
    moved.lineStart = 3;
    moved.columnStart = 10;
    moved.label = u"value moved here"_s;
    result.spans = {primary, moved};
    result.notes = {{Diagnostics::Level::Note, u"a note without a place"_s, {}}};
    return result;
}

} // namespace

class TestProblemsPanel final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_panel = std::make_unique<ProblemsPanel>();
        m_panel->setLook(Design::Look::make(Design::Scheme::Light, 100));
        m_panel->resize(420, 320);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup() { m_panel.reset(); }

    void noProblem_isASentence()
    {
        m_panel->setEmptyText(u"No problems: the program compiles."_s);
        auto *label = m_panel->findChild<QLabel *>(u"noProblemsLabel"_s);
        QVERIFY(label->isVisible());
        QCOMPARE(label->text(), u"No problems: the program compiles."_s);
        QVERIFY(!tree()->isVisible());
        m_panel->setDiagnostics({movedValue()});
        QVERIFY(!label->isVisible());
        QVERIFY(tree()->isVisible());
        QCOMPARE(m_panel->problemCount(), 1);
        QCOMPARE(m_panel->errorCount(), 1);
        m_panel->setDiagnostics({});
        QVERIFY(label->isVisible());
        QVERIFY(!tree()->isVisible());
    }

    void clicks_goToThePlace()
    {
        showProblem();
        QSignalSpy place(m_panel.get(), &ProblemsPanel::placeRequested);
        QSignalSpy activated(m_panel.get(), &ProblemsPanel::diagnosticActivated);
        const QModelIndex row = tree()->model()->index(0, 0);
        QVERIFY(tree()->isExpanded(row));
        click(row);
        QCOMPARE(place.count(), 1);
        QCOMPARE(place.at(0), (QVariantList{4, 20}));
        QCOMPARE(activated.at(0), QVariantList{0});
        click(tree()->model()->index(0, 0, row)); // in reading order: the move in line 3
        QCOMPARE(place.at(1), (QVariantList{3, 10}));
    }

    void rowWithoutAPlace_goesNowhere()
    {
        showProblem();
        QSignalSpy place(m_panel.get(), &ProblemsPanel::placeRequested);
        click(tree()->model()->index(2, 0, tree()->model()->index(0, 0)));
        QCOMPARE(place.count(), 0);
    }

    void keyboard_walksAndActivates()
    {
        showProblem();
        m_panel->setCurrentDiagnostic(0);
        tree()->setFocus();
        QSignalSpy place(m_panel.get(), &ProblemsPanel::placeRequested);
        QTest::keyClick(tree(), Qt::Key_Down);
        QCOMPARE(tree()->currentIndex().parent().row(), 0);
        QTest::keyClick(tree(), Qt::Key_Return);
        QCOMPARE(place.count(), 1);
        QCOMPARE(place.at(0), (QVariantList{3, 10}));
    }

    void narrowPanel_givesLongMessagesMoreLines()
    {
        showProblem();
        const QModelIndex row = tree()->model()->index(0, 0);
        const int wide = tree()->visualRect(row).height();
        m_panel->resize(220, 320);
        QTRY_VERIFY(tree()->visualRect(row).height() > wide);
    }

private:
    // The list lays its rows out for the width it has after a resize.
    void showProblem()
    {
        m_panel->setDiagnostics({movedValue()});
        QCoreApplication::processEvents();
        m_panel->resize(m_panel->width() + 1, m_panel->height());
        QCoreApplication::processEvents();
    }

    QTreeView *tree() const { return m_panel->findChild<QTreeView *>(u"problemsTree"_s); }

    void click(const QModelIndex &index)
    {
        tree()->scrollTo(index);
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(index).center());
    }

    std::unique_ptr<ProblemsPanel> m_panel;
};

QTEST_MAIN(TestProblemsPanel)
#include "tst_problemspanel.moc"
