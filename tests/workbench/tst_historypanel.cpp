// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "support/machinepace.h"
#include "support/pagefixture.h"
#include "widgets/changesview.h"
#include "widgets/messagebar.h"
#include "workbench/historypanel.h"
#include "workbench/programhistory.h"
#include "workbench/workbench.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBlock>
#include <QThreadPool>
#include <QTreeView>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

const QByteArray given = "fn main() {\n    println!(\"1\");\n}\n";
const QByteArray second = "fn main() {\n    println!(\"2\");\n}\n";
const QByteArray third = "fn main() {\n    println!(\"2\");\n    println!(\"3\");\n}\n";

QByteArray manyLines(int count)
{
    QByteArray lines;
    for (int line = 0; line < count; ++line) {
        lines += "// line " + QByteArray::number(line) + '\n';
    }
    return lines;
}

} // namespace

class TestHistoryPanel final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<ProgressFixture>();
        QVERIFY(m_fixture->open());
        m_bench = std::make_unique<Workbench::Workbench>(*m_fixture->progress);
        m_panel = std::make_unique<Workbench::HistoryPanel>();
        m_panel->setLook(Design::Look::make(Design::Scheme::Light, 100));
        m_history = std::make_unique<Workbench::ProgramHistory>(*m_fixture->progress, *m_bench, *m_panel);
        m_bench->resize(700, 400);
        m_bench->show();
        m_panel->resize(640, 260);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup()
    {
        m_history.reset();
        m_panel.reset();
        m_bench.reset();
        m_fixture.reset();
    }

    void nothingOpen_saysWhatComesHere()
    {
        QVERIFY(find<QLabel>(u"historyNote"_s)->isVisible());
        QVERIFY(!list()->isVisible());
    }

    void versions_comeNewestFirstWithReasonAndOutcome()
    {
        open();
        QTRY_COMPARE(rows(), 1);
        QCOMPARE(cell(0, 1), u"given"_s);
        edit(second);
        m_bench->saveSnapshot(Progress::SnapshotReason::Run);
        m_fixture->progress->record(
            Journal::ProgramRun{.lesson = u"lesson"_s, .document = u"lesson/one"_s, .outcome = u"finished"_s});
        QTRY_COMPARE(rows(), 2);
        QTRY_COMPARE(cell(0, 2), u"✓ ran to the end"_s);
        QCOMPARE(cell(0, 1), u"run"_s);
        edit(third);
        m_bench->saveSnapshot(Progress::SnapshotReason::Format);
        QTRY_COMPARE(rows(), 3);
        QCOMPARE(cell(0, 1), u"formatted"_s);
        QCOMPARE(cell(2, 1), u"given"_s);
    }

    void chosenVersion_showsWhatItWouldChange()
    {
        openWithVersions();
        QCOMPARE(list()->currentIndex().row(), 0);
        QVERIFY(!find<QPushButton>(u"restoreButton"_s)->isEnabled()); // it is the text of now
        QVERIFY(find<QLabel>(u"historySummary"_s)->text().contains(u"your text now"_s));
        QTest::keyClick(list(), Qt::Key_Down);
        QCOMPARE(view()->toPlainText(), u"  fn main() {\n      println!(\"2\");\n−     println!(\"3\");\n  }"_s);
        QVERIFY(find<QPushButton>(u"restoreButton"_s)->isEnabled());
        QTest::mouseClick(find<QPushButton>(u"historyTextButton"_s), Qt::LeftButton);
        QCOMPARE(view()->toPlainText().toUtf8() + '\n', second);
        QTest::mouseClick(find<QPushButton>(u"historyChangesButton"_s), Qt::LeftButton);
        edit(second); // typing goes on: the comparison follows
        QTRY_COMPARE(view()->addedLines() + view()->removedLines(), 0);
    }

    void copiedChanges_haveNoSigns()
    {
        openWithVersions();
        QTest::keyClick(list(), Qt::Key_End);
        view()->setFocus();
        view()->selectAll();
        QTest::keySequence(view(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"fn main() {\n    println!(\"2\");\n    println!(\"3\");\n    println!(\"1\");\n}"_s);
    }

    void restore_isOneUndoStepAndOneMoreEntry()
    {
        openWithVersions();
        QTest::keyClick(list(), Qt::Key_Down);
        QTest::mouseClick(find<QPushButton>(u"restoreButton"_s), Qt::LeftButton);
        QCOMPARE(m_bench->editor()->text(), second);
        QTRY_COMPARE(rows(), 4);
        QCOMPARE(cell(0, 1), u"restored"_s);
        QVERIFY(m_bench->findChild<Widgets::MessageBar *>()->text().contains(u"Restored the version of"_s));
        m_bench->editor()->undo();
        QCOMPARE(m_bench->editor()->text(), third);
    }

    void restore_keepsWhatWasNotSavedYet()
    {
        openWithVersions();
        edit("// not saved yet\n");
        QTest::keyClick(list(), Qt::Key_End);
        QTest::mouseClick(find<QPushButton>(u"restoreButton"_s), Qt::LeftButton);
        QCOMPARE(m_bench->editor()->text(), given);
        QTRY_COMPARE(rows(), 5);
        QCOMPARE(m_bench->editor()->text(), given);
        QTest::keyClick(list(), Qt::Key_Home);
        QTest::keyClick(list(), Qt::Key_Down);
        QTest::mouseClick(find<QPushButton>(u"historyTextButton"_s), Qt::LeftButton);
        QCOMPARE(view()->toPlainText(), u"// not saved yet"_s);
    }

    void reset_isOneMoreEntry()
    {
        openWithVersions();
        m_bench->resetDocument();
        QTRY_COMPARE(rows(), 4);
        QCOMPARE(cell(0, 1), u"reset"_s);
    }

    void choice_staysWhenANewVersionComes()
    {
        openWithVersions();
        QTest::keyClick(list(), Qt::Key_Down);
        edit("// more\n" + third);
        m_bench->saveSnapshot(Progress::SnapshotReason::Typed);
        QTRY_COMPARE(rows(), 4);
        QCOMPARE(list()->currentIndex().row(), 2);
    }

    void otherProgram_hasItsOwnHistory()
    {
        openWithVersions();
        m_bench->open({u"lesson/two"_s, u"Two"_s, "// two\n", std::nullopt});
        QTRY_COMPARE(rows(), 1);
        QTRY_COMPARE(list()->currentIndex().row(), 0);
        m_bench->open({u"lesson/one"_s, u"One"_s, given, std::nullopt});
        QTRY_COMPARE(rows(), 3);
    }

    void fileOfAProject_hasAHistoryOfItsOwn()
    {
        Workbench::Document document{u"lesson/crate"_s, u"Crate"_s, {}, std::nullopt};
        document.project = {
            {u"Cargo.toml"_s, "[package]\nname = \"x\"\n"}, {u"src/lib.rs"_s, "// lib\n"}, {u"src/main.rs"_s, given}};
        m_bench->open(document);
        QTRY_COMPARE(rows(), 1);
        edit(second);
        m_bench->saveSnapshot(Progress::SnapshotReason::Run);
        QTRY_COMPARE(rows(), 2);
        m_bench->openFile(u"src/lib.rs"_s);
        QTRY_COMPARE(rows(), 1);
        QTest::mouseClick(find<QPushButton>(u"historyTextButton"_s), Qt::LeftButton);
        QTRY_COMPARE(view()->toPlainText(), u"// lib"_s);
        m_bench->openFile(u"src/main.rs"_s);
        QTRY_COMPARE(rows(), 2);
        QTest::keyClick(list(), Qt::Key_End);
        QTest::mouseClick(find<QPushButton>(u"restoreButton"_s), Qt::LeftButton);
        QCOMPARE(m_bench->editor()->text(), given);
        QTRY_COMPARE(rows(), 3);
        QCOMPARE(cell(0, 1), u"restored"_s);
        m_bench->editor()->undo();
        QCOMPARE(m_bench->editor()->text(), second);
    }

    void hiddenPanel_asksNothingAndCatchesUp()
    {
        openWithVersions();
        m_panel->hide();
        edit(given);
        m_bench->saveSnapshot(Progress::SnapshotReason::Typed);
        QVERIFY(m_fixture->saved());
        QTest::qWait(200);
        QCOMPARE(rows(), 3);
        m_panel->show();
        QTRY_COMPARE(rows(), 4);
    }

    // Larger than anybody writes here, but a file may be opened: the counts are true, the rest stays quick.
    void hugeText_isShownInPart()
    {
        const QByteArray lines = manyLines(20'000);
        Widgets::ChangesView changes;
        changes.showChanges(lines, lines.chopped(14) + "// another\n// end\n");
        QVERIFY(changes.isComparing());
        QTRY_VERIFY(!changes.isComparing());
        QCOMPARE(changes.addedLines(), 2);
        QCOMPARE(changes.removedLines(), 1);
        QVERIFY(changes.document()->blockCount() < 4000);
        QVERIFY(changes.toPlainText().contains(u"− // line 19999\n+ // another\n+ // end\nNot everything"_s));
    }

    void longTexts_giveTheSameAsShortOnes()
    {
        const QByteArray start = manyLines(3); // everything else is equal and longer than what is compared at once
        const QByteArray rest = manyLines(2500);
        Widgets::ChangesView brief;
        brief.showChanges(start + "let a = 1;\n", start + "let b = 1;\n");
        Widgets::ChangesView changes;
        changes.showChanges(start + "let a = 1;\n" + rest, start + "let b = 1;\n" + rest);
        QTRY_VERIFY(!changes.isComparing());
        QCOMPARE(changes.addedLines(), 1);
        QVERIFY(changes.toPlainText().startsWith(brief.toPlainText()));
        for (int line = 0; line < 5; ++line) { // the colours and marks too, once the last piece is coloured
            QTRY_COMPARE(changes.document()->findBlockByNumber(line).layout()->formats(),
                         brief.document()->findBlockByNumber(line).layout()->formats());
        }
    }

    void lastComparison_isTheOneThatIsShown()
    {
        const QByteArray lines = manyLines(20'000);
        Widgets::ChangesView changes;
        QSignalSpy compared(&changes, &Widgets::ChangesView::compared);
        changes.showChanges(lines, lines + "// first\n");
        changes.showChanges(lines, lines + "// second\n// third\n");
        QTRY_COMPARE(compared.count(), 1);
        QCOMPARE(changes.addedLines(), 2);
        changes.showChanges(lines, lines + "// first\n");
        changes.showSource(second);
        QVERIFY(!changes.isComparing());
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(compared.count(), 1);
        QCOMPARE(changes.toPlainText().toUtf8() + '\n', second);
    }

    void longTexts_neverHoldUpTheWindow()
    {
        const QByteArray lines = manyLines(20'000);
        const QByteArray others = QByteArray(lines).replace("5", "five");
        Widgets::ChangesView changes;
        changes.setLook(Design::Look::make(Design::Scheme::Light, 100));
        QElapsedTimer turn;
        turn.start();
        changes.showChanges(lines, others);
        qint64 worst = turn.elapsed();
        while (changes.isComparing()) {
            turn.start();
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
            worst = std::max(worst, turn.elapsed());
        }
        qInfo("longest step: %lld ms", worst);
        QVERIFY2(static_cast<double>(worst) < 150 * machinePace(), "50 is the aim; a busy machine can cost the rest");
    }

    void longProgram_isSummedUpWhenItIsCompared()
    {
        m_bench->open({u"lesson/one"_s, u"One"_s, manyLines(5000), std::nullopt});
        QTRY_COMPARE(rows(), 1);
        edit(manyLines(5001));
        QTRY_VERIFY2(find<QLabel>(u"historySummary"_s)->text().contains(u"1 line"_s),
                     qPrintable(find<QLabel>(u"historySummary"_s)->text()));
    }

    // A long evening: a thousand versions of a long program.
    void longHistory_isShownAtOnce()
    {
        QByteArray lines;
        while (lines.size() < 20'000) {
            lines += "    println!(\"a line of a long program\");\n";
        }
        for (int version = 0; version < 1000; ++version) {
            m_fixture->progress->saveSnapshot(u"lesson/one"_s, u"typed"_s, lines + QByteArray::number(version));
        }
        QVERIFY(m_fixture->saved());
        open();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1001, 60'000);
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(list(), Qt::Key_PageDown);
        const auto took = static_cast<double>(timer.elapsed());
        QVERIFY2(took < 500 * machinePace(), qPrintable(QString::number(took)));
    }

private:
    void open() { m_bench->open({u"lesson/one"_s, u"One"_s, given, std::nullopt}); }

    void openWithVersions()
    {
        open();
        edit(second);
        m_bench->saveSnapshot(Progress::SnapshotReason::Run);
        edit(third);
        m_bench->saveSnapshot(Progress::SnapshotReason::Typed);
        QTRY_COMPARE(rows(), 3);
        QTRY_VERIFY(find<QLabel>(u"historySummary"_s)->text().contains(u"now"_s));
        list()->setFocus();
    }

    void edit(const QByteArray &text) const { m_bench->editor()->replaceText(text); }

    template<typename T>
    T *find(const QString &name) const
    {
        return m_panel->findChild<T *>(name);
    }
    QTreeView *list() const { return find<QTreeView>(u"historyList"_s); }
    Widgets::ChangesView *view() const { return find<Widgets::ChangesView>(u"historyView"_s); }
    int rows() const { return list()->isVisible() || !m_panel->isVisible() ? list()->model()->rowCount() : 0; }
    QString cell(int row, int column) const { return list()->model()->index(row, column).data().toString(); }

    std::unique_ptr<ProgressFixture> m_fixture;
    std::unique_ptr<Workbench::Workbench> m_bench;
    std::unique_ptr<Workbench::HistoryPanel> m_panel;
    std::unique_ptr<Workbench::ProgramHistory> m_history;
};

QTEST_MAIN(TestHistoryPanel)
#include "tst_historypanel.moc"
