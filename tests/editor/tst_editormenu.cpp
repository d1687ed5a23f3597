// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The context menu: what it offers is what can be done.
#include "editor/findbar.h"
#include "markedtext.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMenu>
#include <QPointer>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Editor;
using namespace Qt::StringLiterals;

class EditorMenuTest final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_editor = std::make_unique<CodeEditor>();
        m_editor->resize(500, 300);
        m_editor->show();
        QGuiApplication::clipboard()->setText(u"pasted"_s);
    }

    void cleanup() { m_editor.reset(); }

    void menu_offersWhatCanBeDone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isReadOnly");
        QTest::addColumn<QStringList>("offered");
        const QStringList always{u"Find…"_s, u"Go to line…"_s};
        QTest::newRow("empty text") << u"|"_s << false << QStringList{u"Paste"_s, u"Toggle comment"_s} + always;
        QTest::newRow("no selection") << u"a|b"_s << false
                                      << QStringList{u"Paste"_s, u"Select all"_s, u"Toggle comment"_s} + always;
        QTest::newRow("selection") << u"«ab»"_s << false
                                   << QStringList{u"Cut"_s,        u"Copy"_s,           u"Paste"_s,
                                                  u"Select all"_s, u"Toggle comment"_s}
                                          + always;
        QTest::newRow("read-only") << u"a|b"_s << true << QStringList{u"Select all"_s} + always;
        QTest::newRow("read-only selection") << u"«ab»"_s << true << QStringList{u"Copy"_s, u"Select all"_s} + always;
    }

    void menu_offersWhatCanBeDone()
    {
        QFETCH(QString, text);
        QFETCH(bool, isReadOnly);
        QFETCH(QStringList, offered);
        setMarked(*m_editor, text);
        m_editor->setReadOnly(isReadOnly);
        QStringList enabled;
        for (const QAction *action : open()->actions()) {
            if (action->isEnabled() && !action->isSeparator()) {
                enabled << action->text();
            }
        }
        QCOMPARE(enabled, offered);
    }

    void undoAndRedo_areOfferedInTurn()
    {
        m_editor->setText("a");
        m_editor->replaceRange(0, 0, "b");
        QVERIFY(action(u"Undo"_s)->isEnabled());
        QVERIFY(!action(u"Redo"_s)->isEnabled());
        action(u"Undo"_s)->trigger();
        QCOMPARE(m_editor->text(), "a"_ba);
        QVERIFY(!action(u"Undo"_s)->isEnabled());
        action(u"Redo"_s)->trigger();
        QCOMPARE(m_editor->text(), "ba"_ba);
    }

    void actions_doWhatTheySay()
    {
        setMarked(*m_editor, u"a «bc» d"_s);
        action(u"Cut"_s)->trigger();
        QCOMPARE(m_editor->text(), "a  d"_ba);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"bc"_s);
        action(u"Paste"_s)->trigger();
        QCOMPARE(m_editor->text(), "a bc d"_ba);
        action(u"Select all"_s)->trigger();
        action(u"Copy"_s)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"a bc d"_s);
        action(u"Toggle comment"_s)->trigger();
        QCOMPARE(m_editor->text(), "// a bc d"_ba);
        action(u"Find…"_s)->trigger();
        QVERIFY(m_editor->findChild<FindBar *>()->isVisible());
        action(u"Go to line…"_s)->trigger();
        QVERIFY(m_editor->findChild<QInputDialog *>(u"goToLineDialog"_s));
    }

    void everyAction_saysItsKey()
    {
        m_editor->setText("a");
        for (const QAction *action : open()->actions()) {
            QVERIFY2(action->isSeparator() || !action->shortcut().isEmpty(), qPrintable(action->text()));
        }
    }

    void pastedText_takesTheLineEndsOfTheProgram_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("clipboard");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("CRLF into LF") << "x\n"_ba << u"a\r\nb\r\n"_s << "a\nb\nx\n"_ba;
        QTest::newRow("LF into CRLF") << "x\r\n"_ba << u"a\nb\n"_s << "a\r\nb\r\nx\r\n"_ba;
        QTest::newRow("CR into LF") << "x\n"_ba << u"a\rb"_s << "a\nbx\n"_ba;
        QTest::newRow("wide characters") << "x"_ba << u"🦀é"_s << "🦀éx"_ba;
    }

    void pastedText_takesTheLineEndsOfTheProgram()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, clipboard);
        QFETCH(QByteArray, after);
        m_editor->setText(text);
        QGuiApplication::clipboard()->setText(clipboard);
        action(u"Paste"_s)->trigger();
        QCOMPARE(m_editor->text(), after);
        m_editor->undo();
        QCOMPARE(m_editor->text(), text);
    }

private:
    QMenu *open()
    {
        delete m_menu;
        auto *view = m_editor->findChild<SourceView *>();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {10, 10}, view->mapToGlobal(QPoint(10, 10)));
        QCoreApplication::sendEvent(view, &event);
        m_menu = m_editor->findChild<QMenu *>(u"editorMenu"_s);
        return m_menu;
    }

    QAction *action(const QString &text)
    {
        for (QAction *action : open()->actions()) {
            if (action->text() == text) {
                return action;
            }
        }
        qFatal("no such action");
    }

    std::unique_ptr<CodeEditor> m_editor;
    QPointer<QMenu> m_menu;
};

QTEST_MAIN(EditorMenuTest)
#include "tst_editormenu.moc"
