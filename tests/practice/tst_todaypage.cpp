// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "design/look.h"
#include "practice/todaypage.h"
#include "support/pagefixture.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Practice::TodayPage;

class TestTodayPage final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        Course::Question program = oneRight(u"q"_s);
        program.program = u"use std::mem;\n\n// An order.\nfn main() {\n    let order = String::new();\n}\n"_s;
        Course::Lesson second = makeLesson(u"second"_s, {program, oneRight(u"r"_s)});
        second.step = 2;
        Course::Exercise exercise;
        exercise.id = u"ship"_s;
        second.exercises = {exercise};
        m_course = {};
        m_course.lessons = {makeLesson(u"first"_s, {oneRight(u"p"_s)}), second};
        m_state = {};
        m_page = std::make_unique<TodayPage>();
        m_page->setLook(Design::Look::make(Design::Scheme::Light, 100));
        m_page->resize(900, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup() { m_page.reset(); }

    void keyboard_beginsWhereOneGoesOn()
    {
        show();
        const QWidget *first = m_page->nextInFocusChain();
        while (first->focusPolicy() == Qt::NoFocus || !first->isVisible()) {
            first = first->nextInFocusChain();
        }
        QCOMPARE(first->objectName(), u"continueButton"_s);
    }

    void firstStart_begins()
    {
        show();
        QCOMPARE(text(u"continueCaption"_s), u"Begin"_s);
        QCOMPARE(text(u"continueTitle"_s), u"1 · Title of first"_s);
        QCOMPARE(text(u"continueDetail"_s), u"Summary of first"_s);
        QCOMPARE(text(u"slipsDetail"_s), u"Questions that you answer wrong are collected here."_s);
        QVERIFY(!list(u"slipsList"_s)->isVisible());
        QVERIFY(!list(u"errorsList"_s)->isVisible());
        QVERIFY(!list(u"explainList"_s)->isVisible());
        QVERIFY(!part<QPushButton>(u"exerciseButton"_s)->isVisible());
        QSignalSpy lesson(m_page.get(), &TodayPage::lessonRequested);
        QTest::mouseClick(part<QPushButton>(u"continueButton"_s), Qt::LeftButton);
        QCOMPARE(lesson.at(0).at(0).toString(), u"first"_s);
    }

    void lastLesson_isContinued()
    {
        apply(Progress::EventKind::lessonOpened, u"second"_s, {});
        apply(Progress::EventKind::answerGiven, u"second"_s, u"q"_s, {{u"correct"_s, true}});
        show();
        QCOMPARE(text(u"continueCaption"_s), u"Continue"_s);
        QCOMPARE(text(u"continueTitle"_s), u"2 · Title of second"_s);
        QVERIFY2(text(u"continueDetail"_s).startsWith(u"1 of 2 questions answered"_s),
                 qPrintable(text(u"continueDetail"_s)));
        QSignalSpy lesson(m_page.get(), &TodayPage::lessonRequested);
        QSignalSpy exercise(m_page.get(), &TodayPage::exerciseRequested);
        auto *button = part<QPushButton>(u"continueButton"_s);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QTest::mouseClick(part<QPushButton>(u"exerciseButton"_s), Qt::LeftButton);
        QCOMPARE(lesson.at(0).at(0).toString(), u"second"_s);
        QCOMPARE(exercise.at(0).at(0).toString(), u"ship"_s);
        apply(Progress::EventKind::exerciseSolved, u"second"_s, u"ship"_s);
        show();
        QVERIFY(!part<QPushButton>(u"exerciseButton"_s)->isVisible());
    }

    void lessonThatIsGone_beginsAgain()
    {
        apply(Progress::EventKind::lessonOpened, u"removed-from-the-pack"_s, {});
        show();
        QCOMPARE(text(u"continueTitle"_s), u"1 · Title of first"_s);
    }

    void emptyCourse_hidesTheCard()
    {
        m_page->showProgress({}, m_state);
        QVERIFY(!part<QWidget>(u"continueCard"_s)->isVisible());
    }

    void slips_areAnswersNotRightNow()
    {
        apply(Progress::EventKind::answerGiven, u"first"_s, u"p"_s, {{u"correct"_s, false}});
        apply(Progress::EventKind::answerGiven, u"second"_s, u"q"_s, {{u"unknown"_s, true}});
        apply(Progress::EventKind::answerGiven, u"second"_s, u"r"_s, {{u"correct"_s, false}});
        apply(Progress::EventKind::answerGiven, u"second"_s, u"r"_s, {{u"correct"_s, true}});
        show();
        QListWidget *slips = list(u"slipsList"_s);
        QCOMPARE(slips->count(), 2);
        QVERIFY2(slips->item(0)->text().endsWith(u"· Prompt of p"_s), qPrintable(slips->item(0)->text()));
        // Programs are told apart by what they do, not by what is asked about all of them.
        QCOMPARE(slips->item(1)->text(), u"2 · let order = String::new();"_s);
        QSignalSpy question(m_page.get(), &TodayPage::questionRequested);
        click(slips, 1);
        QCOMPARE(question.count(), 1);
        QCOMPARE(question.at(0), (QVariantList{u"second"_s, u"q"_s}));
        slips->setFocus();
        slips->setCurrentRow(0);
        QTest::keyClick(slips, Qt::Key_Return);
        QCOMPARE(question.count(), 2);
        QCOMPARE(question.at(1), (QVariantList{u"first"_s, u"p"_s}));
    }

    void rowsOfSeveralCourses_nameThemAndCarryTheirIds()
    {
        apply(Progress::EventKind::answerGiven, u"first"_s, u"p"_s, {{u"correct"_s, false}});
        Course::Course other = m_course;
        other.id = u"other"_s;
        other.title = u"Another course"_s;
        const Progress::ProgressState nothing;
        m_page->showProgress({{&other, m_state}, {&m_course, nothing}});
        QCOMPARE(text(u"continueCaption"_s), u"Begin · Another course"_s);
        QListWidget *slips = list(u"slipsList"_s);
        QCOMPARE(slips->count(), 1);
        QVERIFY(slips->item(0)->data(Qt::AccessibleTextRole).toString().endsWith(u", Another course"_s));
        QSignalSpy question(m_page.get(), &TodayPage::questionRequested);
        click(slips, 0);
        QCOMPARE(question.at(0), (QVariantList{u"other/first"_s, u"p"_s}));
        QSignalSpy lesson(m_page.get(), &TodayPage::lessonRequested);
        QTest::mouseClick(part<QPushButton>(u"continueButton"_s), Qt::LeftButton);
        QCOMPARE(lesson.at(0), QVariantList{u"other/first"_s});
        m_page->showProgress({{&other, m_state}, {nullptr, m_state}});
        QCOMPARE(text(u"continueCaption"_s), u"Begin"_s); // one course that is gone over needs no name
        QVERIFY(!slips->item(0)->data(Qt::AccessibleTextRole).isValid());
    }

    void coursesThatAreGone_areNamed()
    {
        QVERIFY(!part<QLabel>(u"goneCourses"_s)->isVisible());
        m_page->showGone({u"embedded"_s, u"games"_s});
        QVERIFY(part<QLabel>(u"goneCourses"_s)->isVisible());
        QVERIFY(text(u"goneCourses"_s).contains(u"embedded, games"_s));
        m_page->showGone({});
        QVERIFY(!part<QLabel>(u"goneCourses"_s)->isVisible());
    }

    void errors_areMostFrequentFirstAndAtMostFive()
    {
        for (const QString &code :
             {u"E0382"_s, u"E0499"_s, u"E0382"_s, u"E0308"_s, u"E0425"_s, u"E0502"_s, u"E0277"_s}) {
            apply(Progress::EventKind::programRun, u"first"_s, u"d"_s, {{u"codes"_s, QJsonArray{code}}});
        }
        show();
        QListWidget *errors = list(u"errorsList"_s);
        QCOMPARE(errors->count(), 5);
        QVERIFY2(errors->item(0)->text().startsWith(u"E0382 — 2"_s), qPrintable(errors->item(0)->text()));
        QVERIFY(errors->item(1)->text().startsWith(u"E0277 — 1"_s));
        QSignalSpy explain(m_page.get(), &TodayPage::explanationRequested);
        click(errors, 0);
        QCOMPARE(explain.at(0).at(0).toString(), u"E0382"_s);
    }

    void confidence_isAskedAgainInTheNextSession()
    {
        rate(u"second"_s, 2);
        m_page->setSessionStart(m_time + hour);
        show();
        QCOMPARE(list(u"explainList"_s)->count(), 0);
        QVERIFY(text(u"explainDetail"_s).startsWith(u"Nothing to ask again now."_s));
        m_page->setSessionStart(m_time + 4 * hour);
        show();
        QListWidget *explain = list(u"explainList"_s);
        QCOMPARE(explain->count(), 1);
        QCOMPARE(explain->item(0)->text(), u"Only with notes: 2 · Title of second"_s);
        QSignalSpy confidence(m_page.get(), &TodayPage::confidenceRequested);
        click(explain, 0);
        QCOMPARE(confidence.at(0).at(0).toString(), u"second"_s);
        m_time += 5 * hour;
        rate(u"second"_s, 3);
        show();
        QCOMPARE(explain->count(), 0);
    }

    void wordsOfTheCourse_areNeverReadAsMarkup()
    {
        m_course.lessons[0].title = u"Stack<S> and <b>more</b> %1"_s;
        m_course.lessons[0].summary = u"About Stack<S>."_s;
        show();
        QCOMPARE(text(u"continueTitle"_s), u"1 · Stack<S> and <b>more</b> %1"_s);
        QCOMPARE(part<QLabel>(u"continueTitle"_s)->textFormat(), Qt::PlainText);
        QCOMPARE(part<QLabel>(u"continueDetail"_s)->textFormat(), Qt::PlainText);
        m_course.lessons[0].questions[0].prompt = u"What does `Stack<S>` own, %2?"_s;
        apply(Progress::EventKind::answerGiven, u"first"_s, u"p"_s, {{u"correct"_s, false}});
        show();
        const QListWidgetItem *slip = list(u"slipsList"_s)->item(0);
        QVERIFY(slip);
        QCOMPARE(slip->text(), u"1 · What does Stack<S> own, %2?"_s);
        QVERIFY2(slip->toolTip().contains(u"Stack&lt;S&gt; own, %2?"_s), qPrintable(slip->toolTip()));
    }

    void lists_areAsHighAsTheyAreLong()
    {
        QList<int> heights;
        for (const QString &code : {u"E0382"_s, u"E0499"_s, u"E0308"_s, u"E0425"_s, u"E0502"_s, u"E0277"_s}) {
            apply(Progress::EventKind::programRun, u"first"_s, u"d"_s, {{u"codes"_s, QJsonArray{code}}});
            show();
            heights << list(u"errorsList"_s)->height();
        }
        QVERIFY(std::ranges::is_sorted(heights));
        QVERIFY(heights.at(1) > heights.at(0));
        QCOMPARE(heights.at(5), heights.at(4)); // five at most
        const QListWidget *errors = list(u"errorsList"_s);
        QVERIFY(errors->visualItemRect(errors->item(4)).bottom() <= errors->viewport()->height());
    }

    void showingAgain_changesNothing()
    {
        apply(Progress::EventKind::answerGiven, u"first"_s, u"p"_s, {{u"correct"_s, false}});
        rate(u"second"_s, 1);
        m_page->setSessionStart(m_time + 4 * hour);
        show();
        const QImage once = m_page->grab().toImage();
        show();
        QCOMPARE(m_page->grab().toImage(), once);
    }

    void confidence_asksTheWeakestThree()
    {
        for (const int rating : {4, 2, 1, 2}) {
            const QString id = u"more-%1"_s.arg(m_course.lessons.size());
            m_course.lessons.push_back(makeLesson(id, {}));
            rate(id, rating);
        }
        m_page->setSessionStart(m_time + 4 * hour);
        show();
        QListWidget *explain = list(u"explainList"_s);
        QCOMPARE(explain->count(), 3);
        QVERIFY(explain->item(0)->text().contains(u"Not yet: 1 · Title of more-4"_s));
        QVERIFY(explain->item(1)->text().contains(u"Only with notes: 1 · Title of more-3"_s));
        QVERIFY(explain->item(2)->text().contains(u"Only with notes: 1 · Title of more-5"_s));
    }

private:
    static constexpr qint64 hour = 60LL * 60 * 1000;

    void rate(const QString &lesson, int rating)
    {
        apply(Progress::EventKind::confidenceRated, lesson, {}, {{u"rating"_s, rating}});
    }

    void apply(const char *kind, const QString &lesson, const QString &subject, const QJsonObject &data = {})
    {
        m_state.apply({u"id"_s, ++m_time, QString::fromLatin1(kind), lesson, subject, data});
    }

    void show() { m_page->showProgress(m_course, m_state); }

    template<typename T>
    T *part(const QString &name) const
    {
        T *found = m_page->findChild<T *>(name);
        if (!found) {
            qFatal("no %s", qPrintable(name));
        }
        return found;
    }

    QString text(const QString &label) const { return part<QLabel>(label)->text(); }
    QListWidget *list(const QString &name) const { return part<QListWidget>(name); }

    void click(QListWidget *rows, int row)
    {
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, rows->visualItemRect(rows->item(row)).center());
    }

    Course::Course m_course;
    Progress::ProgressState m_state;
    qint64 m_time = 0;
    std::unique_ptr<TodayPage> m_page;
};

QTEST_MAIN(TestTodayPage)
#include "tst_todaypage.moc"
