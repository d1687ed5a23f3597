// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settings.h"
#include "window/actionrow.h"
#include "window/actions.h"
#include "window/keycontrol.h"
#include "window/keysdialog.h"
#include "window/placekeys.h"

#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Window::ActionRow;
using Window::KeyControl;
using Window::KeysDialog;

namespace {

const ActionRow &rowOf(const QString &id)
{
    return *std::ranges::find_if(Window::actionRows(),
                                 [&id](const ActionRow &row) { return id == QLatin1StringView(row.id); });
}

} // namespace

/// The list of keys: what stands in it, what is left when somebody types, and what is said about each key.
class TestKeysDialog final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_settings = std::make_unique<Settings::Settings>(m_folder.filePath(QString::number(++m_count)));
        m_window = std::make_unique<QMainWindow>();
        m_lesson = new QWidget(m_window.get());
        m_actions = new Window::Actions(*m_window->menuBar(), *m_lesson);
        m_keys = std::make_unique<KeyControl>(*m_actions, *m_settings);
        m_dialog = std::make_unique<KeysDialog>(*m_keys);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    void cleanup()
    {
        m_dialog.reset();
        m_keys.reset();
        m_window.reset();
        m_settings.reset();
    }

    void menus_standInTheirOrderOverTheirCommands()
    {
        QStringList menus;
        for (int index = 0; index < list()->topLevelItemCount(); ++index) {
            const QTreeWidgetItem *menu = list()->topLevelItem(index);
            menus << menu->text(0);
            QVERIFY(menu->isExpanded());
            QVERIFY(menu->childCount() > 0);
            QVERIFY(!menu->flags().testFlag(Qt::ItemIsSelectable)); // a heading is no command
        }
        QCOMPARE(menus, (QStringList{u"File"_s, u"Edit"_s, u"View"_s, u"Learn"_s, u"Code"_s, u"Help"_s,
                                     u"In the editor"_s, u"In questions"_s, u"In the output"_s,
                                     u"In the steps of a run"_s, u"In the files of a project"_s, u"In notes"_s}));
        QCOMPARE(shown().size(), qsizetype(Window::actionRows().size() + Window::placeKeys().size()));
    }

    void key_isSaidAsItIsPressed_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("keys");
        QTest::newRow("one") << u"runAction"_s << u"F5"_s;
        QTest::newRow("two") << u"zoomInAction"_s << u"Ctrl++ or Ctrl+="_s;
        QTest::newRow("in the lesson only") << u"nextSectionAction"_s << u"Ctrl+Down (in the lesson)"_s;
        QTest::newRow("of the widget") << u"undoAction"_s << u"Ctrl+Z"_s;
    }

    void key_isSaidAsItIsPressed()
    {
        QFETCH(const QString, id);
        const QString command = Window::Actions::plainText(rowOf(id));
        const QList<QTreeWidgetItem *> found = list()->findItems(command, Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        QTEST(found.front()->text(1), "keys");
    }

    void typing_leavesWhatHoldsIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("shown");
        QTest::newRow("command") << u"rustfmt"_s << QStringList{u"Format with rustfmt"_s};
        QTest::newRow("case and air") << u"  RUSTFMT "_s << QStringList{u"Format with rustfmt"_s};
        QTest::newRow("key") << u"ctrl+k"_s << QStringList{u"Go to anything…"_s};
        QTest::newRow("only there") << u"in the lesson"_s << QStringList{u"Previous section"_s, u"Next section"_s};
        QTest::newRow("signs of a pattern") << u".*"_s << QStringList();
        QTest::newRow("mnemonic") << u"&"_s << QStringList();
        QTest::newRow("huge") << QString(100'000, u'x') << QStringList();
    }

    void typing_leavesWhatHoldsIt()
    {
        const QStringList all = shown();
        filter()->setFocus();
        QFETCH(const QString, typed);
        filter()->setText(typed);
        QTEST(shown(), "shown");
        for (int index = 0; index < list()->topLevelItemCount(); ++index) { // no heading stands over nothing
            const QTreeWidgetItem *menu = list()->topLevelItem(index);
            QCOMPARE(menu->isHidden(), shownBelow(*menu).isEmpty());
        }
        filter()->clear();
        QCOMPARE(shown(), all);
    }

    void dialog_fitsTheScreenAndBeginsInItsField()
    {
        QVERIFY(m_dialog->screen()->availableGeometry().size().height() >= m_dialog->height());
        QVERIFY(filter()->hasFocus());
    }

    void newKey_holdsAtOnceInTheMenuAndInTheSettings()
    {
        choose(u"runAction"_s);
        press(Qt::Key_F9, Qt::ControlModifier);
        QCOMPARE(action(u"runAction"_s)->shortcuts(), QList{QKeySequence(Qt::CTRL | Qt::Key_F9)});
        QCOMPARE(m_settings->keys(u"runAction"_s), u"Ctrl+F9"_s);
        QCOMPARE(keyText(u"runAction"_s), u"Ctrl+F9 (was F5)"_s);
        QVERIFY(message().contains(u"Ctrl+F9"_s));
        QVERIFY(button(u"restoreAllKeysButton"_s)->isEnabled());
        QTest::mouseClick(button(u"restoreKeyButton"_s), Qt::LeftButton);
        QCOMPARE(action(u"runAction"_s)->shortcuts(), QList{QKeySequence(Qt::Key_F5)});
        QVERIFY(!m_settings->keys(u"runAction"_s));
        QCOMPARE(keyText(u"runAction"_s), u"F5"_s);
    }

    void commandWithoutAKey_canBeGivenOne()
    {
        choose(u"aboutAction"_s);
        press(Qt::Key_F12);
        QCOMPARE(action(u"aboutAction"_s)->shortcut(), QKeySequence(Qt::Key_F12));
        QCOMPARE(keyText(u"aboutAction"_s), u"F12 (was none)"_s);
    }

    void takenKey_isToldByItsNameAndGivenOnlyWhenAsked()
    {
        choose(u"runAction"_s);
        press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY2(message().contains(u"Go to anything…"_s), qPrintable(message()));
        QCOMPARE(action(u"runAction"_s)->shortcut(), QKeySequence(Qt::Key_F5));
        QVERIFY(button(u"useKeyHereButton"_s)->isVisible());
        QTest::mouseClick(button(u"useKeyHereButton"_s), Qt::LeftButton);
        QCOMPARE(action(u"runAction"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_K));
        QVERIFY(action(u"quickOpenAction"_s)->shortcuts().isEmpty());
        QCOMPARE(keyText(u"quickOpenAction"_s), u"none (was Ctrl+K)"_s);
        // Restored, the other one gets its key back from who took it.
        choose(u"quickOpenAction"_s);
        QTest::mouseClick(button(u"restoreKeyButton"_s), Qt::LeftButton);
        QCOMPARE(action(u"quickOpenAction"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_K));
        QVERIFY(action(u"runAction"_s)->shortcuts().isEmpty());
        QTest::mouseClick(button(u"restoreAllKeysButton"_s), Qt::LeftButton);
        QVERIFY(!m_keys->isAnyChanged());
        QVERIFY(!button(u"restoreAllKeysButton"_s)->isEnabled());
    }

    void keyThatCannotBe_isRefusedInWords_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<QString>("word");
        const Qt::KeyboardModifiers none = Qt::NoModifier;
        QTest::newRow("letter") << Qt::Key_X << none << u"alone"_s;
        QTest::newRow("capital") << Qt::Key_X << Qt::KeyboardModifiers(Qt::ShiftModifier) << u"alone"_s;
        QTest::newRow("of the editor") << Qt::Key_Space << Qt::KeyboardModifiers(Qt::ControlModifier)
                                       << u"Complete a word"_s;
        QTest::newRow("of the widget") << Qt::Key_Z << Qt::KeyboardModifiers(Qt::ControlModifier) << u"Undo"_s;
        QTest::newRow("of a menu") << Qt::Key_F << Qt::KeyboardModifiers(Qt::AltModifier) << u"File"_s;
    }

    void keyThatCannotBe_isRefusedInWords()
    {
        QFETCH(const Qt::Key, key);
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        QFETCH(const QString, word);
        choose(u"runAction"_s);
        press(key, modifiers);
        QVERIFY2(message().contains(word), qPrintable(message()));
        QVERIFY(!button(u"useKeyHereButton"_s)->isVisible());
        QCOMPARE(action(u"runAction"_s)->shortcut(), QKeySequence(Qt::Key_F5));
        QVERIFY(!m_keys->isAnyChanged());
    }

    void keyOfAWidget_staysAsItIs()
    {
        choose(u"undoAction"_s);
        QVERIFY(!recorder()->isEnabled());
        QVERIFY(!button(u"noKeyButton"_s)->isEnabled());
    }

    void noKey_takesItAway()
    {
        choose(u"runAction"_s);
        QTest::mouseClick(button(u"noKeyButton"_s), Qt::LeftButton);
        QVERIFY(action(u"runAction"_s)->shortcuts().isEmpty());
        QCOMPARE(m_settings->keys(u"runAction"_s), QString());
        QVERIFY(!button(u"noKeyButton"_s)->isEnabled());
    }

    void keysOfTheFile_areDroppedWhenTheyCannotBe_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("good") << u"runAction"_s << u"Ctrl+F9"_s << true;
        QTest::newRow("two") << u"runAction"_s << u"Ctrl+F9; F11"_s << true;
        QTest::newRow("none") << u"runAction"_s << QString() << true;
        QTest::newRow("letter") << u"runAction"_s << u"R"_s << false;
        QTest::newRow("nonsense") << u"runAction"_s << u"Ctrl+Blah"_s << false;
        QTest::newRow("of another command") << u"runAction"_s << u"Ctrl+K"_s << false;
        QTest::newRow("of the editor") << u"runAction"_s << u"Ctrl+Space"_s << false;
    }

    void keysOfTheFile_areDroppedWhenTheyCannotBe()
    {
        QFETCH(const QString, command);
        QFETCH(const QString, keys);
        QFETCH(const bool, isTaken);
        m_settings->setKeys(command, keys);
        KeyControl control(*m_actions, *m_settings);
        QCOMPARE(control.takeDropped().isEmpty(), isTaken);
        QCOMPARE(control.isAnyChanged(), isTaken);
        QVERIFY(control.takeDropped().isEmpty());
        QCOMPARE(m_settings->keys(command).has_value(), isTaken);
    }

    void releasedKeys_areThoseThatNobodyHasAnyMore()
    {
        QVERIFY(m_keys->releasedKeys().isEmpty());
        choose(u"commentAction"_s);
        press(Qt::Key_F4);
        QCOMPARE(m_keys->releasedKeys(), QList{QKeyCombination(Qt::CTRL | Qt::Key_Slash)});
    }

    void closing_isAKeyAndAButton()
    {
        QSignalSpy closed(m_dialog.get(), &QDialog::finished);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        m_dialog->show();
        QTest::mouseClick(button(u"closeKeysButton"_s), Qt::LeftButton);
        QCOMPARE(closed.size(), 2);
        QVERIFY(!m_dialog->isVisible());
    }

private:
    QTreeWidget *list() const { return m_dialog->findChild<QTreeWidget *>(u"keysList"_s); }
    QPushButton *button(const QString &name) const { return m_dialog->findChild<QPushButton *>(name); }
    QKeySequenceEdit *recorder() const { return m_dialog->findChild<QKeySequenceEdit *>(u"keyRecorder"_s); }
    QString message() const { return m_dialog->findChild<QLabel *>(u"keysMessage"_s)->text(); }
    QAction *action(const QString &id) const { return m_actions->action(id); }

    QTreeWidgetItem *item(const QString &id) const
    {
        return list()->findItems(Window::Actions::plainText(rowOf(id)), Qt::MatchExactly | Qt::MatchRecursive).front();
    }

    QString keyText(const QString &id) const { return item(id)->text(1); }
    void choose(const QString &id) { list()->setCurrentItem(item(id)); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        recorder()->setFocus();
        QTest::keyClick(recorder(), key, modifiers);
    }

    QLineEdit *filter() const { return m_dialog->findChild<QLineEdit *>(u"keysFilter"_s); }

    static QStringList shownBelow(const QTreeWidgetItem &menu)
    {
        QStringList commands;
        for (int row = 0; row < menu.childCount(); ++row) {
            if (!menu.child(row)->isHidden()) {
                commands << menu.child(row)->text(0);
            }
        }
        return commands;
    }

    QStringList shown() const
    {
        QStringList commands;
        for (int index = 0; index < list()->topLevelItemCount(); ++index) {
            commands << shownBelow(*list()->topLevelItem(index));
        }
        return commands;
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<Settings::Settings> m_settings;
    std::unique_ptr<QMainWindow> m_window;
    QWidget *m_lesson = nullptr;
    Window::Actions *m_actions = nullptr; // of the window
    std::unique_ptr<KeyControl> m_keys;
    std::unique_ptr<KeysDialog> m_dialog;
};

QTEST_MAIN(TestKeysDialog)
#include "tst_keysdialog.moc"
