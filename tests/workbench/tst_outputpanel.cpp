// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/machinepace.h"
#include "workbench/outputpanel.h"
#include "workbench/outputview.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

#include <algorithm>
#include <ctime>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Workbench::OutputPanel;
using Workbench::OutputView;

namespace {

// Processor time of this thread: what a call costs, whoever else uses the machine.
double threadMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

Runner::RunResult ended(Runner::Outcome outcome, const QString &message, int exitCode = 0)
{
    Runner::RunResult result;
    result.outcome = outcome;
    result.exitCode = exitCode;
    result.message = message;
    return result;
}

} // namespace

class TestOutputPanel final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_panel = std::make_unique<OutputPanel>();
        m_look = Design::Look::make(Design::Scheme::Light, 100);
        m_panel->setLook(m_look);
        m_panel->resize(640, 320);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup() { m_panel.reset(); }

    void flood_neverBlocks()
    {
        m_panel->showCompiling();
        m_panel->showRunning();
        QByteArray chunk;
        while (chunk.size() < 64 * 1024) {
            chunk += "a line of a program that prints without end, \x1b[32mcoloured\x1b[0m\n";
        }
        const double slowness = machinePace();
        double longest = 0;
        double total = 0;
        for (qint64 sent = 0; sent < 50'000'000; sent += chunk.size()) {
            const double before = threadMs();
            m_panel->appendOutput(chunk, false);
            const double took = threadMs() - before;
            longest = std::max(longest, took);
            total += took;
        }
        qInfo("50 MB: longest call %.1f ms, all %.1f ms of processor time", longest, total);
        QVERIFY2(longest < 50 * slowness, qPrintable(QString::number(longest)));
        QVERIFY2(total < 500 * slowness, qPrintable(QString::number(total)));
        QVERIFY(view()->skippedBytes() > 40'000'000);
        const double before = threadMs();
        m_panel->showResult(ended(Runner::Outcome::Stopped, u"You stopped the program."_s));
        QVERIFY(threadMs() - before < 50 * slowness);
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->text().contains(u"are left out here"_s), 20'000);
        QVERIFY(view()->document()->blockCount() <= 2000);
    }

    void emptyPanel_hasNothingToClear()
    {
        m_panel->showNothing();
        QVERIFY(!part<QPushButton>(u"clearButton"_s)->isVisible());
    }

    void flood_stopsQuicklyWhenCleared()
    {
        m_panel->appendOutput(QByteArray("x\n").repeated(50'000), false);
        m_panel->showCompiling();
        QCOMPARE(m_panel->text(), QString());
        m_panel->appendOutput("new\n", false);
        QTRY_VERIFY(m_panel->text().startsWith(u"new"_s));
        QCOMPARE(view()->skippedBytes(), 0);
    }

    // The last words of a program say how it ended.
    void flood_keepsItsEnd()
    {
        for (int i = 0; i < 100'000; ++i) {
            m_panel->appendOutput(QByteArray::number(i) + '\n', false);
        }
        m_panel->appendOutput("thread 'main' panicked at main.rs:3:5:\nboom\n", true);
        m_panel->showResult(ended(Runner::Outcome::Panicked, u"The program panicked."_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->text().trimmed().endsWith(u"boom"_s), 20'000);
        QVERIFY(m_panel->text().contains(u"99999\nthread 'main'"_s));
    }

    void oneHugePiece_showsItsEndAndTheNext()
    {
        m_panel->appendOutput(QByteArray("x\n").repeated(400'000), false);
        m_panel->appendOutput("the next\n", false);
        m_panel->showResult(ended(Runner::Outcome::Finished, u"The program finished."_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->text().trimmed().endsWith(u"the next"_s), 20'000);
        QVERIFY(view()->skippedBytes() > 500'000);
    }

    void answeredInput_isNoLongerWaitedFor()
    {
        m_panel->showRunning();
        m_panel->setWaitingForInput(true);
        QVERIFY(m_panel->findChild<QLabel *>(u"outcomeLabel"_s)->text().contains(u"waits for input"_s));
        m_panel->setWaitingForInput(false);
        QCOMPARE(m_panel->findChild<QLabel *>(u"outcomeLabel"_s)->text(), u"Running…"_s);
    }

    void colours_areThoseOfThePalette()
    {
        m_panel->appendOutput("\x1b[31mred\x1b[0m \x1b[1;32mgreen\x1b[0m plain\n", false);
        m_panel->appendOutput("from stderr\n", true);
        m_panel->showResult(ended(Runner::Outcome::Finished, u"The program finished."_s));
        QTRY_COMPARE(m_panel->text().trimmed(), u"red green plain\nfrom stderr"_s);
        QCOMPARE(formatOf(u"red"_s).foreground().color(), m_look.palette.bad);
        QCOMPARE(formatOf(u"green"_s).foreground().color(), m_look.palette.good);
        QCOMPARE(formatOf(u"green"_s).fontWeight(), static_cast<int>(QFont::Bold));
        QCOMPARE(formatOf(u"plain"_s).foreground().color(), m_look.palette.text);
        QCOMPARE(formatOf(u"from"_s).foreground().color(), m_look.palette.bad);
    }

    void escapesAndCarriageReturns_areNotShownAsText()
    {
        m_panel->appendOutput("\x1b]0;title\x07one\rtwo\n\x1b[2Jthree\n", false);
        m_panel->showResult(ended(Runner::Outcome::Finished, u"The program finished."_s));
        QTRY_VERIFY(m_panel->text().contains(u"three"_s));
        QVERIFY(!m_panel->text().contains(QChar(0x1b)));
        QVERIFY(!m_panel->text().contains(u"title"_s));
        QVERIFY(m_panel->text().startsWith(u"two"_s));
    }

    void splitCharacters_areShownWhole()
    {
        const QByteArray text = u"häß → 🦀\n"_s.toUtf8();
        for (const char byte : text) {
            m_panel->appendOutput(QByteArray(1, byte), false);
        }
        QTRY_COMPARE(m_panel->text().trimmed(), u"häß → 🦀"_s);
    }

    void place_isALinkForTheMouse()
    {
        m_panel->appendOutput("thread 'main' panicked at main.rs:2:5:\nboom\n", true);
        QTRY_VERIFY(m_panel->text().contains(u"boom"_s));
        QSignalSpy activated(m_panel.get(), &OutputPanel::locationActivated);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, pointAt(u"boom"_s));
        QCOMPARE(activated.count(), 0);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, pointAt(u"main.rs"_s));
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.at(0).at(0).toString(), u"main.rs"_s);
        QCOMPARE(activated.at(0).at(1).toInt(), 2);
        QCOMPARE(activated.at(0).at(2).toInt(), 5);
    }

    void place_isALinkForTheKeyboard()
    {
        m_panel->appendOutput("at main.rs:2:5\n", true);
        QTRY_VERIFY(m_panel->text().contains(u"main.rs"_s));
        QSignalSpy activated(m_panel.get(), &OutputPanel::locationActivated);
        QTextCursor cursor(view()->document());
        cursor.setPosition(6);
        view()->setTextCursor(cursor);
        QTest::keyClick(view(), Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
    }

    void input_isSentAsBytesAndShown()
    {
        m_panel->showCompiling();
        QVERIFY(!part<QWidget>(u"inputRow"_s)->isVisible());
        m_panel->showRunning();
        QVERIFY(part<QWidget>(u"inputRow"_s)->isVisible());
        QSignalSpy entered(m_panel.get(), &OutputPanel::inputEntered);
        auto *field = part<QLineEdit>(u"inputField"_s);
        QTest::keyClicks(field, u"42"_s);
        QTest::keyClick(field, Qt::Key_Return);
        field->setText(u"Grüße"_s);
        QTest::mouseClick(part<QPushButton>(u"sendButton"_s), Qt::LeftButton);
        QCOMPARE(entered.count(), 2);
        QCOMPARE(entered.at(0).at(0).toByteArray(), QByteArray("42\n"));
        QCOMPARE(entered.at(1).at(0).toByteArray(), u"Grüße\n"_s.toUtf8());
        QCOMPARE(field->text(), QString());
        QTRY_COMPARE(m_panel->text().trimmed(), u"42\nGrüße"_s);
    }

    void input_canBeEnded()
    {
        m_panel->showRunning();
        QSignalSpy closed(m_panel.get(), &OutputPanel::inputClosed);
        QTest::mouseClick(part<QPushButton>(u"endInputButton"_s), Qt::LeftButton);
        QTest::keyClick(part<QLineEdit>(u"inputField"_s), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(closed.count(), 2);
    }

    void waitingForInput_isSaid()
    {
        m_panel->showRunning();
        m_panel->setWaitingForInput(true);
        QCOMPARE(state(), u"Your program waits for input: type a line below."_s);
        m_panel->setWaitingForInput(false); // it goes on
        QCOMPARE(state(), u"Running…"_s);
    }

    void longOutput_keepsCharactersWhole()
    {
        m_panel->showRunning();
        // What is shown comes in pieces: at every odd place, one of them ends between the halves of a character.
        const QString wide = QString(u"x"_s + u"🦀"_s.repeated(400) + u'\n').repeated(12);
        m_panel->appendOutput(wide.toUtf8(), false);
        QTRY_COMPARE(m_panel->text().size(), wide.size());
        QCOMPARE(m_panel->text(), wide);
    }

    void outcome_isTextAndEndsTheRun()
    {
        QSignalSpy stop(m_panel.get(), &OutputPanel::stopRequested);
        m_panel->showCompiling();
        QCOMPARE(state(), u"Compiling…"_s);
        QTest::mouseClick(part<QPushButton>(u"stopButton"_s), Qt::LeftButton);
        QCOMPARE(stop.count(), 1);
        m_panel->showRunning();
        QCOMPARE(state(), u"Running…"_s);
        m_panel->showResult(ended(Runner::Outcome::Panicked, u"The program panicked at line 2: boom"_s, 101));
        QCOMPARE(state(), u"The program panicked at line 2: boom"_s);
        QVERIFY(!part<QPushButton>(u"stopButton"_s)->isVisible());
        QVERIFY(!part<QWidget>(u"inputRow"_s)->isVisible());
        QVERIFY(part<QLabel>(u"outcomeIcon"_s)->isVisible());
        m_panel->appendOutput("left over\n", false);
        QTRY_VERIFY(!m_panel->text().isEmpty());
        QTest::mouseClick(part<QPushButton>(u"clearButton"_s), Qt::LeftButton);
        QVERIFY(m_panel->text().isEmpty());
    }

    void scrolling_followsTheEndUnlessTheReaderHasScrolledUp()
    {
        m_panel->appendOutput(QByteArray("line\n").repeated(200), false);
        QScrollBar *bar = view()->verticalScrollBar();
        QTRY_COMPARE(view()->document()->blockCount(), 201);
        QCOMPARE(bar->value(), bar->maximum());
        bar->setValue(0);
        m_panel->appendOutput("more\n", false);
        QTRY_COMPARE(view()->document()->blockCount(), 202);
        QCOMPARE(bar->value(), 0);
    }

    void otherTheme_recoloursWhatWasPrinted()
    {
        m_panel->appendOutput("plain \x1b[1;32mgreen\x1b[0m\n", false);
        m_panel->appendOutput("wrong\n", true);
        QTRY_VERIFY(view()->toPlainText().contains(u"wrong"));
        m_look = Design::Look::make(Design::Scheme::Dark, 100);
        m_panel->setLook(m_look);
        QCOMPARE(formatOf(u"plain"_s).foreground().color(), m_look.palette.text);
        QCOMPARE(formatOf(u"green"_s).foreground().color(), m_look.palette.good);
        QCOMPARE(formatOf(u"green"_s).fontWeight(), int(QFont::Bold));
        QCOMPARE(formatOf(u"wrong"_s).foreground().color(), m_look.palette.bad);
        QVERIFY(view()->toPlainText().startsWith(u"plain green\nwrong"));
    }

    void otherTheme_holdsAFullViewUpForAMomentOnly()
    {
        m_panel->appendOutput(QByteArray("\x1b[31mred\x1b[0m and \x1b[32mgreen\x1b[0m\n").repeated(3000), false);
        QTRY_VERIFY(view()->document()->blockCount() > 1900);
        const double before = threadMs();
        m_panel->setLook(Design::Look::make(Design::Scheme::Dark, 100));
        const double took = threadMs() - before;
        QVERIFY2(took < 50 * machinePace(), qPrintable(QString::number(took)));
    }

private:
    template<typename T>
    T *part(const QString &name) const
    {
        T *found = m_panel->findChild<T *>(name);
        if (!found) {
            qFatal("no %s", qPrintable(name));
        }
        return found;
    }

    OutputView *view() const { return part<OutputView>(u"outputView"_s); }
    QString state() const { return part<QLabel>(u"outcomeLabel"_s)->text(); }

    QTextCharFormat formatOf(const QString &word) const { return view()->document()->find(word).charFormat(); }

    QPoint pointAt(const QString &word) const
    {
        QTextCursor cursor = view()->document()->find(word);
        cursor.setPosition(cursor.selectionStart() + 1);
        return view()->cursorRect(cursor).center();
    }

    std::unique_ptr<OutputPanel> m_panel;
    Design::Look m_look;
};

QTEST_MAIN(TestOutputPanel)
#include "tst_outputpanel.moc"
