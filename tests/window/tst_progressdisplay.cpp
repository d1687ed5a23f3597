// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/payload.h"
#include "models/coursemodel.h"
#include "practice/interviewdocument.h"
#include "practice/interviewpage.h"
#include "practice/questionpanel.h"
#include "smallpack.h"
#include "widgets/pagebrowser.h"
#include "window/statusline.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTreeView>
#include <QUuid>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Window::Rail;

/// What the learner does in one place is seen in all the others, at once and after a restart.
class TestProgressDisplay final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(m_desk.write());
        QVERIFY(m_desk.start());
    }

    void cleanup() { m_desk.end(); }

    void answer_isMarkedInTheCourseAtOnce()
    {
        m_desk->window.openLesson(u"borrows"_s);
        QCOMPARE(stateOf(u"borrows"_s), u"–"_s); // opened only
        answer(u"borrows"_s, u"borrows-first"_s, true);
        QCOMPARE(stateOf(u"borrows"_s), u"✓"_s);
        QVERIFY(m_desk.restart());
        QCOMPARE(stateOf(u"borrows"_s), u"✓"_s);
        QCOMPARE(stateOf(u"moves"_s), u"–"_s);
    }

    void wrongAnswer_isCollectedOnTodayAndLeadsBack()
    {
        answer(u"borrows"_s, u"borrows-first"_s, false);
        auto *slips = m_desk.part<QListWidget>(u"slipsList"_s);
        QCOMPARE(slips->count(), 1);
        QVERIFY2(slips->item(0)->text().contains(u"May it be read?"_s), qPrintable(slips->item(0)->text()));
        m_desk->window.showPage(Rail::Today);
        QTest::mouseClick(slips->viewport(), Qt::LeftButton, {}, slips->visualItemRect(slips->item(0)).center());
        QCOMPARE(m_desk.lessonId(), u"borrows"_s);
        QVERIFY(m_desk->window.learnView().isVisible());
        answer(u"borrows"_s, u"borrows-first"_s, true);
        QCOMPARE(slips->count(), 0);
    }

    void today_continuesWhereTheLearnerWas()
    {
        m_desk->window.openLesson(u"borrows"_s);
        m_desk->window.showPage(Rail::Today);
        QVERIFY(m_desk.part<QLabel>(u"continueTitle"_s)->text().contains(u"Borrows"_s));
        QTest::mouseClick(m_desk.part<QPushButton>(u"continueButton"_s), Qt::LeftButton);
        QCOMPARE(m_desk.lessonId(), u"borrows"_s);
        QVERIFY(m_desk->window.learnView().isVisible());
    }

    void tick_isKeptAndTakenAway()
    {
        m_desk->window.showPage(Rail::Interview);
        m_desk->window.interviewPage().showMustKnow();
        tickFirst();
        QTRY_VERIFY(checklist().contains(u"☑ An owner drops its value."_s));
        QTRY_VERIFY(!m_desk->progress.hasUnsaved());
        QVERIFY(m_desk.restart());
        m_desk->window.showPage(Rail::Interview);
        m_desk->window.interviewPage().showMustKnow();
        QVERIFY(checklist().contains(u"☑ An owner drops its value."_s));
        tickFirst();
        QTRY_VERIFY(checklist().contains(u"☐ An owner drops its value."_s));
    }

    void noteThatWasTakenBack_isFoundNoMore()
    {
        QSignalSpy answers(&m_desk->search, &Search::SearchService::found);
        const auto count = [&] {
            answers.clear();
            m_desk->search.search(u"zebra"_s);
            return QTest::qWaitFor([&] { return !answers.isEmpty(); })
                       ? static_cast<int>(answers.at(0).at(1).value<std::vector<Search::SearchHit>>().size())
                       : -1;
        };
        QCOMPARE(count(), 0);
        const QString note = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_desk->progress.record(Journal::NoteWritten{.lesson = u"moves"_s, .note = note, .text = u"a zebra"_s});
        QCOMPARE(count(), 1);
        m_desk->progress.record(Journal::NoteRemoved{.lesson = u"moves"_s, .note = note});
        QCOMPARE(count(), 0);
    }

    void savedState_isSaidInTheStatusLine()
    {
        const auto *saved = m_desk.part<Window::StatusLine>(u"statusLine"_s)->findChild<QLabel *>(u"savedLabel"_s);
        answer(u"moves"_s, u"moves-first"_s, true);
        QTRY_VERIFY2(saved->text().startsWith(u"Saved "_s), qPrintable(saved->text()));
        QVERIFY(!saved->toolTip().isEmpty());
    }

    // Ids of another course, or of an edition that is gone.
    void foreignProgress_isIgnored()
    {
        answer(u"gone-lesson"_s, u"gone-question"_s, false);
        m_desk->progress.record(Journal::MustKnowSet{u"gone:0"_s, true});
        m_desk->progress.record(Journal::LessonOpened{u"gone-lesson"_s});
        QTRY_VERIFY(!m_desk->progress.hasUnsaved());
        QCOMPARE(m_desk.part<QListWidget>(u"slipsList"_s)->count(), 0);
        QCOMPARE(stateOf(u"borrows"_s), u"–"_s);
        QVERIFY(m_desk.restart());
        QCOMPARE(m_desk.lessonId(), u"moves"_s); // the last one that is still there, else the first
    }

private:
    void answer(const QString &lesson, const QString &question, bool correct) const
    {
        m_desk->progress.record(Journal::AnswerGiven{.lesson = lesson,
                                                     .question = question,
                                                     .correct = correct,
                                                     .options = {correct ? u"y"_s : u"n"_s},
                                                     .contentVersion = u"2026.11.1"_s});
    }

    QString stateOf(const QString &lesson) const
    {
        const QAbstractItemModel *model = m_desk.part<QTreeView>(u"courseTree"_s)->model();
        const QModelIndexList found =
            model->match(model->index(0, 0), Models::LessonIdRole, lesson, 1, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? u"not listed"_s : found.front().data(Models::StateTextRole).toString();
    }

    QString checklist() const
    {
        return m_desk.part<Widgets::PageBrowser>(u"interviewBrowser"_s)->document()->toPlainText();
    }

    void tickFirst() const
    {
        auto *browser = m_desk.part<Widgets::PageBrowser>(u"interviewBrowser"_s);
        const QStringList ticks = browser->links().filter(u"ochre:known/"_s);
        QVERIFY(!ticks.isEmpty());
        browser->setFocus();
        browser->focusLink(ticks.front());
        QTest::keyClick(browser, Qt::Key_Return);
    }

    Window::SmallDesk m_desk;
};

QTEST_MAIN(TestProgressDisplay)
#include "tst_progressdisplay.moc"
