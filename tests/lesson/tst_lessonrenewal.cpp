// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/confidencebox.h"
#include "lesson/lessonpage.h"
#include "lessonsamples.h"
#include "widgets/pagebrowser.h"

#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Ochre;
using Lesson::LessonPage;
using Widgets::PageBrowser;
using namespace LessonSamples;

/// The page while the author of its lesson writes on.
class TestLessonRenewal final : public QObject {
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
        m_page->showLesson(m_course.lessons[0], m_course);
    }

    void newText_isShownAtTheSamePlace()
    {
        m_page->scrollToAnchor(u"the-end"_s);
        browser()->verticalScrollBar()->setValue(browser()->verticalScrollBar()->value() + 200);
        const Lesson::LessonPlace place = m_page->place();
        body().replace(u"An order goes"_s, u"A long line came before.\n\nAn order goes"_s);
        QVERIFY(renew());
        QVERIFY(text().contains(u"A long line came before."_s));
        QCOMPARE(m_page->place(), place);
    }

    void sectionThatIsGone_leavesTheReaderBesideIt()
    {
        m_page->scrollToAnchor(u"what-moves"_s);
        browser()->verticalScrollBar()->setValue(browser()->verticalScrollBar()->value() + 20);
        const int section = static_cast<int>(m_page->sectionAnchors().indexOf(m_page->place().anchor));
        body().replace(u"## What moves"_s, u"## Who moves"_s);
        renew();
        QCOMPARE(m_page->place().anchor, m_page->sectionAnchors().at(section));
    }

    void sameLesson_isNotWrittenAgain()
    {
        const QSignalSpy written(browser()->document(), &QTextDocument::contentsChanged);
        QVERIFY(renew());
        QCOMPARE(written.count(), 0);
        m_course.version = u"2026.11.2"_s;
        QVERIFY(renew());
        QVERIFY(written.count() > 0);
        QVERIFY(text().contains(u"Content 2026.11.2"_s));
    }

    void outputOfAProgram_staysWhileItIsTheSame()
    {
        m_page->showRunResult(0, finished("sent to the kitchen\n"));
        QVERIFY(text().contains(u"sent to the kitchen"_s));
        body().replace(u"Only three words."_s, u"Three words, no more."_s);
        QVERIFY(renew());
        QVERIFY(text().contains(u"Three words, no more."_s) && text().contains(u"sent to the kitchen"_s));
        body().replace(u"println!(\"sent\")"_s, u"println!(\"gone\")"_s);
        QVERIFY(!renew());
        QVERIFY(!text().contains(u"sent to the kitchen"_s));
    }

    void runningProgram_isForgottenWithItsCode()
    {
        m_page->showRunStarted(0);
        QVERIFY(text().contains(u"Running…"_s));
        body().prepend(u"```rust\nfn main() {}\n```\n\n"_s); // it has another number now
        QVERIFY(!renew());
        QVERIFY(!text().contains(u"Running…"_s));
    }

    void whatWasTyped_stays()
    {
        auto *field = m_page->confidenceBox()->findChild<QPlainTextEdit *>(u"explanationEdit"_s);
        field->setPlainText(u"My own words"_s);
        m_page->setExerciseStates({u"ship-or-keep"_s});
        QVERIFY(!text().contains(u"not solved yet"_s));
        body().replace(u"Only three words."_s, u"Three words, no more."_s);
        QVERIFY(renew());
        QCOMPARE(field->toPlainText(), u"My own words"_s);
        QVERIFY(!text().contains(u"not solved yet"_s));
    }

    void otherLesson_isShownFromItsBeginning()
    {
        m_page->scrollToAnchor(u"the-end"_s);
        m_course.lessons[0].id = u"other"_s;
        QVERIFY(!renew());
        QCOMPARE(m_page->lessonId(), u"other"_s);
        QCOMPARE(browser()->verticalScrollBar()->value(), 0);
    }

private:
    [[nodiscard]] PageBrowser *browser() const { return m_page->findChild<PageBrowser *>(u"lessonBrowser"_s); }
    [[nodiscard]] QString text() const { return browser()->toPlainText(); }
    [[nodiscard]] QString &body() { return m_course.lessons[0].body; }
    bool renew() { return m_page->renewLesson(m_course.lessons[0], m_course); }

    Course::Course m_course;
    std::unique_ptr<LessonPage> m_page;
};

QTEST_MAIN(TestLessonRenewal)
#include "tst_lessonrenewal.moc"
