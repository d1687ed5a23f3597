// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "journal/payload.h"
#include "models/quickopenmodel.h"
#include "practice/interviewpage.h"
#include "practice/notespage.h"
#include "practice/questionpanel.h"
#include "progress/notebook.h"
#include "smallpack.h"
#include "widgets/pagebrowser.h"
#include "window/actions.h"
#include "window/quickopen.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QUuid>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Kind = Models::QuickOpenItem::Kind;

/// Ctrl+K as it is used: something is typed, something is chosen, and it is there.
class TestFinder final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_desk.write());
        QVERIFY(m_desk.start());
    }

    void cleanupTestCase() { m_desk.end(); }

    void init()
    {
        m_desk->window.openLesson(u"moves"_s);
        m_desk->window.showPage(Window::Rail::Today);
    }

    void cleanup() { open().close(); }

    void name_leadsToWhatIsCalledSo_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("page"); // what the bar above says then
        QTest::newRow("lesson") << u"borrows"_s << Kind::Lesson << u"2 · Borrows"_s;
        QTest::newRow("section") << u"the end"_s << Kind::Section << u"1 · Moves"_s;
        QTest::newRow("question") << u"may it be"_s << Kind::Question << u"2 · Borrows"_s;
        QTest::newRow("exercise") << u"ship it"_s << Kind::Exercise << u"1 · Moves"_s;
        QTest::newRow("error code") << u"e0382"_s << Kind::ErrorCode << u"1 · Moves"_s;
        QTest::newRow("command") << u"interview"_s << Kind::Command << u"Interview"_s;
        QTest::newRow("table") << u"pointers compared"_s << Kind::Table << u"Interview"_s;
        QTest::newRow("line to know") << u"owner drops"_s << Kind::MustKnow << u"Interview"_s;
        QTest::newRow("question of the bank") << u"when dropped"_s << Kind::Question << u"Interview"_s;
    }

    void name_leadsToWhatIsCalledSo()
    {
        QFETCH(const QString, typed);
        QFETCH(const Kind, kind);
        type(typed);
        QTRY_VERIFY(rowOf(kind) >= 0);
        choose(rowOf(kind));
        QVERIFY(!open().isVisible());
        QTEST(m_desk.part<QLabel>(u"titleLabel"_s)->text(), "page");
    }

    void section_isScrolledTo()
    {
        type(u"the end"_s);
        choose(rowOf(Kind::Section));
        const auto *browser = m_desk.part<Widgets::PageBrowser>(u"lessonBrowser"_s);
        const QTextCursor heading = browser->document()->find(u"The end"_s);
        QVERIFY(!heading.isNull());
        QTRY_VERIFY(browser->verticalScrollBar()->value() > 0);
        const int top = browser->cursorRect(heading).top();
        QVERIFY2(top >= 0 && top < browser->viewport()->height() / 4, qPrintable(QString::number(top)));
    }

    void question_isTheOneInThePanel()
    {
        type(u"is it copied"_s);
        choose(rowOf(Kind::Question));
        QCOMPARE(m_desk->window.learnView().questionPanel->session().question().id, u"moves-second"_s);
    }

    void exercise_isInTheEditor()
    {
        type(u"ship it"_s);
        choose(rowOf(Kind::Exercise));
        QCOMPARE(m_desk->workbench()->document().id, u"moves/ship-it"_s);
    }

    void wordOfAText_isMarkedWhereItStands()
    {
        m_desk->window.openLesson(u"borrows"_s);
        type(u"parcel"_s);
        QTRY_VERIFY(rowOf(Kind::Section) >= 0);
        choose(rowOf(Kind::Section));
        QCOMPARE(m_desk.lessonId(), u"moves"_s);
        const auto marks = m_desk.part<Widgets::PageBrowser>(u"lessonBrowser"_s)->extraSelections();
        QCOMPARE(marks.size(), 40);
        QCOMPARE(marks.front().cursor.selectedText(), u"parcel"_s);
    }

    void ownNote_isFoundByItsWords()
    {
        m_desk->progress.record(Journal::NoteWritten{.lesson = u"moves"_s,
                                                     .note = QUuid::createUuid().toString(QUuid::WithoutBraces),
                                                     .text = u"a zebra crosses"_s});
        QTRY_VERIFY(!m_desk->progress.hasUnsaved());
        m_desk->window.openLesson(u"borrows"_s);
        type(u"zebra"_s);
        QTRY_VERIFY(rowOf(Kind::Note) >= 0);
        choose(rowOf(Kind::Note));
        QCOMPARE(m_desk.lessonId(), u"moves"_s);
        QVERIFY(!m_desk.part<Widgets::PageBrowser>(u"lessonBrowser"_s)->extraSelections().isEmpty());
    }

    void notebook_isFoundAndOpened()
    {
        const QString heading = Progress::notebookHeadings().at(1);
        m_desk->progress.record(Journal::NoteWritten{.lesson = heading,
                                                     .note = Progress::headingNote(heading),
                                                     .text = u"lifetimes of giraffes"_s},
                                Progress::notebookCourse);
        QTRY_VERIFY(!m_desk->progress.hasUnsaved());
        type(u"giraffes"_s);
        QTRY_VERIFY(rowOf(Kind::Note) >= 0);
        choose(rowOf(Kind::Note));
        QCOMPARE(m_desk->window.notesPage().current().note, Progress::headingNote(heading));
        QVERIFY(m_desk->window.notesPage().isVisible());
    }

    void command_isListedOnlyWhileItMakesSense()
    {
        QVERIFY(!m_desk->window.actions().action(u"stopAction"_s)->isEnabled());
        type(u"stop"_s);
        QCOMPARE(rowOf(Kind::Command, u"Stop"_s), -1);
        open().close();
        m_desk->window.actions().action(u"stopAction"_s)->setEnabled(true);
        type(u"stop"_s);
        const int row = rowOf(Kind::Command, u"Stop"_s);
        m_desk->window.actions().action(u"stopAction"_s)->setEnabled(false);
        QVERIFY(row >= 0);
        QCOMPARE(list()->model()->index(row, 0).data(Models::DetailRole).toString(), u"Shift+F5"_s);
    }

    void everyEnabledCommand_isListedByItsText()
    {
        QTest::keyClick(&m_desk->window, Qt::Key_K, Qt::ControlModifier);
        for (const Window::ActionRow &row : Window::actionRows()) {
            if (!m_desk->window.actions().action(QLatin1StringView(row.id))->isEnabled()) {
                continue;
            }
            const QString text = Window::Actions::plainText(row);
            QVERIFY2(!text.contains(u'&'), row.id);
            field()->setText(text); // some signs of it are on no keyboard
            bool isListed = false;
            for (int at = 0; at < list()->model()->rowCount(); ++at) {
                isListed = isListed || list()->model()->index(at, 0).data().toString() == text;
            }
            QVERIFY2(isListed, row.id);
        }
    }

    void nonsense_findsNothingAndIsHarmless_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("signs of a query") << u"\" OR ( NEAR *"_s;
        QTest::newRow("a pattern") << u"[q-x]+.*$"_s;
        QTest::newRow("half a pair") << u"zz"_s + QChar(0xd83e);
        QTest::newRow("huge") << QString(30'000, u'q');
    }

    void nonsense_findsNothingAndIsHarmless()
    {
        QFETCH(const QString, typed);
        QSignalSpy answered(&m_desk->search, &Search::SearchService::found);
        QTest::keyClick(&m_desk->window, Qt::Key_K, Qt::ControlModifier);
        field()->setText(typed);
        QTRY_VERIFY(!answered.isEmpty());
        // The first answer can still be that to the field as it was when it opened.
        QTRY_VERIFY(m_desk.part<QLabel>(u"quickOpenEmpty"_s)->isVisible());
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(open().isVisible());
        QTest::keyClick(field(), Qt::Key_Escape);
        QVERIFY(!open().isVisible());
        QCOMPARE(m_desk.part<QLabel>(u"titleLabel"_s)->text(), u"Today"_s);
    }

    void fieldAbove_opensTheSame()
    {
        QTest::mouseClick(m_desk.part<QPushButton>(u"quickOpenButton"_s), Qt::LeftButton);
        QTRY_VERIFY(open().isVisible());
        QVERIFY(list()->model()->rowCount() > 20);
    }

    // Without a course there is still every command.
    void withoutACourse_commandsAreFound()
    {
        Window::SmallDesk other;
        QVERIFY(other.write());
        QVERIFY(QFile::remove(other.paths().lessons + u"/course.toml"_s));
        Window::WindowDesk desk(other.paths());
        QVERIFY(desk.start());
        QVERIFY(desk.press(u"quickOpenAction"_s));
        auto *typed = desk.window.findChild<QLineEdit *>(u"quickOpenField"_s);
        QTest::keyClicks(typed, u"playground"_s);
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(desk.workbench()->document().id, u"playground"_s);
    }

private:
    Window::QuickOpen &open() const { return m_desk->window.quickOpen(); }
    QLineEdit *field() const { return m_desk.part<QLineEdit>(u"quickOpenField"_s); }
    QListView *list() const { return m_desk.part<QListView>(u"quickOpenList"_s); }

    void type(const QString &text) const
    {
        QTest::keyClick(&m_desk->window, Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(open().isVisible());
        QTest::keyClicks(field(), text);
    }

    /// The first row of this kind, -1 = none.
    /// The first of a kind; with these words, where they are given.
    int rowOf(Kind kind, const QString &text = {}) const
    {
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            const QModelIndex index = list()->model()->index(row, 0);
            const bool isText = text.isEmpty() || index.data().toString() == text;
            if (isText && index.data(Models::KindRole).toInt() == static_cast<int>(kind)) {
                return row;
            }
        }
        return -1;
    }

    void choose(int row) const
    {
        list()->scrollTo(list()->model()->index(row, 0));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualRect(list()->model()->index(row, 0)).center());
    }

    Window::SmallDesk m_desk;
};

QTEST_MAIN(TestFinder)
#include "tst_finder.moc"
