// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/packloader.h"
#include "lesson/confidencebox.h"
#include "lesson/lessonpage.h"
#include "lessonsamples.h"
#include "support/machinepace.h"
#include "widgets/emptystate.h"
#include "widgets/messagebar.h"
#include "widgets/pagebrowser.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace Ochre;
using Lesson::LessonPage;
using Widgets::PageBrowser;
using namespace LessonSamples;

class TestLessonPage final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_course = sampleCourse();
        m_page = std::make_unique<LessonPage>();
        m_page->setLook(Design::Look::make(Design::Scheme::Light, 100));
        m_page->resize(640, 600);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void empty_hasOneSentenceAndOneAction()
    {
        auto *empty = m_page->findChild<Widgets::EmptyState *>(u"emptyState"_s);
        QVERIFY(empty->isVisible());
        QCOMPARE(empty->message(), u"No lesson is open."_s);
        QSignalSpy start(m_page.get(), &LessonPage::startRequested);
        QTest::mouseClick(empty->findChild<QPushButton *>(u"emptyAction"_s), Qt::LeftButton);
        QCOMPARE(start.count(), 1);
        QVERIFY(m_page->place() == Lesson::LessonPlace());
    }

    void lesson_showsHeadBodyAndPractice()
    {
        show();
        const QString text = plainText();
        for (const QString &part :
             {u"Beginner"_s, u"12 min"_s, u"Compiled here"_s, u"Content 2026.11.1"_s, u"Ownership and moves"_s,
              u"Every value has one owner."_s, u"They ask it first."_s, u"What moves"_s, u"fails on purpose · E0382"_s,
              u"What you learned"_s, u"Ship or keep"_s, u"not solved yet"_s, u"Who frees the letters of self-a?"_s,
              u"Who owns a socket?"_s, u"what is ownership"_s, u"← Functions"_s, u"Borrowing →"_s,
              u"Only words moved."_s}) {
            QVERIFY2(text.contains(part), qPrintable(part));
        }
        QVERIFY(!text.contains(u"hidden"_s));
        QVERIFY(!text.contains(u"secret-"_s));
        QVERIFY(!text.contains(u"brief-"_s));
    }

    void sections_areListedWithUniqueAnchors()
    {
        show();
        const QStringList expected{u"top"_s,
                                   u"this-lesson"_s,
                                   u"what-moves"_s,
                                   u"the-end"_s,
                                   u"exercises-1"_s,
                                   u"what-you-learned"_s,
                                   u"exercises"_s,
                                   u"self-check"_s,
                                   u"interview-prep"_s,
                                   u"confidence"_s,
                                   u"to-discuss"_s,
                                   u"my-notes"_s,
                                   u"further-reading"_s,
                                   u"next-steps"_s};
        QCOMPARE(m_page->sectionAnchors(), expected);
        QCOMPARE(m_page->jumpMenu()->actions().size(), expected.size());
    }

    void run_asksAndShowsTheOutput()
    {
        show();
        QSignalSpy run(m_page.get(), &LessonPage::runRequested);
        clickLink(u"ochre:run/0"_s);
        QCOMPARE(run.count(), 1);
        QCOMPARE(run.at(0).at(0).toInt(), 0);
        QVERIFY(run.at(0).at(1).toByteArray().contains("println!(\"sent\")"));
        QCOMPARE(run.at(0).at(2).toString(), u"2024"_s);
        m_page->showRunStarted(0);
        QVERIFY(plainText().contains(u"Running…"_s));
        QSignalSpy stop(m_page.get(), &LessonPage::stopRequested);
        clickLink(u"ochre:stop/0"_s);
        QCOMPARE(stop.count(), 1);
        m_page->showRunResult(0, finished("out-\x1b[31mred\x1b[0m\nsecond\n"));
        QVERIFY(!plainText().contains(u"Running…"_s));
        QVERIFY(plainText().contains(u"✓ The program finished."_s));
        QVERIFY(plainText().contains(u"out-red\nsecond"_s));
        m_page->showRunResult(0, finished({}));
        QVERIFY(!plainText().contains(u"out-red"_s));
        QVERIFY(plainText().contains(u"It printed nothing."_s));
        clickLink(u"ochre:hide/0"_s);
        QVERIFY(!plainText().contains(u"It printed nothing."_s));
    }

    void endlessOutput_isCutWithASentence()
    {
        show();
        m_page->showRunResult(0, finished(QByteArray("line\n").repeated(5000)));
        QVERIFY(plainText().contains(u"4800 more line"_s));
        QCOMPARE(plainText().count(u"\nline"_s), 200);
    }

    void failingExample_unfoldsTheCompilersWords()
    {
        show();
        QSignalSpy run(m_page.get(), &LessonPage::runRequested);
        clickLink(u"ochre:fold/says-2"_s);
        QVERIFY(plainText().contains(u"Asking the compiler"_s));
        QTRY_COMPARE(run.count(), 1);
        QCOMPARE(run.at(0).at(0).toInt(), 2);
        QVERIFY(run.at(0).at(1).toByteArray().startsWith("// hidden"));
        m_page->showRunStarted(2);
        QVERIFY(browser()->links().contains(u"ochre:stop/2"_s));
        m_page->showRunResult(2, refused());
        QVERIFY(!browser()->links().contains(u"ochre:stop/2"_s));
        QVERIFY(plainText().contains(u"error[E0382]: use of moved value: `a`\n --> main.rs:5:10"_s));
        QVERIFY(!plainText().contains(u"Asking the compiler"_s));
        clickLink(u"ochre:fold/says-2"_s);
        QVERIFY(!plainText().contains(u"error[E0382]"_s));
        clickLink(u"ochre:fold/says-2"_s);
        QVERIFY(plainText().contains(u"error[E0382]"_s));
        QCOMPARE(run.count(), 1);
    }

    void withoutCompiler_runSaysWhy()
    {
        show();
        m_page->setCompilerAvailable(false, u"There is no rustc here."_s);
        QSignalSpy run(m_page.get(), &LessonPage::runRequested);
        clickLink(u"ochre:run/0"_s);
        QCOMPARE(run.count(), 0);
        auto *bar = m_page->findChild<Widgets::MessageBar *>(u"lessonMessage"_s);
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->text(), u"There is no rustc here."_s);
        m_page->setCompilerAvailable(true);
        clickLink(u"ochre:run/0"_s);
        QCOMPARE(run.count(), 1);
    }

    void foreignLinks_reachNothing_data()
    {
        QTest::addColumn<QString>("href");
        for (const char *href :
             {"file:///etc/passwd", "javascript:alert(1)", "http://example.org/", "ochre:", "ochre:run", "ochre:run/",
              "ochre:run/99", "ochre:run/-1", "ochre:run/4294967296", "ochre:edit/99", "ochre:edit/x", "ochre:copy/99",
              "ochre:hide/99", "ochre:fold/no-such-fold", "ochre:nothing/0", "OCHRE:RUN/0", "#no-such-place",
              "data:x"}) {
            QTest::newRow(href) << QString::fromLatin1(href);
        }
    }

    // A course of somebody else may write any link into its text.
    void foreignLinks_reachNothing()
    {
        QFETCH(const QString, href);
        m_course.lessons[0].body = u"[go](%1)\n\n```rust\nfn main() {}\n```\n"_s.arg(href);
        show();
        QSignalSpy run(m_page.get(), &LessonPage::runRequested);
        QSignalSpy stop(m_page.get(), &LessonPage::stopRequested);
        QSignalSpy edit(m_page.get(), &LessonPage::openInEditorRequested);
        QSignalSpy lesson(m_page.get(), &LessonPage::lessonRequested);
        QSignalSpy pages(m_page.get(), &LessonPage::documentationRequested);
        QSignalSpy exercise(m_page.get(), &LessonPage::exerciseRequested);
        QApplication::clipboard()->setText(u"mine"_s);
        const QString before = plainText();
        if (browser()->links().contains(href)) { // what is no address of the page may be no link at all
            clickLink(href);
        }
        QCOMPARE(run.size() + stop.size() + edit.size() + lesson.size() + pages.size() + exercise.size(), 0);
        QCOMPARE(plainText(), before);
        QCOMPARE(QApplication::clipboard()->text(), u"mine"_s);
    }

    void editor_isGivenTheTitleAsItIs()
    {
        m_course.lessons[0].title = u"%2 and %1"_s;
        show();
        QSignalSpy open(m_page.get(), &LessonPage::openInEditorRequested);
        clickLink(u"ochre:edit/0"_s);
        QCOMPARE(open.count(), 1);
        QCOMPARE(open.at(0).at(0).toString(), u"ownership-and-moves/example-1"_s);
        QCOMPARE(open.at(0).at(1).toString(), u"%2 and %1, example 1"_s);
    }

    void editor_getsTheExampleByNumber()
    {
        show();
        QSignalSpy opened(m_page.get(), &LessonPage::openInEditorRequested);
        clickLink(u"ochre:edit/2"_s);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.at(0).at(0).toString(), u"ownership-and-moves/example-2"_s);
        QCOMPARE(opened.at(0).at(1).toString(), u"Ownership and moves, example 2"_s);
        QVERIFY(opened.at(0).at(2).toByteArray().startsWith("// hidden"));
    }

    void copy_takesWhatIsShown()
    {
        show();
        clickLink(u"ochre:copy/2"_s);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY(copied.startsWith(u"fn main() {"_s));
        QVERIFY(!copied.contains(u"hidden"_s));
    }

    void answers_unfoldByKeyAndStayAcrossAThemeChange()
    {
        show();
        browser()->setFocus();
        browser()->focusLink(u"ochre:fold/answer-self-a"_s);
        QTest::keyClick(browser(), Qt::Key_Return);
        QVERIFY(plainText().contains(u"secret-self-a"_s));
        QCOMPARE(browser()->focusedLink(), u"ochre:fold/answer-self-a"_s);
        clickLink(u"ochre:fold/rubric-interview-a"_s);
        QVERIFY(plainText().contains(u"pitfall words"_s));
        m_page->setLook(Design::Look::make(Design::Scheme::Dark, 150));
        QVERIFY(plainText().contains(u"secret-self-a"_s));
        QVERIFY(plainText().contains(u"pitfall words"_s));
        QVERIFY(!plainText().contains(u"secret-interview-a"_s));
        QTest::keyClick(browser(), Qt::Key_Tab);
        show();
        QVERIFY(!plainText().contains(u"secret-self-a"_s));
    }

    void tab_walksTheLinksAndLeavesAtTheEnd()
    {
        show();
        browser()->setFocus();
        const QStringList links = browser()->links();
        QVERIFY(links.size() > 10);
        for (const QString &expected : links) {
            QTest::keyClick(browser(), Qt::Key_Tab);
            QCOMPARE(browser()->focusedLink(), expected);
        }
        QTest::keyClick(browser(), Qt::Key_Tab);
        QCOMPARE(browser()->focusedLink(), QString());
        QVERIFY(m_page->confidenceBox()->isAncestorOf(QApplication::focusWidget()));
        browser()->setFocus();
        QTest::keyClick(browser(), Qt::Key_Backtab);
        QCOMPARE(browser()->focusedLink(), links.last());
        const qreal y = browser()->topOf(browser()->document()->lastBlock().position());
        QVERIFY(y <= browser()->verticalScrollBar()->value() + browser()->viewport()->height() + 400);
    }

    void links_askForWhatTheyName()
    {
        show();
        QSignalSpy lesson(m_page.get(), &LessonPage::lessonRequested);
        QSignalSpy exercise(m_page.get(), &LessonPage::exerciseRequested);
        QSignalSpy documentation(m_page.get(), &LessonPage::documentationRequested);
        clickLink(u"lesson:borrowing"_s);
        clickLink(u"ochre:exercise/ship-or-keep"_s);
        clickLink(u"doc:book/ch04-01-what-is-ownership.html"_s);
        QCOMPARE(lesson.at(0).at(0).toString(), u"borrowing"_s);
        QCOMPARE(exercise.at(0).at(0).toString(), u"ship-or-keep"_s);
        QCOMPARE(documentation.at(0).at(0).toString(), u"book/ch04-01-what-is-ownership.html"_s);
        clickLink(u"#the-end"_s);
        QCOMPARE(m_page->place().anchor, u"what-moves"_s); // eight pixels above the heading
        QVERIFY(browser()->verticalScrollBar()->value() > 0);
    }

    void mouse_followsALink()
    {
        show();
        QSignalSpy run(m_page.get(), &LessonPage::runRequested);
        m_page->scrollToAnchor(u"this-lesson"_s);
        const QPoint corner = browser()->viewport()->mapFromGlobal(browser()->globalPosition(u"ochre:run/0"_s));
        QTest::mouseClick(browser()->viewport(), Qt::LeftButton, {}, corner + QPoint(8, -6));
        QCOMPARE(run.count(), 1);
    }

    void titleOfAnExercise_opensItToo()
    {
        show();
        QSignalSpy exercise(m_page.get(), &LessonPage::exerciseRequested);
        m_page->scrollToAnchor(u"exercises"_s);
        const QString address = u"ochre:exercise/ship-or-keep"_s;
        QCOMPARE(browser()->links().count(address), 1); // one stop for the keyboard
        const QString title = m_course.lessons.front().exercises.front().title;
        const QTextCursor words = browser()->document()->find(title);
        QVERIFY(!words.isNull());
        QTest::mouseClick(browser()->viewport(), Qt::LeftButton, {},
                          browser()->cursorRect(words).center() - QPoint(8, 0));
        QCOMPARE(exercise.count(), 1);
        QCOMPARE(exercise.at(0).at(0).toString(), u"ship-or-keep"_s);
    }

    void place_survivesZoomAndReopening()
    {
        show();
        m_page->scrollToAnchor(u"the-end"_s);
        browser()->verticalScrollBar()->setValue(browser()->verticalScrollBar()->value() + 108);
        const Lesson::LessonPlace place = m_page->place();
        QCOMPARE(place.anchor, u"the-end"_s);
        QCOMPARE(place.offset, 100);
        m_page->setLook(Design::Look::make(Design::Scheme::Dark, 200));
        QCOMPARE(m_page->place().anchor, u"the-end"_s);
        QVERIFY(qAbs(m_page->place().offset - 100) <= 1);
        m_page->setLook(Design::Look::make(Design::Scheme::Light, 100));
        show();
        QCOMPARE(m_page->place().offset, 0);
        m_page->restorePlace(place);
        QCOMPARE(m_page->place(), place);
    }

    void sections_areReportedOnceAsTheyAreReached()
    {
        QSignalSpy reached(m_page.get(), &LessonPage::sectionReached);
        show();
        QTRY_VERIFY(!reached.isEmpty());
        QStringList anchors = takeStrings(reached);
        QVERIFY(anchors.contains(u"top"_s));
        QVERIFY(!anchors.contains(u"the-end"_s));
        m_page->scrollToAnchor(u"the-end"_s);
        QTRY_VERIFY(!reached.isEmpty());
        anchors = takeStrings(reached);
        QVERIFY(anchors.contains(u"the-end"_s));
        QVERIFY(!anchors.contains(u"top"_s));
        browser()->verticalScrollBar()->setValue(browser()->verticalScrollBar()->maximum());
        QTRY_VERIFY(!reached.isEmpty());
        QVERIFY(takeStrings(reached).contains(u"next-steps"_s));
    }

    void exerciseStates_areToldInWords()
    {
        show();
        m_page->setExerciseStates({u"ship-or-keep"_s});
        QVERIFY(plainText().contains(u"✓ solved"_s));
        QVERIFY(!plainText().contains(u"not solved yet"_s));
    }

    void problem_isShownInABar()
    {
        show();
        Course::Problem problem;
        problem.file = u"05-x/lesson.md"_s;
        problem.line = 7;
        problem.message = u"The fence has no end."_s;
        m_page->setProblems({problem});
        auto *bar = m_page->findChild<Widgets::MessageBar *>(u"lessonMessage"_s);
        QVERIFY(bar->isVisible());
        QVERIFY(bar->text().contains(u"05-x/lesson.md, line 7"_s));
        QVERIFY(bar->text().contains(u"The fence has no end."_s));
        m_page->setProblems({});
        QVERIFY(!bar->isVisible());
    }

    void search_marksEveryPlace()
    {
        show();
        QCOMPARE(m_page->highlightWords({u"length to scroll"_s}), 30);
        QCOMPARE(browser()->extraSelections().size(), 30);
        QVERIFY(browser()->verticalScrollBar()->value() > 0);
        QCOMPARE(m_page->highlightWords({}), 0);
        QVERIFY(browser()->extraSelections().isEmpty());
        QVERIFY(m_page->findNext(u"length"_s));
        QVERIFY(m_page->findNext(u"length"_s, true));
        QVERIFY(!m_page->findNext(u"no such words"_s));
    }

    void picture_isCopiedAsWords()
    {
        show();
        browser()->selectAll();
        browser()->copy();
        const QString copied = QApplication::clipboard()->text();
        QVERIFY(!copied.contains(QChar(QChar::ObjectReplacementCharacter)));
        QVERIFY(copied.contains(u"parcel"_s));
        QVERIFY(copied.contains(u"Only three words."_s));
        clickLink(u"ochre:fold/words-0"_s);
        QVERIFY(plainText().contains(u"parcel"_s));
    }

    void line_holdsAtMost72Characters()
    {
        m_page->resize(1600, 700);
        show();
        int longest = 0;
        const QTextBlock block = browser()->document()->find(u"A paragraph that gives"_s).block();
        QVERIFY(block.isValid());
        m_course.lessons[0].body = u"word "_s.repeated(200);
        show();
        const QTextBlock words = browser()->document()->find(u"word word"_s).block();
        for (int line = 0; line < words.layout()->lineCount(); ++line) {
            longest = std::max(longest, words.layout()->lineAt(line).textLength());
        }
        QVERIFY2(longest >= 55 && longest <= 80, qPrintable(QString::number(longest)));
    }

    void confidence_keepsItsPlaceWhenSomethingUnfolds()
    {
        show();
        clickLink(u"ochre:fold/answer-self-a"_s);
        clickLink(u"ochre:fold/rubric-interview-a"_s);
        const int top = m_page->confidenceBox()->geometry().top() + browser()->verticalScrollBar()->value();
        QVERIFY(top > browser()->topOf(browser()->document()->find(u"Without notes"_s).selectionStart()));
        QVERIFY(top < browser()->topOf(browser()->document()->find(u"To discuss"_s).selectionStart()));
    }

    void confidence_isPassedOn()
    {
        show();
        QSignalSpy rated(m_page.get(), &LessonPage::confidenceRated);
        m_page->scrollToAnchor(u"confidence"_s);
        QVERIFY(m_page->confidenceBox()->isVisible());
        QTest::mouseClick(m_page->confidenceBox()->findChild<QPushButton *>(u"rating4Button"_s), Qt::LeftButton);
        QCOMPARE(rated.count(), 1);
        QCOMPARE(rated.at(0).at(0).toInt(), 4);
        const QRect box = m_page->confidenceBox()->geometry();
        const qreal heading = browser()->topOf(browser()->document()->find(u"Without notes"_s).selectionStart());
        QVERIFY(box.top() + browser()->verticalScrollBar()->value() > heading);
        QVERIFY(box.height() > 150);
    }

    void jump_opensItsMenu()
    {
        show();
        m_page->showJumpMenu();
        QTRY_VERIFY(m_page->jumpMenu()->isVisible());
        m_page->jumpMenu()->close();
        m_page->jumpMenu()->actions().at(3)->trigger();
        QVERIFY(browser()->verticalScrollBar()->value() > 0);
    }

    void realLesson_isWrittenWithinAFrameOrThree()
    {
        const auto loaded = Course::loadPack(QStringLiteral(OCHRE_SOURCE_DIR "/lessons/rust"));
        if (!loaded || loaded->course.lessons.empty()) {
            QSKIP("there is no course yet");
        }
        qint64 slowest = 0;
        for (const Course::Lesson &lesson : loaded->course.lessons) {
            QElapsedTimer timer;
            timer.start();
            m_page->showLesson(lesson, loaded->course);
            const qint64 built = timer.elapsed();
            m_page->repaint();
            qInfo("%s: written %lld ms, painted after %lld ms", qPrintable(lesson.id), built, timer.elapsed());
            slowest = std::max(slowest, built);
        }
        QVERIFY2(static_cast<double>(slowest) < 1000 * machinePace(),
                 "a guard against a change of class only; the bench measures the release build");
    }

private:
    void show() { m_page->showLesson(m_course.lessons.front(), m_course); }
    PageBrowser *browser() const { return m_page->findChild<PageBrowser *>(u"lessonBrowser"_s); }
    QString plainText() const { return browser()->document()->toPlainText().replace(u'\u2028', u'\n'); }

    /// Follows a link as the keyboard does.
    void clickLink(const QString &href) const
    {
        QVERIFY2(browser()->links().contains(href), qPrintable(href));
        browser()->setFocus();
        browser()->focusLink(href);
        QTest::keyClick(browser(), Qt::Key_Return);
    }

    static QStringList takeStrings(QSignalSpy &spy)
    {
        QStringList strings;
        while (!spy.isEmpty()) {
            strings << spy.takeFirst().at(0).toString();
        }
        return strings;
    }

    Course::Course m_course;
    std::unique_ptr<LessonPage> m_page;
};

QTEST_MAIN(TestLessonPage)
#include "tst_lessonpage.moc"
