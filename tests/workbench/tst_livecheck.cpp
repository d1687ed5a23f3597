// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "editor/codeeditor.h"
#include "workbench/resultheading.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Diagnostics::Level;
using Workbench::Document;

namespace {

const QByteArray source = "fn main() {}\n";
const Document one{u"lesson/one"_s, u"One"_s, source, std::nullopt};
const Document two{u"lesson/two"_s, u"Two"_s, "fn main() { two }\n", std::nullopt};

Runner::CheckResult checked(const std::vector<Level> &levels)
{
    Runner::CheckResult result;
    result.elapsedMs = 62;
    for (const Level level : levels) {
        Diagnostics::Diagnostic diagnostic;
        diagnostic.level = level;
        diagnostic.message = u"wrong"_s;
        result.diagnostics.push_back(diagnostic);
    }
    return result;
}

} // namespace

class TestLiveCheck final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<ProgressFixture>();
        QVERIFY(m_fixture->open());
        m_desk = std::make_unique<Desk>(*m_fixture->progress, m_fixture->folder.path());
        m_status = std::make_unique<QSignalSpy>(&check(), &Workbench::LiveCheck::statusChanged);
    }

    void cleanup()
    {
        m_status.reset();
        m_desk.reset();
        m_fixture.reset();
    }

    void openedProgram_isCheckedAtOnce()
    {
        m_desk->workbench.open(one);
        QCOMPARE(m_desk->runner.source, source);
        QCOMPARE_GE(m_desk->runner.checks, 1);
        m_desk->workbench.open(two);
        QCOMPARE(m_desk->runner.source, two.original);
    }

    void typedText_isHandedOn()
    {
        m_desk->workbench.open(one);
        const int checks = m_desk->runner.checks;
        m_desk->workbench.editor()->replaceRange(0, 0, "// é\n");
        QCOMPARE(m_desk->runner.source, "// é\nfn main() {}\n"_ba);
        QCOMPARE(m_desk->runner.checks, checks); // the runner waits for the pause by itself
    }

    void switchedOff_checksOnlyByHand()
    {
        check().setEnabled(false);
        m_desk->workbench.open(one);
        m_desk->workbench.editor()->replaceRange(0, 0, " ");
        QCOMPARE(m_desk->runner.checks, 0);
        QCOMPARE(m_desk->runner.source, QByteArray());
        QVERIFY2(emptyText().contains(u"Ctrl+Shift+B"_s), qPrintable(emptyText()));
        check().checkNow();
        QCOMPARE(m_desk->runner.checks, 1);
        QCOMPARE(m_desk->runner.source, " fn main() {}\n"_ba);
        check().setEnabled(true);
        QCOMPARE(m_desk->runner.checks, 2);
    }

    void withoutACompiler_itIsSaid()
    {
        m_desk->runner.forgetCompiler();
        m_desk->workbench.open(one);
        m_desk->workbench.editor()->replaceRange(0, 0, " ");
        check().checkNow();
        QCOMPARE(m_desk->runner.checks, 0);
        QCOMPARE(m_desk->runner.source, QByteArray());
        QVERIFY2(emptyText().contains(u"Without a Rust compiler"_s), qPrintable(emptyText()));
    }

    void withoutAProgram_nothingIsChecked()
    {
        check().checkNow();
        check().setEnabled(false);
        check().setEnabled(true);
        check().showDiagnostics(checked({Level::Error}).diagnostics);
        QCOMPARE(m_desk->runner.checks, 0);
        QCOMPARE(m_desk->problems.problemCount(), 0);
        QVERIFY2(emptyText().contains(u"appear here"_s), qPrintable(emptyText()));
    }

    void result_isCountedInTheStatus_data()
    {
        QTest::addColumn<QList<Level>>("levels");
        QTest::addColumn<QString>("status");
        QTest::newRow("nothing") << QList<Level>{} << u"Checked in 62 ms · no errors"_s;
        QTest::newRow("warnings") << QList<Level>{Level::Warning, Level::Warning} << u"Checked in 62 ms · no errors"_s;
        QTest::newRow("errors") << QList<Level>{Level::Error, Level::Warning, Level::Error}
                                << u"Checked in 62 ms · 2 error(s)"_s;
        QTest::newRow("the compiler's own") << QList<Level>{Level::InternalError} << u"Checked in 62 ms · 1 error(s)"_s;
    }

    void result_isCountedInTheStatus()
    {
        QFETCH(QList<Level>, levels);
        QFETCH(QString, status);
        m_desk->workbench.open(one);
        QSignalSpy count(&check(), &Workbench::LiveCheck::problemCountChanged);
        m_desk->runner.endCheck(checked({levels.begin(), levels.end()}));
        QCOMPARE(m_status->last().first().toString(), status);
        QCOMPARE(count.last().first().toInt(), levels.size());
        QCOMPARE(m_desk->problems.problemCount(), levels.size());
        QCOMPARE(m_desk->workbench.editor()->diagnostics().size(), size_t(levels.size()));
        QCOMPARE(m_desk->workbench.editor()->diagnosticsRevision(), m_desk->workbench.editor()->revision());
        QCOMPARE(heading()->text().startsWith(u"One, at "_s), true);
        if (levels.isEmpty()) {
            QCOMPARE(emptyText(), u"No problems: the compiler accepts this program."_s);
        }
    }

    void resultOfAnotherText_isNotShown()
    {
        m_desk->workbench.open(one);
        const qsizetype said = m_status->count();
        m_desk->runner.source = "fn main() { other }\n";
        m_desk->runner.endCheck(checked({Level::Error}));
        QCOMPARE(m_status->count(), said);
        QCOMPARE(m_desk->problems.problemCount(), 0);
        QVERIFY(m_desk->workbench.editor()->diagnostics().empty());
    }

    void failure_isSaidAndKeepsTheMessages()
    {
        m_desk->workbench.open(one);
        m_desk->runner.endCheck(checked({Level::Error}));
        Runner::CheckResult failed;
        failed.failure = u"The compiler was stopped after 10 seconds."_s;
        m_desk->runner.endCheck(failed);
        QCOMPARE(m_status->last().first().toString(), failed.failure);
        QCOMPARE(emptyText(), failed.failure);
        QCOMPARE(m_desk->problems.problemCount(), 1);
    }

    void messages_comeBackWithTheirProgram()
    {
        m_desk->workbench.open(one);
        m_desk->runner.endCheck(checked({Level::Error, Level::Warning}));
        m_desk->workbench.open(two);
        QCOMPARE(m_desk->problems.problemCount(), 0);
        QCOMPARE(heading()->text(), u"Two"_s);
        QSignalSpy count(&check(), &Workbench::LiveCheck::problemCountChanged);
        m_desk->workbench.open(one);
        QCOMPARE(m_desk->problems.problemCount(), 2);
        QCOMPARE(count.last().first().toInt(), 2);
        QVERIFY(heading()->text().startsWith(u"One, at "_s));
        QVERIFY(!heading()->isOld());
    }

    void typedOn_callsTheMessagesOldAfterAPause()
    {
        m_desk->workbench.open(one);
        m_desk->runner.endCheck(checked({Level::Error}));
        m_desk->workbench.editor()->replaceRange(0, 0, " ");
        QVERIFY(!heading()->isOld()); // a new check is on its way
        QTRY_VERIFY(heading()->isOld());
        m_desk->workbench.editor()->undo();
        QTRY_VERIFY(!heading()->isOld()); // of just this text
        m_desk->workbench.editor()->redo();
        m_desk->runner.endCheck(checked({}));
        QVERIFY(!heading()->isOld());
    }

    void messagesOfAnotherProgram_waitForIt()
    {
        m_desk->workbench.open(one);
        const Workbench::Order order = makeOrder(m_desk->workbench, Runner::Purpose::Run);
        m_desk->workbench.open(two);
        check().showDiagnostics(order, checked({Level::Error}).diagnostics);
        QCOMPARE(m_desk->problems.problemCount(), 0);
        QVERIFY(m_desk->workbench.editor()->diagnostics().empty());
        m_desk->workbench.open(one);
        QCOMPARE(m_desk->problems.problemCount(), 1);
    }

    void messagesOfAnEarlierText_doNotReplaceLaterOnes()
    {
        m_desk->workbench.open(one);
        Workbench::Order early = makeOrder(m_desk->workbench, Runner::Purpose::Run);
        early.when = early.when.addSecs(-5);
        m_desk->workbench.editor()->replaceRange(0, 0, " ");
        m_desk->runner.endCheck(checked({Level::Error, Level::Error}));
        check().showDiagnostics(early, checked({Level::Error}).diagnostics);
        QCOMPARE(m_desk->problems.problemCount(), 2);
        QCOMPARE(m_desk->workbench.editor()->diagnostics().size(), size_t(2));
        m_desk->workbench.editor()->undo(); // now it is about the shown text, and says the most
        check().showDiagnostics(early, checked({Level::Error}).diagnostics);
        QCOMPARE(m_desk->problems.problemCount(), 1);
    }

    void project_isNotCheckedAsOneText()
    {
        Document project = one;
        project.id = u"lesson/project"_s;
        project.project = {{u"Cargo.toml"_s, "[package]\n"}, {u"src/main.rs"_s, "fn main() {}\n"}};
        m_desk->workbench.open(project);
        QCOMPARE(m_desk->runner.checks, 0);
        QVERIFY(!m_desk->runner.project.isEmpty());
    }

private:
    Workbench::LiveCheck &check() const { return m_desk->check; }

    [[nodiscard]] QString emptyText() const
    {
        return m_desk->problems.findChild<QLabel *>(u"noProblemsLabel"_s)->text();
    }

    [[nodiscard]] Workbench::ResultHeading *heading() const
    {
        return m_desk->problems.findChild<Workbench::ResultHeading *>();
    }

    std::unique_ptr<ProgressFixture> m_fixture;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QSignalSpy> m_status;
};

QTEST_MAIN(TestLiveCheck)
#include "tst_livecheck.moc"
