// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "models/coursemodel.h"
#include "practice/interviewpage.h"
#include "practice/questionpanel.h"
#include "smallpack.h"
#include "widgets/pagebrowser.h"
#include "window/quickopen.h"
#include "workbench/exercisebar.h"
#include "workbench/explainpanel.h"
#include "workbench/taskclock.h"
#include "workbench/taskdesk.h"

#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBrowser>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Window::Rail;

/// Every kind of question in the window, from where it stands to where it is answered, on the sample course that has
/// each of them.
class TestKinds final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(m_desk.write());
        m_desk.paths().lessons = m_desk.file(u"kinds"_s);
        copy(QStringLiteral(OCHRE_SOURCE_DIR "/tests/course/data/every-kind"), m_desk.paths().lessons);
        QVERIFY(Window::SmallPack::write(m_desk.paths().lessons + u"/bank/live.toml"_s, bank()));
        m_desk.open();
        QVERIFY(m_desk->start());
        QTRY_VERIFY(m_desk->progress.isPersistent() && m_desk->workbench()->hasDocument());
        m_desk->window.openLesson(u"counting"_s);
        QVERIFY(m_desk->press(u"codeAction"_s)); // with the questions
    }

    void cleanup() { m_desk.end(); }

    void drill_isFoundAndOpened()
    {
        QVERIFY(m_desk->press(u"quickOpenAction"_s));
        auto *field = m_desk->window.quickOpen().findChild<QLineEdit *>();
        QTest::keyClicks(field, u"one word"_s);
        auto *list = m_desk->window.quickOpen().findChild<QListView *>();
        QTRY_VERIFY(list->model()->rowCount() > 0);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"One word"_s);
        QVERIFY(list->model()->index(0, 0).data(Models::DetailRole).toString().startsWith(u"Drill"_s));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(shownDocument(), u"@every-kind/counting/one-mut"_s);
        QCOMPARE(m_desk->workbench()->document().title, u"Drill: One word"_s);
    }

    void drill_isFoundByItsText()
    {
        QSignalSpy answers(&m_desk->search, &Search::SearchService::found);
        m_desk->search.setCourse(m_desk->library.courses.front()->course());
        m_desk->search.search(u"total grow"_s);
        QTRY_VERIFY(!answers.isEmpty());
        const auto hits = answers.at(0).at(1).value<std::vector<Search::SearchHit>>();
        QVERIFY(std::ranges::any_of(hits, [](const auto &hit) { return hit.entry.subject == u"one-mut"; }));
    }

    void drill_isCountedEverywhere()
    {
        const auto words = [this](int role) {
            return m_desk->window.findChild<Models::CourseModel *>()->indexOf(u"counting"_s).data(role).toString();
        };
        QVERIFY2(words(Qt::ToolTipRole).contains(u"0 of 3"_s), qPrintable(words(Qt::ToolTipRole)));
        m_desk->progress.record(Journal::ExerciseSolved{u"counting"_s, u"one-mut"_s});
        QVERIFY(words(Qt::ToolTipRole).contains(u"1 of 3"_s));
        QVERIFY(words(Qt::AccessibleTextRole).contains(u"1 of 3"_s));
        QVERIFY(m_desk.part<QLabel>(u"continueDetail"_s)->text().contains(u"1 of 3"_s));
        QVERIFY(lessonText().contains(u"✓ solved"_s));
        m_desk->progress.record(Journal::ExerciseSolved{u"counting"_s, u"sum-line"_s});
        m_desk->window.showPage(Rail::Today);
        QTest::mouseClick(m_desk.part<QPushButton>(u"exerciseButton"_s), Qt::LeftButton);
        QCOMPARE(shownDocument(), u"@every-kind/counting/counting-task"_s); // the next that is not solved
    }

    void taskOfTheBank_isWrittenTimedAndShownOnItsCard()
    {
        m_desk->window.showPage(Rail::Interview);
        m_desk->window.interviewPage().showQuestion(u"every-kind/bank-task"_s);
        follow(u"interviewBrowser"_s, u"ochre:exercise/every-kind/bank-task"_s);
        QCOMPARE(shownDocument(), u"@every-kind/+bank/bank-task"_s);
        QVERIFY(m_desk->window.learnView().isVisible());
        QVERIFY(m_desk->workbench()->editor()->text().contains("todo!"));
        QTest::mouseClick(m_desk.part<QPushButton>(u"startClockButton"_s), Qt::LeftButton);
        QVERIFY(m_desk->workbench()->exerciseBar()->clock()->isRunning());
        m_desk->window.learnView().taskDesk->solve(u"every-kind/bank-task"_s);
        m_desk->window.showPage(Rail::Interview);
        QVERIFY(interviewText().contains(u"✓ Solved in 1 of 5"_s));
        QVERIFY(m_desk.close()); // and the program is there again
        m_desk.open();
        QVERIFY(m_desk->start());
        QTRY_COMPARE(shownDocument(), u"@every-kind/+bank/bank-task"_s);
        QVERIFY(m_desk.part<QLabel>(u"clockText"_s)->text().startsWith(u"✓ Solved in 1 of 5"_s));
    }

    void runningClock_isKeptWhenTheProgramEnds()
    {
        m_desk->window.openExercise(u"counting-task"_s);
        QTest::mouseClick(m_desk.part<QPushButton>(u"startClockButton"_s), Qt::LeftButton);
        QVERIFY(m_desk.close());
        m_desk.open();
        QVERIFY(m_desk->start());
        QTRY_VERIFY(m_desk->progress.state().answers.contains(u"counting-task"_s));
        const Progress::AnswerState answer = m_desk->progress.state().answers.value(u"counting-task"_s);
        QVERIFY(!answer.correct && answer.takenMs > 0 && answer.lesson == u"counting");
    }

    void designOfTheLesson_isAnsweredInThePanel()
    {
        follow(u"lessonBrowser"_s, u"ochre:answer/counting-design"_s);
        Practice::QuestionPanel &panel = *m_desk->window.learnView().questionPanel;
        QTRY_COMPARE(panel.session().question().id, u"counting-design"_s);
        QTest::keyClicks(panel.findChild<QPlainTextEdit *>(u"designField"_s), u"An Arc"_s);
        QVERIFY(m_desk.close()); // not handed in yet: it is there again
        m_desk.open();
        QVERIFY(m_desk->start());
        QTRY_COMPARE(m_desk.lessonId(), u"counting"_s);
        Practice::QuestionPanel &again = *m_desk->window.learnView().questionPanel;
        again.goToQuestion(u"counting-design"_s);
        QCOMPARE(again.findChild<QPlainTextEdit *>(u"designField"_s)->toPlainText(), u"An Arc"_s);
        QTest::mouseClick(again.findChild<QPushButton *>(u"submitButton"_s), Qt::LeftButton);
        QTest::keyClick(&again, Qt::Key_A);
        QTest::keyClick(&again, Qt::Key_Return);
        QVERIFY2(lessonText().contains(u"– 3 of 5 point"_s), qPrintable(lessonText()));
    }

    void slipOfTheBank_leadsToItsQuestion()
    {
        m_desk->progress.record(Journal::AnswerGiven{.lesson = {}, .question = u"bank-review"_s});
        m_desk->window.showPage(Rail::Today);
        auto *slips = m_desk.part<QListWidget>(u"slipsList"_s);
        QCOMPARE(slips->count(), 1);
        QVERIFY(slips->item(0)->text().startsWith(u"Interview"_s));
        QTest::mouseClick(slips->viewport(), Qt::LeftButton, {}, slips->visualItemRect(slips->item(0)).center());
        QVERIFY(m_desk->window.interviewPage().questionPanel().isVisible());
        QCOMPARE(m_desk->window.interviewPage().questionPanel().session().question().id, u"bank-review"_s);
    }

    void cardOfAnErrorCode_leadsToItsLessonAndDrill()
    {
        Workbench::ExplainPanel &panel = *m_desk->window.learnView().explainPanel;
        panel.showExplanation(u"E0382"_s, {});
        emit panel.findChild<QTextBrowser *>(u"explainView"_s)->anchorClicked(QUrl(u"#exercise-one-mut"_s));
        QCOMPARE(shownDocument(), u"@every-kind/counting/one-mut"_s);
        m_desk->window.showPage(Rail::Today);
        emit panel.findChild<QTextBrowser *>(u"explainView"_s)->anchorClicked(QUrl(u"#lesson-counting"_s));
        QVERIFY(m_desk->window.learnView().isVisible());
    }

    void pretest_isAskedFirst()
    {
        const Practice::QuestionPanel &panel = *m_desk->window.learnView().questionPanel;
        QCOMPARE(panel.session().question(0).id, u"counting-picture"_s);
        QVERIFY(panel.findChild<QLabel *>(u"artefactView"_s)->isVisible());
        QVERIFY(!panel.findChild<QLabel *>(u"artefactView"_s)->pixmap().isNull());
    }

    void language_isChangedAtOnceAtTheSamePlace()
    {
        m_desk->window.resize(1280, 480); // so that there is somewhere to scroll to
        Lesson::LessonPage *page = m_desk->window.learnView().lessonPage;
        const QStringList anchors = page->sectionAnchors();
        // Not the end of the text: how far down it can be scrolled changes with the height of the view.
        page->scrollToAnchor(u"growing"_s);
        const QString place = page->place().anchor;
        QVERIFY(anchors.contains(place) && place != anchors.front());
        QVERIFY(lessonText().contains(u"Growing"_s));
        m_desk->settings.setValue(Settings::Options::courseLanguage, u"de"_s);
        QTRY_VERIFY_WITH_TIMEOUT(lessonText().contains(u"Wachsen"_s), 20'000);
        QCOMPARE(page->sectionAnchors(), anchors);
        QTRY_COMPARE(page->place().anchor, place);
        const auto placeAt = [page](const QString &anchor) {
            page->scrollToAnchor(u"exercises"_s);
            page->scrollToAnchor(anchor);
            return page->place().anchor;
        };
        QVERIFY(placeAt(u"exercises"_s) != place);
        QCOMPARE(placeAt(u"wachsen"_s), placeAt(u"growing"_s)); // a link as the translation has it
        QVERIFY(!lessonText().contains(u"not translated"_s));
        const Practice::QuestionPanel &panel = *m_desk->window.learnView().questionPanel;
        QCOMPARE(panel.session().question(0).options.front().text, u"Zwei"_s);
        m_desk->settings.setValue(Settings::Options::courseLanguage, u"en"_s);
        QTRY_VERIFY_WITH_TIMEOUT(lessonText().contains(u"Growing"_s), 20'000);
    }

private:
    static void copy(const QString &from, const QString &to)
    {
        QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            const QString target = to + file.sliced(from.size());
            QDir().mkpath(QFileInfo(target).path());
            QVERIFY(QFile::copy(file, target));
        }
    }

    static QByteArray bank()
    {
        return "[[question]]\nid = \"bank-task\"\nkind = \"task\"\ndifficulty = 1\nprompt = \"Write `total`.\"\n"
               "starter = \"fn main() { todo!() }\"\ntests = \"#[test]\\nfn t() {}\"\nminutes = 5\n"
               "watch = [\"a\", \"b\", \"c\"]\ntopic = \"live\"\nstyle = \"code\"\n\n"
               "[[question.solution]]\ntitle = \"One\"\nsource = \"fn main() {}\"\n\n"
               "[[question.solution]]\ntitle = \"Two\"\nsource = \"fn main() { }\"\n\n"
               "[[question]]\nid = \"bank-review\"\nkind = \"review\"\ndifficulty = 1\nprompt = \"Review it.\"\n"
               "concept = \"totals\"\nprogram = \"fn sum(list: &Vec<u32>) -> u32 { 0 }\"\ntopic = \"live\"\n"
               "style = \"code\"\n\n[[question.fault]]\nlines = [1]\ncategory = \"api\"\nwhy = \"A slice.\"\n";
    }

    /// Empty while nothing is open yet, as in the moments after a start.
    QString shownDocument() const
    {
        return m_desk->workbench()->hasDocument() ? m_desk->workbench()->document().id : QString();
    }
    QString lessonText() const { return browser(u"lessonBrowser"_s)->document()->toPlainText(); }
    QString interviewText() const { return browser(u"interviewBrowser"_s)->document()->toPlainText(); }
    Widgets::PageBrowser *browser(const QString &name) const { return m_desk.part<Widgets::PageBrowser>(name); }

    /// Follows a link as the keyboard does.
    void follow(const QString &page, const QString &href)
    {
        QVERIFY2(browser(page)->links().contains(href), qPrintable(href));
        browser(page)->setFocus();
        browser(page)->focusLink(href);
        QTest::keyClick(browser(page), Qt::Key_Return);
    }

    Window::SmallDesk m_desk;
};

QTEST_MAIN(TestKinds)
#include "tst_kinds.moc"
