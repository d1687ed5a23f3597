// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/notelistmodel.h"
#include "practice/notespage.h"
#include "progress/notebook.h"
#include "progress/progressservice.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

#include <memory>

using namespace Ochre;
using namespace Ochre::Practice;
using namespace Qt::StringLiterals;

namespace {

/// The page with a store and drafts of its own, which outlive it.
struct Bench {
    explicit Bench(const QString &store)
        : progress(store, [this] { return ++nowMs; })
    {
        QSignalSpy opened(&progress, &Progress::ProgressService::opened);
        progress.open();
        isOpen = !opened.isEmpty() || opened.wait(20'000);
    }

    void show()
    {
        page = std::make_unique<NotesPage>(progress);
        page->setDrafts({[this](const QString &lesson, const QString &key) { return drafts.value(lesson).value(key); },
                         [this](const QString &lesson, const QString &key, const QString &text) {
                             if (text.isEmpty()) {
                                 drafts[lesson].remove(key);
                             } else {
                                 drafts[lesson].insert(key, text);
                             }
                         },
                         [this](const QString &lesson) {
                             const QStringList keys = drafts.value(lesson).keys();
                             return QSet<QString>(keys.cbegin(), keys.cend());
                         }});
        page->setCourses({{u"rust"_s, u"Rust"_s, {{u"moves"_s, u"Moves"_s, 1}, {u"borrows"_s, u"Borrows"_s, 2}}}});
        page->setOpenLesson(u"rust"_s, u"borrows"_s);
        page->resize(1100, 700);
        page->show();
        page->activateWindow();
    }

    template<typename T>
    [[nodiscard]] T *part(const QString &name) const
    {
        return page->findChild<T *>(name);
    }

    [[nodiscard]] QPlainTextEdit *text() const { return part<QPlainTextEdit>(u"notesText"_s); }
    [[nodiscard]] Progress::NoteState note(const QString &course, const QString &id) const
    {
        return progress.learner().of(course).notes.value(id);
    }

    [[nodiscard]] QStringList shown() const
    {
        const auto *model = part<QListView>(u"notesList"_s)->model();
        QStringList rows;
        for (int row = 0; row < model->rowCount(); ++row) {
            rows << model->index(row, 0).data().toString();
        }
        return rows;
    }

    void choose(const QString &title)
    {
        auto *list = part<QListView>(u"notesList"_s);
        const auto found = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, title);
        QVERIFY2(!found.isEmpty(), qPrintable(shown().join(u'|')));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(found.front()).center());
    }

    qint64 nowMs = 1'780'000'000'000;
    QHash<QString, QHash<QString, QString>> drafts;
    Progress::ProgressService progress;
    std::unique_ptr<NotesPage> page;
    bool isOpen = false;
};

} // namespace

/// Everything that the learner writes for themselves, in one place: written, found, removed and put back.
class TestNotesPage final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_bench = std::make_unique<Bench>(m_folder->filePath(u"progress.sqlite"_s));
        QVERIFY(m_bench->isOpen);
    }

    void cleanup() { m_bench.reset(); }

    void notebook_isWrittenAndSavedAtAPause()
    {
        m_bench->show();
        QCOMPARE(m_bench->shown().first(4), (QStringList{u"Interview notebook"_s, u"Comfortable with"_s,
                                                         u"To practise"_s, u"Projects I can show"_s}));
        QTest::keyClicks(m_bench->text(), u"- closures"_s);
        // Each letter is kept before it is an event.
        QCOMPARE(draft(u"@my-notes/comfortable"_s, u"notebook-comfortable"_s), u"- closures"_s);
        QVERIFY(m_bench->note(Progress::notebookCourse, u"notebook-comfortable"_s).text.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->note(Progress::notebookCourse, u"notebook-comfortable"_s).text,
                                  u"- closures"_s, 10'000);
        // On disk, the draft is not needed any more.
        QTRY_VERIFY(draft(u"@my-notes/comfortable"_s, u"notebook-comfortable"_s).isEmpty());
        QTRY_VERIFY(m_bench->part<QTextBrowser>(u"notesPreview"_s)->toPlainText().contains(u"closures"_s));
    }

    // Who goes to another note or another page has made a pause.
    void leaving_saves()
    {
        m_bench->show();
        QTest::keyClicks(m_bench->text(), u"one"_s);
        m_bench->choose(u"To practise"_s);
        QCOMPARE(m_bench->note(Progress::notebookCourse, u"notebook-comfortable"_s).text, u"one"_s);
        QVERIFY(m_bench->text()->toPlainText().isEmpty());
        QTest::keyClicks(m_bench->text(), u"two"_s);
        m_bench->page->hide();
        QCOMPARE(m_bench->note(Progress::notebookCourse, u"notebook-to-practise"_s).text, u"two"_s);
    }

    // The page is gone in the middle of a word: the next one has every letter of it.
    void draft_outlivesThePage()
    {
        m_bench->show();
        m_bench->page->beginNote(u"rust"_s, u"moves"_s);
        const QString id = m_bench->page->current().note;
        QTest::keyClicks(m_bench->text(), u"half a sent"_s);
        const auto drafts = m_bench->drafts; // as they are on disk when the program is killed now
        m_bench = std::make_unique<Bench>(m_folder->filePath(u"other.sqlite"_s));
        QVERIFY(m_bench->isOpen);
        m_bench->drafts = drafts;
        m_bench->show();
        QVERIFY2(m_bench->shown().contains(u"half a sent (not saved)"), qPrintable(m_bench->shown().join(u'|')));
        m_bench->choose(u"half a sent (not saved)"_s);
        QCOMPARE(m_bench->text()->toPlainText(), u"half a sent"_s);
        m_bench->page->flush();
        QCOMPARE(m_bench->note(u"rust"_s, id).text, u"half a sent"_s);
        QCOMPARE(m_bench->note(u"rust"_s, id).lesson, u"moves"_s);
    }

    void newNote_belongsToTheLessonThatIsOpen()
    {
        m_bench->show();
        QTest::mouseClick(m_bench->part<QPushButton>(u"notesNew"_s), Qt::LeftButton);
        QCOMPARE(m_bench->page->current().lesson, u"borrows"_s);
        QCOMPARE(m_bench->part<QLabel>(u"notesTitle"_s)->text(), u"Lesson 2 · Borrows"_s);
        QTRY_VERIFY(m_bench->text()->hasFocus());
        m_bench->choose(u"Comfortable with"_s); // nothing was typed: nothing is left of it
        QTRY_VERIFY2(!m_bench->shown().contains(u"New note"), qPrintable(m_bench->shown().join(u'|')));
        QVERIFY(m_bench->progress.learner().of(u"rust"_s).notes.isEmpty());
    }

    void search_findsWordsOfTexts()
    {
        record(u"n1"_s, u"A move is a copy of three words."_s);
        record(u"n2"_s, u"Borrow to read."_s);
        m_bench->show();
        QTest::keyClicks(m_bench->part<QLineEdit>(u"notesSearch"_s), u"three"_s);
        QCOMPARE(m_bench->shown(), (QStringList{u"1 · Moves"_s, u"A move is a copy of three words."_s}));
        QCOMPARE(m_bench->text()->toPlainText(), u"A move is a copy of three words."_s);
        QTest::keyClicks(m_bench->part<QLineEdit>(u"notesSearch"_s), u" nowhere"_s);
        QVERIFY(m_bench->shown().isEmpty());
        QVERIFY(!m_bench->text()->isVisible());
    }

    // The name of a course says nothing as long as all notes are on it.
    void headings_nameTheCourseWhereThereAreSeveral()
    {
        record(u"n1"_s, u"A move is a copy of three words."_s);
        m_bench->show();
        m_bench->page->setCourses({{u"rust"_s, u"Rust"_s, {{u"moves"_s, u"Moves"_s, 1}}},
                                   {u"senior"_s, u"Senior"_s, {{u"pin"_s, u"Pin"_s, 7}}}});
        QVERIFY(m_bench->shown().contains(u"1 · Moves"_s));
        m_bench->progress.record(Journal::NoteWritten{.lesson = u"pin"_s, .note = u"n2"_s, .text = u"Pinned."_s},
                                 u"senior"_s);
        QTRY_VERIFY(m_bench->shown().contains(u"Senior · 7 · Pin"_s));
        QVERIFY(m_bench->shown().contains(u"Rust · 1 · Moves"_s));
    }

    void note_isRemovedAndPutBack()
    {
        record(u"n1"_s, u"Mine."_s, u"Who owns a socket?"_s);
        m_bench->show();
        m_bench->choose(u"Mine."_s);
        QVERIFY(m_bench->part<QLabel>(u"notesWhere"_s)->text().contains(u"Who owns a socket?"));
        QTest::keyClicks(m_bench->text(), u" And more"_s);
        QTest::mouseClick(m_bench->part<QPushButton>(u"notesRemove"_s), Qt::LeftButton);
        QVERIFY(m_bench->note(u"rust"_s, u"n1"_s).removed);
        QVERIFY(!m_bench->shown().contains(u"1 · Moves"));
        QTest::mouseClick(m_bench->part<QPushButton>(u"notesUndo"_s), Qt::LeftButton);
        QVERIFY(!m_bench->note(u"rust"_s, u"n1"_s).removed);
        QCOMPARE(m_bench->note(u"rust"_s, u"n1"_s).text, u"Mine. And more"_s);
        QCOMPARE(m_bench->note(u"rust"_s, u"n1"_s).topic, u"Who owns a socket?"_s);
        QVERIFY(!m_bench->part<QPushButton>(u"notesUndo"_s)->isVisible());
    }

    void bookmark_leadsThereAndIsTakenAway()
    {
        m_bench->progress.record(Progress::bookmarkSet(u"lesson:rust/moves#end"_s, u"The end"_s),
                                 Progress::notebookCourse);
        m_bench->show();
        const QSignalSpy followed(m_bench->page.get(), &NotesPage::linkActivated);
        m_bench->choose(u"The end"_s);
        QVERIFY(!m_bench->text()->isVisible());
        QTest::mouseClick(m_bench->part<QPushButton>(u"notesGo"_s), Qt::LeftButton);
        QCOMPARE(followed.value(0).value(0).toString(), u"lesson:rust/moves#end"_s);
        QTest::mouseClick(m_bench->part<QPushButton>(u"notesRemove"_s), Qt::LeftButton);
        QVERIFY(!m_bench->shown().contains(u"The end"));
        QTest::mouseClick(m_bench->part<QPushButton>(u"notesUndo"_s), Qt::LeftButton);
        QVERIFY(m_bench->shown().contains(u"The end"));
    }

    // Another device, or the page of the lesson, saves the same note.
    void changeElsewhere_isFollowedUnlessItIsTypedIn()
    {
        record(u"n1"_s, u"Mine."_s);
        m_bench->show();
        m_bench->choose(u"Mine."_s);
        record(u"n1"_s, u"Theirs."_s);
        QCOMPARE(m_bench->text()->toPlainText(), u"Theirs."_s);
        QTest::keyClicks(m_bench->text(), u" Typed"_s);
        record(u"n1"_s, u"Again."_s);
        QCOMPARE(m_bench->text()->toPlainText(), u"Theirs. Typed"_s);
        m_bench->page->flush();
        QCOMPARE(m_bench->note(u"rust"_s, u"n1"_s).text, u"Theirs. Typed"_s);
    }

    void tooLong_isKeptAndSaid()
    {
        m_bench->show();
        m_bench->text()->setPlainText(u"x"_s.repeated(20'001));
        m_bench->page->flush();
        QVERIFY(m_bench->note(Progress::notebookCourse, u"notebook-comfortable"_s).text.isEmpty());
        QVERIFY(m_bench->part<QLabel>(u"notesState"_s)->text().contains(u"20,000"));
        QCOMPARE(draft(u"@my-notes/comfortable"_s, u"notebook-comfortable"_s).size(), 20'001);
    }

    void narrowPage_showsOneOfBoth()
    {
        m_bench->show();
        QVERIFY(m_bench->text()->isVisible());
        QVERIFY(m_bench->part<QWidget>(u"notesPreviewArea"_s)->isVisible());
        m_bench->page->resize(700, 600);
        QTRY_VERIFY(!m_bench->part<QWidget>(u"notesPreviewArea"_s)->isVisible());
        QTest::mouseClick(m_bench->part<QPushButton>(u"notesPreviewButton"_s), Qt::LeftButton);
        QVERIFY(m_bench->part<QWidget>(u"notesPreviewArea"_s)->isVisible());
        QVERIFY(!m_bench->text()->isVisible());
    }

private:
    [[nodiscard]] QString draft(const QString &lesson, const QString &note) const
    {
        return m_bench->drafts.value(lesson).value(u"change:"_s + note);
    }

    void record(const QString &id, const QString &text, const QString &topic = {})
    {
        m_bench->progress.record(Journal::NoteWritten{.lesson = u"moves"_s, .note = id, .text = text, .topic = topic},
                                 u"rust"_s);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Bench> m_bench;
};

QTEST_MAIN(TestNotesPage)
#include "tst_notespage.moc"
