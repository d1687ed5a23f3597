// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/lessonpage.h"
#include "lessonsamples.h"
#include "widgets/pagebrowser.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace Ochre;
using namespace LessonSamples;
using Lesson::LessonPage;
using Widgets::PageBrowser;

class TestLessonCode final : public QObject {
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

    void caption_saysWhatTheExampleIs_data()
    {
        QTest::addColumn<QString>("info");
        QTest::addColumn<QString>("caption");
        QTest::addColumn<QStringList>("actions");
        const QStringList all{u"run"_s, u"edit"_s, u"copy"_s};
        QTest::newRow("plain") << u"rust"_s << u"example"_s << all;
        QTest::newRow("panics") << u"rust,should_panic"_s << u"panics on purpose"_s << all;
        QTest::newRow("fails") << u"rust,compile_fail,E0382"_s << u"fails on purpose · E0382"_s << all;
        QTest::newRow("not run") << u"rust,no_run"_s << u"example · compiled, not run"_s
                                 << QStringList{u"edit"_s, u"copy"_s};
        QTest::newRow("edition") << u"rust,edition2018"_s << u"example · edition 2018"_s << all;
        QTest::newRow("terminal") << u"sh"_s << u"terminal"_s << QStringList{u"copy"_s};
        QTest::newRow("output") << u"output"_s << u"output"_s << QStringList();
        QTest::newRow("toml") << u"toml"_s << u"toml"_s << QStringList{u"copy"_s};
    }

    void caption_saysWhatTheExampleIs()
    {
        QFETCH(QString, info);
        QFETCH(QString, caption);
        QFETCH(QStringList, actions);
        show(u"```"_s + info + u"\nfn main() {}\n```\n"_s);
        QVERIFY2(plainText().contains(u'\n' + caption + u'\n'), qPrintable(plainText()));
        QStringList offered;
        for (const QString &link : browser()->links()) {
            if (link.endsWith(u"/0"_s) && !link.contains(u"note"_s) && !link.contains(u"discuss"_s)) {
                offered << link.section(u':', 1).section(u'/', 0, 0);
            }
        }
        QCOMPARE(offered, actions);
    }

    void fragment_isOpenedAndNotRun()
    {
        show(u"```rust\nlet x = 1;\n```\n"_s);
        QVERIFY(!browser()->links().contains(u"ochre:run/0"_s));
        QSignalSpy opened(m_page.get(), &LessonPage::openInEditorRequested);
        follow(u"ochre:edit/0"_s);
        QCOMPARE(opened.at(0).at(2).toByteArray().trimmed(), QByteArray("let x = 1;"));
    }

    void failingFragment_isGivenAMain()
    {
        show(u"```rust,compile_fail,E0308\nlet x: u8 = \"\";\n```\n"_s);
        QSignalSpy run(m_page.get(), &LessonPage::runRequested);
        follow(u"ochre:run/0"_s);
        QCOMPARE(run.count(), 1);
        QVERIFY(run.at(0).at(1).toByteArray().contains("fn main() {}"));
    }

    void example_namesItsOwnEdition()
    {
        show(u"```rust,edition2018\nfn main() {}\n```\n"_s);
        QSignalSpy run(m_page.get(), &LessonPage::runRequested);
        follow(u"ochre:run/0"_s);
        QCOMPARE(run.at(0).at(2).toString(), u"2018"_s);
    }

    void examples_areCountedWithoutTheOtherFences()
    {
        show(u"```sh\ncargo\n```\n\n```rust\nfn a() {}\n```\n\n```output\nx\n```\n\n```rust\nfn b() {}\n```\n"_s);
        QSignalSpy opened(m_page.get(), &LessonPage::openInEditorRequested);
        follow(u"ochre:edit/3"_s);
        QCOMPARE(opened.at(0).at(0).toString(), u"ownership-and-moves/example-2"_s);
        QVERIFY(opened.at(0).at(2).toByteArray().contains("fn b"));
    }

    void indentedBlocks_areCopiedEachForItself()
    {
        show(u"one:\n\n    first block\n\ntwo:\n\n    second block\n\n```sh\ncargo\n```\n"_s);
        QStringList copied;
        for (const QString &link : browser()->links()) {
            if (link.startsWith(u"ochre:copy/"_s)) {
                follow(link);
                copied << QApplication::clipboard()->text().trimmed();
            }
        }
        QCOMPARE(copied, (QStringList{u"first block"_s, u"second block"_s, u"cargo"_s}));
    }

    void result_standsUnderItsOwnExample()
    {
        show(u"```rust\nfn main() { a(); }\n```\n\nbetween\n\n```rust\nfn main() { b(); }\n```\n"_s);
        m_page->showRunResult(1, finished("second ran\n"));
        m_page->showRunResult(0, finished("first ran\n"));
        QVERIFY(positionOf(u"first ran"_s) < positionOf(u"between"_s));
        QVERIFY(positionOf(u"second ran"_s) > positionOf(u"b();"_s));
        follow(u"ochre:hide/0"_s);
        QCOMPARE(positionOf(u"first ran"_s), -1);
        QVERIFY(positionOf(u"second ran"_s) > 0);
        m_page->showRunResult(7, finished("of no example\n"));
        QCOMPARE(positionOf(u"of no example"_s), -1);
    }

    void result_staysWhenTheLookChangesAndGoesWithTheLesson()
    {
        show(u"```rust\nfn main() {}\n```\n"_s);
        m_page->showRunResult(0, finished("it ran\n"));
        m_page->setLook(Design::Look::make(Design::Scheme::Dark, 150));
        QVERIFY(plainText().contains(u"it ran"_s));
        m_page->showRunStarted(0);
        m_page->setCompilerAvailable(false, u"Gone."_s);
        QVERIFY(plainText().contains(u"Running…"_s));
        m_page->showLesson(m_course.lessons.front(), m_course);
        QVERIFY(!plainText().contains(u"it ran"_s));
        QVERIFY(!plainText().contains(u"Running…"_s));
    }

    void output_keepsEmptyLinesAndBothStreams()
    {
        show(u"```rust\nfn main() {}\n```\n"_s);
        Runner::RunResult result = finished("one\n\nthree\r\n50%\r100%\n");
        result.standardError = "oh\n";
        m_page->showRunResult(0, result);
        QVERIFY2(plainText().contains(u"one\n \nthree\n100%\nOn the error stream:\noh"_s), qPrintable(plainText()));
    }

    void failure_isToldByASign()
    {
        show(u"```rust\nfn main() {}\n```\n"_s);
        Runner::RunResult result = finished({});
        result.outcome = Runner::Outcome::Panicked;
        result.message = u"It panicked."_s;
        m_page->showRunResult(0, result);
        QVERIFY(plainText().contains(u"✗ It panicked."_s));
        m_page->showRunResult(0, refused());
        QVERIFY(plainText().contains(u"✗ It does not compile."_s));
        QVERIFY(plainText().contains(u"error[E0382]"_s)); // whose words the compiler has
    }

    void keyboard_staysOnItsLinkWhileAnExampleEnds()
    {
        show(u"```rust,compile_fail,E0382\nfn main() {}\n```\n"_s);
        m_page->showRunStarted(0);
        browser()->setFocus();
        QTest::keyClick(browser(), Qt::Key_Backtab);
        const QString last = browser()->focusedLink();
        QVERIFY(!last.isEmpty());
        m_page->showRunResult(0, refused()); // Stop, which stood before it, is gone
        browser()->grab();
        QCOMPARE(browser()->focusedLink(), last);
    }

    void jump_goesThroughTheSectionsAndBack()
    {
        m_page->showLesson(m_course.lessons.front(), m_course);
        const QStringList anchors = m_page->sectionAnchors();
        const auto readNow = [this] { // eight pixels above its heading
            browser()->verticalScrollBar()->setValue(browser()->verticalScrollBar()->value() + 8);
            return m_page->place().anchor;
        };
        m_page->scrollToAnchor(u"this-lesson"_s);
        m_page->jumpToNeighbour(true);
        QCOMPARE(readNow(), u"what-moves"_s);
        m_page->jumpToNeighbour(true);
        QCOMPARE(readNow(), u"the-end"_s);
        browser()->verticalScrollBar()->setValue(browser()->verticalScrollBar()->value() + 200);
        m_page->jumpToNeighbour(false); // first to where the section that is read begins
        QCOMPARE(readNow(), u"the-end"_s);
        browser()->verticalScrollBar()->setValue(browser()->verticalScrollBar()->value() - 8);
        m_page->jumpToNeighbour(false);
        QCOMPARE(readNow(), u"what-moves"_s);
        const int before = browser()->verticalScrollBar()->value();
        m_page->scrollToAnchor(u"no-such-section"_s);
        QCOMPARE(browser()->verticalScrollBar()->value(), before);
        for (qsizetype step = 0; step < 2 * anchors.size(); ++step) {
            m_page->jumpToNeighbour(true);
        }
        QCOMPARE(browser()->verticalScrollBar()->value(), browser()->verticalScrollBar()->maximum());
        for (qsizetype step = 0; step < 2 * anchors.size(); ++step) {
            m_page->jumpToNeighbour(false);
        }
        QVERIFY(browser()->verticalScrollBar()->value() < 60);
    }

    void zoom_makesTheTextLarger()
    {
        m_page->showLesson(m_course.lessons.front(), m_course);
        const auto pixels = [this](const QString &words) {
            QTextCursor inside = browser()->document()->find(words);
            inside.setPosition(inside.selectionStart() + 1);
            return inside.charFormat().font().pixelSize();
        };
        const int body = pixels(u"Only three"_s);
        const int code = pixels(u"println"_s);
        const int height = browser()->verticalScrollBar()->maximum();
        m_page->setLook(Design::Look::make(Design::Scheme::Light, 200));
        QCOMPARE(pixels(u"Only three"_s), 2 * body);
        QCOMPARE(pixels(u"println"_s), 2 * code);
        QVERIFY(browser()->verticalScrollBar()->maximum() > 3 * height / 2);
    }

private:
    void show(const QString &body)
    {
        Course::Lesson lesson = m_course.lessons.front();
        lesson.body = body;
        m_page->showLesson(lesson, m_course);
    }

    void follow(const QString &href) const
    {
        QVERIFY2(browser()->links().contains(href), qPrintable(href));
        browser()->setFocus();
        browser()->focusLink(href);
        QTest::keyClick(browser(), Qt::Key_Return);
    }

    PageBrowser *browser() const { return m_page->findChild<PageBrowser *>(u"lessonBrowser"_s); }
    QString plainText() const { return browser()->document()->toPlainText().replace(u'\u2028', u'\n'); }
    int positionOf(const QString &words) const { return browser()->document()->find(words).position(); }

    Course::Course m_course;
    std::unique_ptr<LessonPage> m_page;
};

QTEST_MAIN(TestLessonCode)
#include "tst_lessoncode.moc"
