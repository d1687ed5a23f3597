// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "smallpack.h"
#include "widgets/pagebrowser.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QToolButton>

using namespace Ochre;
using namespace Qt::StringLiterals;

/// The Edit menu: undo and its like mean the widget with the focus, the rest means the program.
class TestEditActions final : public QObject {
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
        QVERIFY(m_desk->press(u"playgroundAction"_s));
        editor()->replaceText("one\ntwo\ntwo\n");
        m_desk.part<QLineEdit>(u"lessonFilter"_s)->clear();
        m_desk.part<QPlainTextEdit>(u"explanationEdit"_s)->clear();
        m_desk->window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
        QGuiApplication::clipboard()->setText(u"before"_s);
    }

    void undo_meansTheFieldWithTheFocus()
    {
        auto *filter = m_desk.part<QLineEdit>(u"lessonFilter"_s);
        filter->setFocus();
        QTest::keyClicks(filter, u"moves"_s);
        QVERIFY(m_desk->press(u"undoAction"_s));
        QCOMPARE(filter->text(), QString());
        QVERIFY(m_desk->press(u"redoAction"_s));
        QCOMPARE(filter->text(), u"moves"_s);
        QCOMPARE(editor()->text(), QByteArray("one\ntwo\ntwo\n")); // the program is not meant
    }

    void undo_meansTheProgramWhenItHasTheFocus()
    {
        editor()->setFocus();
        editor()->goTo(1);
        QVERIFY(m_desk->press(u"duplicateAction"_s));
        QCOMPARE(editor()->text(), QByteArray("one\none\ntwo\ntwo\n"));
        QVERIFY(m_desk->press(u"undoAction"_s));
        QCOMPARE(editor()->text(), QByteArray("one\ntwo\ntwo\n"));
        QVERIFY(m_desk->press(u"redoAction"_s));
        QCOMPARE(editor()->text(), QByteArray("one\none\ntwo\ntwo\n"));
    }

    void cutCopyPaste_meanTheFieldWithTheFocus_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("a line") << u"lessonFilter"_s;
        QTest::newRow("a text") << u"explanationEdit"_s;
    }

    void cutCopyPaste_meanTheFieldWithTheFocus()
    {
        QFETCH(const QString, field);
        auto *widget = m_desk.part<QWidget>(field);
        widget->setFocus();
        QTest::keyClicks(widget, u"owner"_s);
        QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(m_desk->press(u"copyAction"_s));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"owner"_s);
        QTest::keyClick(widget, Qt::Key_End);
        QVERIFY(m_desk->press(u"pasteAction"_s));
        QCOMPARE(textOf(widget), u"ownerowner"_s);
        QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(m_desk->press(u"cutAction"_s));
        QCOMPARE(textOf(widget), QString());
        QCOMPARE(QGuiApplication::clipboard()->text(), u"ownerowner"_s);
    }

    void copy_takesFromThePageThatIsRead()
    {
        auto *browser = m_desk.part<Widgets::PageBrowser>(u"lessonBrowser"_s);
        QTextCursor found = browser->document()->find(u"parcel"_s);
        QVERIFY(!found.isNull());
        browser->setTextCursor(found);
        browser->setFocus();
        QVERIFY(m_desk->press(u"copyAction"_s));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"parcel"_s);
        const QString before = browser->toPlainText();
        QVERIFY(m_desk->press(u"cutAction"_s)); // nobody cuts a lesson
        QVERIFY(m_desk->press(u"pasteAction"_s));
        QCOMPARE(browser->toPlainText(), before);
    }

    void widgetWithoutText_isLeftAlone()
    {
        QTest::failOnWarning(QRegularExpression(u"No such method"_s)); // the log is for those who help
        m_desk.part<QPushButton>(u"runButton"_s)->setFocus(Qt::OtherFocusReason);
        for (const QString &id :
             {u"undoAction"_s, u"redoAction"_s, u"cutAction"_s, u"copyAction"_s, u"pasteAction"_s}) {
            QVERIFY(m_desk->press(id));
        }
        QCOMPARE(editor()->text(), QByteArray("one\ntwo\ntwo\n"));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    }

    void command_worksOnTheProgram_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("line");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("comment") << u"commentAction"_s << 1 << QByteArray("// one\ntwo\ntwo\n");
        QTest::newRow("duplicate") << u"duplicateAction"_s << 1 << QByteArray("one\none\ntwo\ntwo\n");
        QTest::newRow("move down") << u"moveDownAction"_s << 1 << QByteArray("two\none\ntwo\n");
        QTest::newRow("move up") << u"moveUpAction"_s << 2 << QByteArray("two\none\ntwo\n");
        QTest::newRow("move up at the top") << u"moveUpAction"_s << 1 << QByteArray("one\ntwo\ntwo\n");
    }

    void command_worksOnTheProgram()
    {
        QFETCH(const QString, id);
        QFETCH(const int, line);
        editor()->goTo(line);
        QVERIFY(m_desk->press(id));
        QTEST(editor()->text(), "text");
        if (editor()->text() != "one\ntwo\ntwo\n") {
            QVERIFY(m_desk->press(u"undoAction"_s)); // one step
        }
        QCOMPARE(editor()->text(), QByteArray("one\ntwo\ntwo\n"));
    }

    void commentTwice_isTheProgramAgain()
    {
        editor()->goTo(2);
        QTest::keyClick(m_desk->window.focusWidget(), Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(editor()->text(), QByteArray("one\n// two\ntwo\n"));
        QTest::keyClick(m_desk->window.focusWidget(), Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(editor()->text(), QByteArray("one\ntwo\ntwo\n"));
    }

    void find_opensTheFieldOfTheProgramAndWalks()
    {
        QTest::keyClick(&m_desk->window, Qt::Key_F, Qt::ControlModifier);
        auto *pattern = editor()->findChild<QLineEdit *>(u"findPattern"_s);
        QTRY_VERIFY(pattern->isVisible());
        pattern->setText(u"two"_s);
        editor()->goTo(1);
        QVERIFY(m_desk->press(u"findNextAction"_s));
        QCOMPARE(editor()->selectedText(), QByteArray("two"));
        const qsizetype first = editor()->caretByte();
        QVERIFY(m_desk->press(u"findNextAction"_s));
        QVERIFY(editor()->caretByte() > first);
        QVERIFY(m_desk->press(u"findPreviousAction"_s));
        QCOMPARE(editor()->caretByte(), first);
    }

    void replace_opensItsField()
    {
        QTest::keyClick(&m_desk->window, Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(editor()->findChild<QLineEdit *>(u"findReplacement"_s)->isVisible());
    }

    void togglesOfTheSearch_showWhetherTheyAreOn()
    {
        QTest::keyClick(&m_desk->window, Qt::Key_F, Qt::ControlModifier);
        for (const QString &name : {u"findCase"_s, u"findWord"_s, u"findExpression"_s}) {
            auto *toggle = editor()->findChild<QToolButton *>(name);
            QTRY_VERIFY(toggle->isVisible());
            const QImage off = toggle->grab().toImage();
            toggle->setChecked(true);
            QVERIFY2(toggle->grab().toImage() != off, qPrintable(name));
            toggle->setChecked(false);
            QCOMPARE(toggle->grab().toImage(), off);
        }
    }

    void find_onTheInterviewPageMeansItsQuestions()
    {
        m_desk->window.showPage(Window::Rail::Interview);
        QTest::keyClick(&m_desk->window, Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(m_desk.part<QLineEdit>(u"interviewFilter"_s)->hasFocus());
        QVERIFY(!editor()->findChild<QLineEdit *>(u"findPattern"_s)->isVisible());
    }

    void line_isAskedForAndGoneTo()
    {
        QTest::keyClick(&m_desk->window, Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY(editor()->findChild<QDialog *>(u"goToLineDialog"_s));
        auto *dialog = editor()->findChild<QDialog *>(u"goToLineDialog"_s);
        dialog->findChild<QSpinBox *>()->setValue(3);
        dialog->accept();
        QTRY_COMPARE(editor()->caretPosition().line, 3);
    }

    void withoutAProgram_everyCommandIsHarmless()
    {
        auto *tabs = m_desk.part<QTabBar>(u"documentTabs"_s);
        while (tabs->count() > 0) {
            qobject_cast<QAbstractButton *>(tabs->tabButton(0, QTabBar::RightSide))->click();
        }
        QVERIFY(!m_desk->workbench()->hasDocument());
        for (const QString &id : {u"undoAction"_s,
                                  u"redoAction"_s,
                                  u"cutAction"_s,
                                  u"copyAction"_s,
                                  u"pasteAction"_s,
                                  u"findAction"_s,
                                  u"replaceAction"_s,
                                  u"findNextAction"_s,
                                  u"findPreviousAction"_s,
                                  u"goToLineAction"_s,
                                  u"commentAction"_s,
                                  u"duplicateAction"_s,
                                  u"moveUpAction"_s,
                                  u"moveDownAction"_s,
                                  u"nextOccurrenceAction"_s,
                                  u"nextProblemAction"_s,
                                  u"previousProblemAction"_s,
                                  u"explainAction"_s,
                                  u"fixAction"_s,
                                  u"checkAction"_s,
                                  u"historyAction"_s}) {
            QVERIFY2(m_desk->press(id), qPrintable(id));
        }
        QVERIFY(!m_desk->workbench()->hasDocument());
    }

private:
    Editor::CodeEditor *editor() const { return m_desk->workbench()->editor(); }

    static QString textOf(const QWidget *widget)
    {
        const auto *line = qobject_cast<const QLineEdit *>(widget);
        return line ? line->text() : qobject_cast<const QPlainTextEdit *>(widget)->toPlainText();
    }

    Window::SmallDesk m_desk;
};

QTEST_MAIN(TestEditActions)
#include "tst_editactions.moc"
