// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "lesson/draftfile.h"
#include "practice/notespage.h"
#include "practice/questionpanel.h"
#include "progress/notebook.h"
#include "smallpack.h"
#include "window/statusline.h"

#include <QDialog>
#include <QFile>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextEdit>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Window::Rail;

/// The notes page in the whole window: the lesson shows the same notes, links lead where they say, nothing typed is
/// lost.
class TestNotesControl final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(m_desk.write());
        QVERIFY(m_desk.start());
        QCOMPARE(m_desk.lessonId(), u"moves"_s);
    }

    void cleanup() { m_desk.end(); }

    void page_isTurnedTo()
    {
        QVERIFY(m_desk->press(u"notesAction"_s));
        QVERIFY(page().isVisible());
        QTest::mouseClick(m_desk.part<QAbstractButton>(u"learnRailButton"_s), Qt::LeftButton);
        QVERIFY(!page().isVisible());
        QTest::mouseClick(m_desk.part<QAbstractButton>(u"notesRailButton"_s), Qt::LeftButton);
        QVERIFY(page().isVisible());
    }

    // The lesson's own field and the page are two views of one note.
    void noteOfALesson_isTheSameInBothPlaces()
    {
        m_desk->progress.record(Journal::NoteWritten{.lesson = u"moves"_s, .note = u"n1"_s, .text = u"Mine."_s});
        emit m_desk->window.learnView().lessonPage->noteRequested({{}, {}, u"n1"_s});
        auto *inLesson = m_desk.part<QPlainTextEdit>(u"noteEdit"_s);
        QTRY_VERIFY(inLesson->isVisible());
        QTest::keyClicks(inLesson, u" From the lesson."_s);
        m_desk->window.showPage(Rail::Notes);
        page().showNote({u"rust"_s, u"moves"_s, u"n1"_s});
        QCOMPARE(text()->toPlainText(), u"Mine. From the lesson."_s); // its draft
        text()->moveCursor(QTextCursor::End);
        QTest::keyClicks(text(), u" From the page."_s);
        m_desk->window.showPage(Rail::Learn);
        const QString both = u"Mine. From the lesson. From the page."_s;
        QCOMPARE(m_desk->progress.state().notes.value(u"n1"_s).text, both);
        QTRY_COMPARE(inLesson->toPlainText(), both);
        QTRY_VERIFY(
            m_desk->window.learnView().lessonPage->findChild<QTextEdit *>()->toPlainText().contains(u"From the page."));
        QTest::keyClicks(inLesson, u" Again."_s);
        QTest::keyClick(inLesson, Qt::Key_Return, Qt::ControlModifier);
        m_desk->window.showPage(Rail::Notes);
        QCOMPARE(text()->toPlainText(), both + u" Again."_s);
    }

    // kill -9 asks nobody: what is in the file of drafts is what is left, and nothing has told the page to save.
    void eachLetter_isInTheFileOfDraftsAtOnce()
    {
        m_desk->window.showPage(Rail::Notes);
        page().showNote({Progress::notebookCourse, u"projects"_s, Progress::headingNote(u"projects"_s)});
        QTest::keyClicks(text(), u"A parser for sensor frames"_s);
        const QString file = Lesson::DraftFile::fileIn(m_desk.paths().data);
        const auto isThere = [&file] {
            QFile drafts(file);
            return drafts.open(QIODevice::ReadOnly) && drafts.readAll().contains("A parser for sensor frames");
        };
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), 2000); // long before the pause that makes an event of it
        QVERIFY(m_desk->progress.learner().of(Progress::notebookCourse).notes.isEmpty());
    }

    void quitting_savesWhatWasTyped()
    {
        m_desk->window.showPage(Rail::Notes);
        page().showNote({Progress::notebookCourse, u"comfortable"_s, Progress::headingNote(u"comfortable"_s)});
        QTest::keyClicks(text(), u"borrowing"_s);
        QVERIFY(m_desk.restart());
        m_desk->window.showPage(Rail::Notes);
        page().showNote({Progress::notebookCourse, u"comfortable"_s, Progress::headingNote(u"comfortable"_s)});
        QCOMPARE(text()->toPlainText(), u"borrowing"_s);
        QCOMPARE(m_desk->progress.learner().of(Progress::notebookCourse).notes.size(), 1);
    }

    void bookmarks_areOfWhatHasTheFocus()
    {
        auto *lesson = m_desk->window.learnView().lessonPage;
        lesson->setFocus();
        QVERIFY(m_desk->press(u"bookmarkAction"_s));
        QCOMPARE(hrefs(), QStringList{u"lesson:rust/moves"_s});
        QVERIFY(status().contains(u"Lesson 1 · Moves"));
        QVERIFY(m_desk->press(u"bookmarkAction"_s)); // the same again takes it away
        QVERIFY(hrefs().isEmpty());
        QVERIFY(m_desk->press(u"focusQuestionsAction"_s));
        QVERIFY(m_desk->press(u"bookmarkAction"_s));
        QCOMPARE(hrefs(), QStringList{u"question:rust/moves-first"_s});
        QVERIFY(m_desk->press(u"playgroundAction"_s));
        QVERIFY(m_desk->press(u"bookmarkAction"_s));
        QCOMPARE(hrefs().first(), u"program:playground"_s);
        m_desk->window.showPage(Rail::Today);
        QVERIFY(m_desk->press(u"bookmarkAction"_s));
        QCOMPARE(hrefs().size(), 2);
        QVERIFY(status().startsWith(u"Open a lesson"));
    }

    void links_leadThere_data()
    {
        QTest::addColumn<QString>("href");
        QTest::newRow("lesson") << u"lesson:rust/borrows"_s;
        QTest::newRow("section") << u"lesson:rust/moves#the-end"_s;
        QTest::newRow("question") << u"question:rust/borrows-first"_s;
        QTest::newRow("program") << u"program:moves/example-1"_s;
    }

    void links_leadThere()
    {
        QFETCH(QString, href);
        m_desk->progress.record(Progress::bookmarkSet(href, u"There"_s), Progress::notebookCourse);
        m_desk->window.showPage(Rail::Notes);
        emit page().linkActivated(href);
        QVERIFY(!page().isVisible());
        if (href.contains(u"borrows")) {
            QTRY_COMPARE(m_desk.lessonId(), u"borrows"_s);
        }
        if (href.endsWith(u"the-end")) {
            QTRY_COMPARE(m_desk.lessonId(), u"moves"_s);
            Lesson::LessonPage &lesson = *m_desk->window.learnView().lessonPage;
            lesson.scrollToAnchor(u"the-end"_s); // as near to the top as the end of the text can come
            const QString there = lesson.place().anchor;
            lesson.scrollToAnchor(lesson.sectionAnchors().front());
            QVERIFY(lesson.place().anchor != there);
            emit page().linkActivated(href);
            QTRY_COMPARE(lesson.place().anchor, there);
        }
        if (href.startsWith(u"question")) {
            QCOMPARE(m_desk->window.learnView().questionPanel->session().question().id, u"borrows-first"_s);
        }
        if (href.startsWith(u"program")) {
            QTRY_COMPARE(m_desk->workbench()->document().id, u"moves/example-1"_s);
        }
    }

    void noteOnAQuestion_beginsWithItsLink()
    {
        QVERIFY(m_desk->press(u"focusQuestionsAction"_s));
        QVERIFY(m_desk->press(u"writeNoteAction"_s));
        QVERIFY(page().isVisible());
        QCOMPARE(page().current().lesson, u"moves"_s);
        QCOMPARE(text()->toPlainText(), u"[Question: Does it move?](<question:rust/moves-first>)\n\n"_s);
        QVERIFY(text()->hasFocus());
        QTest::keyClicks(text(), u"It does."_s);
        m_desk->window.showPage(Rail::Learn);
        QCOMPARE(m_desk->progress.state().notes.size(), 1);
        QVERIFY(m_desk->progress.state().notes.cbegin()->text.endsWith(u"It does."));
    }

    void export_isThatOfNotes()
    {
        m_desk->progress.record(Journal::NoteWritten{.lesson = u"moves"_s, .note = u"n1"_s, .text = u"Mine."_s});
        m_desk->window.showPage(Rail::Notes);
        QTest::mouseClick(m_desk.part<QPushButton>(u"notesExport"_s), Qt::LeftButton);
        QVERIFY(m_desk.part<QDialog>(u"exportDialog"_s)->isVisible());
        QCOMPARE(m_desk.part<QListWidget>(u"exportCourses"_s)->count(), 1);
        QCOMPARE(m_desk.part<QListWidget>(u"exportCourses"_s)->item(0)->text(), u"Pack"_s);
    }

private:
    [[nodiscard]] Practice::NotesPage &page() const { return m_desk->window.notesPage(); }
    [[nodiscard]] QPlainTextEdit *text() const { return m_desk.part<QPlainTextEdit>(u"notesText"_s); }
    [[nodiscard]] QString status() const { return m_desk->window.findChild<Window::StatusLine *>()->currentMessage(); }

    [[nodiscard]] QStringList hrefs() const
    {
        QStringList found;
        for (const Progress::Bookmark &one : Progress::bookmarks(m_desk->progress.learner())) {
            found << one.href;
        }
        return found;
    }

    Window::SmallDesk m_desk;
};

QTEST_MAIN(TestNotesControl)
#include "tst_notescontrol.moc"
