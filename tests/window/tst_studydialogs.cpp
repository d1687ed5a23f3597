// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "practice/practicepage.h"
#include "progress/interviewdates.h"
#include "progress/owncards.h"
#include "smallpack.h"
#include "study/interviewplan.h"

#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextCursor>

using namespace Ochre;
using namespace Qt::StringLiterals;

/// Own cards and interview dates in the whole window: who opens them, what they know of courses, what outlives a crash.
class TestStudyDialogs final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(m_desk.write());
        QVERIFY(m_desk.start());
    }
    void cleanup() { m_desk.end(); }

    void cards_areOpenedFromMenuAndPracticePage()
    {
        QVERIFY(m_desk->press(u"cardsAction"_s));
        QVERIFY(dialog(u"cardsDialog"_s)->isVisible());
        dialog(u"cardsDialog"_s)->close();
        QTRY_VERIFY(!m_desk->window.findChild<QDialog *>(u"cardsDialog"_s));
        m_desk->window.showPage(Window::Rail::Practice);
        QTest::mouseClick(m_desk.part<QPushButton>(u"practiceCardsButton"_s), Qt::LeftButton);
        QVERIFY(dialog(u"cardsDialog"_s)->isVisible());
    }

    void whatIsSelectedInTheLesson_isTheAnswerOfACard()
    {
        auto *page = m_desk.part<QTextBrowser>(u"lessonBrowser"_s);
        page->setFocus();
        QTRY_VERIFY(page->hasFocus());
        const QTextCursor found = page->document()->find(u"The parcel goes on."_s);
        QVERIFY(!found.isNull());
        page->setTextCursor(found);
        QVERIFY(m_desk->press(u"newCardAction"_s));
        QCOMPARE(field(u"cardBack"_s)->toPlainText(), u"The parcel goes on."_s);
        QVERIFY2(m_desk.part<QLabel>(u"cardPlace"_s)->text().contains(u"Pack · Moves"_s),
                 qPrintable(m_desk.part<QLabel>(u"cardPlace"_s)->text()));
        QTest::keyClicks(field(u"cardFront"_s), u"What does the parcel do?"_s);
        QTest::mouseClick(m_desk.part<QPushButton>(u"cardSave"_s), Qt::LeftButton);
        const std::vector<Study::OwnCard> cards = Progress::ownCards(m_desk->progress.learner());
        QCOMPARE(cards.size(), 1U);
        QCOMPARE(cards[0].lesson, u"rust/moves"_s);
    }

    void whatIsSelectedInTheEditor_isTheCodeOfACard()
    {
        Editor::CodeEditor *editor = m_desk->workbench()->editor();
        editor->replaceText("let a = 1;");
        editor->setFocus();
        QTRY_VERIFY(editor->hasFocus() || editor->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(m_desk->press(u"newCardAction"_s));
        QCOMPARE(field(u"cardCode"_s)->toPlainText(), u"let a = 1;"_s);
        QVERIFY(field(u"cardBack"_s)->toPlainText().isEmpty());
    }

    // The window goes without a word: what was typed is in the file of drafts.
    void aCardThatWasBegun_outlivesACrash()
    {
        QVERIFY(m_desk->press(u"newCardAction"_s));
        QTest::keyClicks(field(u"cardFront"_s), u"Begun"_s);
        m_desk.end();
        QVERIFY(m_desk.start());
        QVERIFY(m_desk->press(u"cardsAction"_s));
        QCOMPARE(field(u"cardFront"_s)->toPlainText(), u"Begun"_s);
        QVERIFY(Progress::ownCards(m_desk->progress.learner()).empty());
    }

    void anInterview_isSaidOnToday()
    {
        m_desk->window.showPage(Window::Rail::Today);
        QCOMPARE(m_desk.part<QPushButton>(u"interviewDatesButton"_s)->text(), u"Add a date…"_s);
        QTest::mouseClick(m_desk.part<QPushButton>(u"interviewDatesButton"_s), Qt::LeftButton);
        QTest::keyClicks(m_desk.part<QLineEdit>(u"interviewRole"_s), u"Backend"_s);
        m_desk.part<QDateEdit>(u"interviewDay"_s)->setDate(studyDay().addDays(12));
        QTest::mouseClick(m_desk.part<QPushButton>(u"interviewAdd"_s), Qt::LeftButton);
        QCOMPARE(Progress::interviewDates(m_desk->progress.learner()).size(), 1U);
        QTRY_VERIFY(said().contains(u"Backend"_s));
        const QString before = said();
        QVERIFY2(before.startsWith(u"Your interview “Backend” is in 12 day(s), and the plan holds: 30 min a day"_s),
                 qPrintable(before)); // the questions of the bank can be learned by then
        dialog(u"interviewDialog"_s)->close();
        m_desk.end();
        QVERIFY(m_desk.start());
        m_desk->window.showPage(Window::Rail::Today);
        QTRY_COMPARE(said(), before);
    }

    void anInterviewThatIsOver_isNotOnToday()
    {
        set({u"a"_s, u"Old"_s, studyDay().addDays(-2), {}, 30});
        m_desk->window.showPage(Window::Rail::Today);
        set({u"b"_s, u"New"_s, studyDay().addDays(2), {}, 30});
        QTRY_VERIFY(said().contains(u"New"_s));
        QVERIFY(!said().contains(u"Old"_s));
        QVERIFY(m_desk->press(u"interviewDatesAction"_s)); // there it is, and can be moved
        QCOMPARE(m_desk.part<QLabel>(u"interviewState"_s)->text(),
                 u"This day is over: choose today or a day to come."_s);
    }

    void aCourseOfAnInterviewThatIsGone_isNamed()
    {
        set({u"a"_s, u"Async"_s, studyDay().addDays(9), {u"async"_s, u"rust"_s}, 30});
        m_desk->window.showPage(Window::Rail::Today);
        QTRY_VERIFY(said().contains(u"Async"_s));
        QVERIFY2(said().endsWith(u"Not in it, since not installed any more: async."_s), qPrintable(said()));
        QVERIFY(m_desk->press(u"interviewDatesAction"_s));
        auto *courses = m_desk.part<QListWidget>(u"interviewCourses"_s);
        QCOMPARE(courses->item(courses->count() - 1)->text(), u"async (not installed any more)"_s);
    }

private:
    QDialog *dialog(const QString &name) const { return m_desk.part<QDialog>(name); }
    QPlainTextEdit *field(const QString &name) const { return m_desk.part<QPlainTextEdit>(name); }

    QString said() const { return m_desk.part<QLabel>(u"interviewSentences"_s)->text(); }

    static QDate studyDay()
    {
        const QDateTime now = QDateTime::currentDateTime();
        return Study::studyDate({now.toMSecsSinceEpoch(), now.offsetFromUtc() / 60});
    }

    void set(const Study::InterviewDate &date) const
    {
        m_desk->progress.record(Progress::interviewSet(date), Progress::firstCourse);
    }

    Window::SmallDesk m_desk;
};

QTEST_MAIN(TestStudyDialogs)
#include "tst_studydialogs.moc"
