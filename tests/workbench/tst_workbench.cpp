// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "support/pagefixture.h"
#include "widgets/emptystate.h"
#include "widgets/messagebar.h"
#include "workbench/exercisebar.h"
#include "workbench/workbench.h"

#include <QElapsedTimer>
#include <QPushButton>
#include <Qsci/qsciscintillabase.h>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Workbench::Document;

namespace {

constexpr int snapshotMs = 5'000; // generous: the workbench waits 700 ms after the last key, 2 s after the first
const QByteArray original = "fn main() {}\n";

Document example(const QString &name)
{
    return {u"lesson/"_s + name, name, original, std::nullopt};
}

} // namespace

class TestWorkbench final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<ProgressFixture>();
        QVERIFY(m_fixture->open());
        makeBench();
    }

    void cleanup()
    {
        m_bench.reset();
        m_fixture.reset();
    }

    void empty_saysWhatComesHere()
    {
        QVERIFY(!m_bench->hasDocument());
        QVERIFY(!m_bench->editor());
        QVERIFY(m_bench->findChild<Widgets::EmptyState *>()->isVisible());
        m_bench->resetDocument();
        m_bench->saveSnapshot(Progress::SnapshotReason::Typed);
        m_bench->saveAll();
    }

    void open_showsATabOnce()
    {
        QSignalSpy created(m_bench.get(), &Workbench::Workbench::editorCreated);
        m_bench->open(example(u"one"_s));
        m_bench->open(example(u"two"_s));
        QCOMPARE(tabs()->count(), 2);
        QCOMPARE(m_bench->document().id, u"lesson/two"_s);
        m_bench->open(example(u"one"_s));
        QCOMPARE(tabs()->count(), 2);
        QCOMPARE(created.count(), 2);
        QCOMPARE(m_bench->document().id, u"lesson/one"_s);
        QCOMPARE(m_bench->editor()->text(), original);
        QVERIFY(m_bench->editor()->isVisible());
    }

    void clickOnATab_showsItsProgram()
    {
        m_bench->open(example(u"one"_s));
        m_bench->open(example(u"two"_s));
        QSignalSpy changed(m_bench.get(), &Workbench::Workbench::documentChanged);
        QTest::mouseClick(tabs(), Qt::LeftButton, {}, tabs()->tabRect(0).center());
        QCOMPARE(m_bench->document().id, u"lesson/one"_s);
        QVERIFY(changed.count() >= 1);
    }

    void typedText_isSavedAndComesBack()
    {
        m_bench->open(example(u"one"_s));
        type("// mine\n"_L1);
        const QByteArray typed = m_bench->editor()->text();
        QCOMPARE(typed, "// mine\n" + original);
        QTRY_COMPARE_WITH_TIMEOUT(latest(u"lesson/one"_s).value_or(Progress::Snapshot()).source, typed, snapshotMs);
        QCOMPARE(latest(u"lesson/one"_s)->reason, u"typed"_s);

        m_bench.reset();
        QVERIFY(m_fixture->open());
        makeBench();
        QSignalSpy changed(m_bench.get(), &Workbench::Workbench::sourceChanged);
        m_bench->open(example(u"one"_s));
        QTRY_COMPARE(m_bench->editor()->text(), typed);
        QVERIFY(changed.count() >= 1);
        m_bench->open(example(u"two"_s));  // another program has its own text
        QVERIFY(!latest(u"lesson/two"_s)); // the store has answered the workbench too
        QCOMPARE(m_bench->editor()->text(), original);
    }

    void recoveredText_doesNotReplaceWhatWasTypedMeanwhile()
    {
        QVERIFY(save(u"lesson/one"_s, "// of last time\n"));
        m_bench->open(example(u"one"_s));
        type("// quick"_L1); // before the store's thread has answered
        const QByteArray typed = m_bench->editor()->text();
        QVERIFY(m_fixture->saved());
        QTRY_VERIFY(latest(u"lesson/one"_s).has_value());
        QCOMPARE(m_bench->editor()->text(), typed);
    }

    // What was typed is saved as what was typed, whichever program is shown when its time has come.
    void typedText_isSavedWhenAnotherTabIsShownByThen()
    {
        m_bench->open(example(u"two"_s));
        m_bench->open(example(u"one"_s));
        type("// mine\n"_L1);
        const QByteArray typed = m_bench->editor()->text();
        m_bench->open(example(u"two"_s));
        QTRY_COMPARE_WITH_TIMEOUT(latest(u"lesson/one"_s).value_or(Progress::Snapshot()).source, typed, snapshotMs);
        QVERIFY(!latest(u"lesson/two"_s));
    }

    // Who types on without a pause loses no more than who makes one.
    void steadyTyping_isSavedMeanwhile()
    {
        m_bench->open(example(u"one"_s));
        QElapsedTimer typing;
        typing.start();
        while (!latest(u"lesson/one"_s) && typing.elapsed() < snapshotMs) {
            type("x"_L1);
            QTest::qWait(50);
        }
        QVERIFY(latest(u"lesson/one"_s).has_value());
        QCOMPARE(latest(u"lesson/one"_s)->reason, u"typed"_s);
        QVERIFY(latest(u"lesson/one"_s)->source.contains("xx"));
    }

    void untouchedProgram_needsNoSnapshot()
    {
        m_bench->open(example(u"one"_s));
        m_bench->saveSnapshot(Progress::SnapshotReason::Run);
        m_bench->saveAll();
        QVERIFY(m_fixture->saved());
        QVERIFY(!latest(u"lesson/one"_s));
    }

    void reset_isOneUndoStepAndOneSnapshot()
    {
        m_bench->open(example(u"one"_s));
        type("// mine\n"_L1);
        const QByteArray typed = m_bench->editor()->text();
        m_bench->saveSnapshot(Progress::SnapshotReason::Run);
        QVERIFY(m_fixture->saved());
        const auto before = history(u"lesson/one"_s).size();
        m_bench->resetDocument();
        QCOMPARE(m_bench->editor()->text(), original);
        QVERIFY(m_fixture->saved());
        const auto snapshots = history(u"lesson/one"_s);
        QCOMPARE(snapshots.size(), before + 1);
        QCOMPARE(snapshots.front().reason, u"reset"_s);
        QCOMPARE(snapshots.front().source, original);
        m_bench->editor()->undo();
        QCOMPARE(m_bench->editor()->text(), typed);
    }

    void resetOfTheOriginal_doesNothing()
    {
        m_bench->open(example(u"one"_s));
        m_bench->resetDocument();
        QVERIFY(m_fixture->saved());
        QVERIFY(!latest(u"lesson/one"_s));
    }

    void closeButton_closesAndKeepsTheText()
    {
        m_bench->open(example(u"one"_s));
        m_bench->open(example(u"two"_s));
        m_bench->open(example(u"three"_s));
        m_bench->open(example(u"one"_s));
        type("// kept\n"_L1);
        const QByteArray typed = m_bench->editor()->text();
        QTest::mouseClick(tabs()->tabButton(0, QTabBar::RightSide), Qt::LeftButton);
        QCOMPARE(tabs()->count(), 2);
        QCOMPARE(ids(), (QStringList{u"lesson/two"_s, u"lesson/three"_s}));
        QVERIFY(m_bench->document().id != u"lesson/one"_s);
        QCOMPARE(m_bench->document().id, tabs()->tabText(tabs()->currentIndex()).prepend(u"lesson/"_s));
        QVERIFY(m_fixture->saved());
        QCOMPARE(latest(u"lesson/one"_s)->source, typed);
        QTest::mouseClick(tabs()->tabButton(1, QTabBar::RightSide), Qt::LeftButton);
        QTest::mouseClick(tabs()->tabButton(0, QTabBar::RightSide), Qt::LeftButton);
        QVERIFY(!m_bench->hasDocument());
        QVERIFY(!tabs()->isVisible());
        QVERIFY(m_bench->findChild<Widgets::EmptyState *>()->isVisible());
        m_bench->open(example(u"one"_s));
        QTRY_COMPARE(m_bench->editor()->text(), typed);
    }

    void twoPrograms_areBothSavedAtTheEnd()
    {
        m_bench->open(example(u"one"_s));
        type("// 1\n"_L1);
        m_bench->open(example(u"two"_s));
        type("// 2\n"_L1);
        m_bench->saveAll();
        QVERIFY(m_fixture->saved());
        QCOMPARE(latest(u"lesson/one"_s)->source, "// 1\n" + original);
        QCOMPARE(latest(u"lesson/two"_s)->source, "// 2\n" + original);
    }

    void exercise_hasItsBarWithHints()
    {
        Course::Exercise exercise;
        exercise.id = u"ship"_s;
        exercise.title = u"Ship it"_s;
        exercise.goal = u"Make it compile."_s;
        exercise.hints = {u"first"_s, u"second"_s};
        m_bench->open({u"lesson/ship"_s, exercise.title, original, exercise});
        QVERIFY(m_bench->exerciseBar());
        QSignalSpy check(m_bench.get(), &Workbench::Workbench::checkRequested);
        emit m_bench->exerciseBar()->checkRequested();
        QCOMPARE(check.count(), 1);
        type("// mine\n"_L1);
        emit m_bench->exerciseBar()->resetRequested();
        QCOMPARE(m_bench->editor()->text(), original);
        m_bench->open(example(u"one"_s));
        QVERIFY(!m_bench->exerciseBar());
    }

    void offeredUndo_takesBackThatChangeOnly()
    {
        m_bench->open(example(u"one"_s));
        auto *bar = m_bench->findChild<Widgets::MessageBar *>();
        auto *undo = bar->findChild<QPushButton *>(u"messageAction"_s);
        m_bench->editor()->replaceText("fn fixed() {}\n");
        m_bench->showUndo(u"Applied: a fix"_s);
        QVERIFY(bar->isVisible() && undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QCOMPARE(m_bench->editor()->text(), original);
        QVERIFY(!bar->isVisible());

        m_bench->editor()->replaceText("fn fixed() {}\n");
        m_bench->showUndo(u"Applied: a fix"_s);
        type("// typed after it\n"_L1);
        QVERIFY(!bar->isVisible()); // Undo would take the typing
        QVERIFY(m_bench->editor()->text().contains("typed after it"));

        m_bench->editor()->replaceText("fn fixed() {}\n");
        m_bench->showUndo(u"Applied: a fix"_s);
        m_bench->open(example(u"two"_s)); // it was about the other program
        QVERIFY(!bar->isVisible());
    }

private:
    void makeBench()
    {
        m_bench = std::make_unique<Workbench::Workbench>(*m_fixture->progress);
        m_bench->setLook(Design::Look::make(Design::Scheme::Light, 100));
        m_bench->resize(700, 500);
        m_bench->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_bench.get()));
    }

    // At the beginning of the program, as with the keyboard.
    void type(QLatin1StringView text)
    {
        m_bench->editor()->goTo(1);
        auto *view = m_bench->editor()->findChild<QsciScintillaBase *>();
        for (const char letter : text) {
            letter == '\n' ? QTest::keyClick(view, Qt::Key_Return) : QTest::keyClick(view, letter);
        }
    }

    template<typename T>
    T answerOf(QFuture<Result<T>> future) const
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000) || !future.result()) {
            qFatal("the store did not answer");
        }
        return *future.result();
    }

    std::optional<Progress::Snapshot> latest(const QString &document) const
    {
        return answerOf(m_fixture->progress->latestSnapshot(document));
    }
    std::vector<Progress::Snapshot> history(const QString &document) const
    {
        return answerOf(m_fixture->progress->snapshots(document));
    }
    bool save(const QString &document, const QByteArray &source) const
    {
        m_fixture->progress->saveSnapshot(document, u"typed"_s, source);
        return m_fixture->saved();
    }

    QStringList ids() const
    {
        QStringList result;
        for (const Document &document : m_bench->documents()) {
            result << document.id;
        }
        return result;
    }

    QTabBar *tabs() const { return m_bench->findChild<QTabBar *>(u"documentTabs"_s); }

    std::unique_ptr<ProgressFixture> m_fixture;
    std::unique_ptr<Workbench::Workbench> m_bench;
};

QTEST_MAIN(TestWorkbench)
#include "tst_workbench.moc"
