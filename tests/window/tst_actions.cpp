// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "lesson/lessonpage.h"
#include "support/windowdesk.h"
#include "window/actionrow.h"
#include "window/actions.h"
#include "window/keycontrol.h"
#include "window/keysdialog.h"
#include "window/learnview.h"
#include "window/placekeys.h"
#include "window/quickopen.h"
#include "workbench/workbench.h"

#include <QAbstractItemView>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

/// A key that some widget of the window reacts to, and where it counts.
struct Key {
    QString owner;
    QKeySequence key;
    Qt::ShortcutContext context;
    const QWidget *widget; ///< nullptr: the whole window
};

bool canMeet(const Key &one, const Key &other)
{
    if (one.key != other.key || one.owner == other.owner) {
        return false;
    }
    if (one.context == Qt::WindowShortcut || other.context == Qt::WindowShortcut) {
        return true;
    }
    return one.widget == other.widget || one.widget->isAncestorOf(other.widget)
           || other.widget->isAncestorOf(one.widget);
}

std::vector<Key> keysOf(const QWidget &window)
{
    std::vector<Key> keys;
    for (const QAction *action : window.findChildren<QAction *>()) {
        for (const QKeySequence &key : action->shortcuts()) {
            const bool isWide = action->shortcutContext() == Qt::WindowShortcut;
            for (QObject *place : action->associatedObjects()) {
                const auto *widget = qobject_cast<QWidget *>(place);
                const bool isOwn = widget && (widget->inherits("QMenu") || widget->inherits("QToolButton"));
                if (isWide || !isOwn) {
                    keys.push_back({action->objectName() + action->text(), key, action->shortcutContext(), widget});
                }
            }
        }
    }
    for (const QShortcut *shortcut : window.findChildren<QShortcut *>()) {
        for (const QKeySequence &key : shortcut->keys()) {
            keys.push_back({u"shortcut of "_s + shortcut->parent()->objectName(), key, shortcut->context(),
                            qobject_cast<QWidget *>(shortcut->parent())});
        }
    }
    return keys;
}

} // namespace

/// The table of actions against the window that is made from it.
class TestActions final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_paths = Paths::below(m_folder.path());
        for (const QString &folder : {m_paths.data, m_paths.config, m_paths.cache}) {
            QVERIFY(QDir().mkpath(folder));
        }
        m_desk = std::make_unique<Window::WindowDesk>(m_paths);
        QVERIFY(m_desk->start());
    }

    void cleanupTestCase() { m_desk.reset(); }

    void table_namesEachActionOnce()
    {
        QSet<QString> ids;
        for (const Window::ActionRow &row : Window::actionRows()) {
            QVERIFY2(!ids.contains(QLatin1StringView(row.id)), row.id);
            ids.insert(QLatin1StringView(row.id));
            QVERIFY2(row.context != Window::ActionContext::Focus || row.keys.size() == 1, row.id);
        }
    }

    void window_hasNoAmbiguousKey()
    {
        QStringList found;
        const std::vector<Key> keys = keysOf(m_desk->window);
        QVERIFY(keys.size() > 30);
        for (std::size_t one = 0; one < keys.size(); ++one) {
            for (std::size_t other = one + 1; other < keys.size(); ++other) {
                if (canMeet(keys[one], keys[other])) {
                    found << keys[one].key.toString() + u": "_s + keys[one].owner + u" and "_s + keys[other].owner;
                }
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void ambiguity_wouldBeFound()
    {
        QAction twin(u"twin"_s, &m_desk->window);
        twin.setShortcut(Qt::CTRL | Qt::Key_J);
        m_desk->window.addAction(&twin);
        const std::vector<Key> keys = keysOf(m_desk->window);
        QVERIFY(std::ranges::any_of(keys, [&keys](const Key &one) {
            return std::ranges::any_of(keys, [&one](const Key &other) { return canMeet(one, other); });
        }));
    }

    void actions_allDoSomething()
    {
        QVERIFY2(m_desk->window.actions().unbound().isEmpty(),
                 qPrintable(m_desk->window.actions().unbound().join(u' ')));
    }

    void keys_reachTheirAction_data()
    {
        QTest::addColumn<QString>("id");
        for (const Window::ActionRow &row : Window::actionRows()) {
            if (row.context == Window::ActionContext::Window && !row.keys.isEmpty()) {
                QTest::newRow(row.id) << QString::fromLatin1(row.id);
            }
        }
    }

    // The real key, in a real window, where the reader reads: exactly one action hears it.
    void keys_reachTheirAction()
    {
        QFETCH(QString, id);
        QMainWindow window;
        QWidget page;
        Window::Actions actions(*window.menuBar(), page);
        window.setCentralWidget(&page);
        page.setFocusPolicy(Qt::StrongFocus);
        window.show();
        page.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QStringList heard;
        for (const QAction *action : actions.all()) {
            connect(action, &QAction::triggered, &page, [&heard, action] { heard << action->objectName(); });
        }
        for (const QKeySequence &key : actions.action(id)->shortcuts()) {
            heard.clear();
            QTest::keySequence(&page, key);
            QCOMPARE(heard, QStringList{id});
        }
        page.setParent(nullptr);
    }

    void keysOfTheLesson_countInIt()
    {
        Lesson::LessonPage *page = m_desk->window.learnView().lessonPage;
        QSignalSpy jumped(m_desk->window.actions().action(u"nextSectionAction"_s), &QAction::triggered);
        m_desk->window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
        page->setFocus();
        QTest::keyClick(m_desk->window.focusWidget(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(jumped.size(), 1);
    }

    void jumpKey_opensTheSectionsOfTheLesson()
    {
        Lesson::LessonPage *page = m_desk->window.learnView().lessonPage;
        m_desk->window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
        page->setFocus();
        QTest::keyClick(m_desk->window.focusWidget(), Qt::Key_J, Qt::ControlModifier);
        QTRY_VERIFY(page->jumpMenu()->isVisible());
        page->jumpMenu()->close();
    }

    void dialog_listsEveryKeyAndNarrows()
    {
        Window::KeyControl keys(m_desk->window.actions(), m_desk->settings);
        const Window::KeysDialog dialog(keys);
        const auto *list = dialog.findChild<QTreeWidget *>(u"keysList"_s);
        const auto rows = [list] {
            int shown = 0;
            for (int menu = 0; menu < list->topLevelItemCount(); ++menu) {
                for (int row = 0; row < list->topLevelItem(menu)->childCount(); ++row) {
                    shown += list->topLevelItem(menu)->child(row)->isHidden() ? 0 : 1;
                }
            }
            return shown;
        };
        const auto all = int(Window::actionRows().size() + Window::placeKeys().size());
        QCOMPARE(rows(), all);
        auto *filter = dialog.findChild<QLineEdit *>(u"keysFilter"_s);
        filter->setText(u"rustfmt"_s);
        QCOMPARE(rows(), 1);
        filter->setText(u"F8"_s);
        QCOMPARE(rows(), 2);
        filter->clear();
        QCOMPARE(rows(), all);
        QVERIFY(dialog.height() <= 700);
    }

    // What the editor keeps from the window, asked key by key: nothing of it is missing in the list of keys.
    void keysOfTheEditor_standInTheList()
    {
        QVERIFY(m_desk->press(u"playgroundAction"_s));
        m_desk->workbench()->editor()->setFocus();
        QWidget *view = m_desk->window.focusWidget();
        QVERIFY(view && m_desk->workbench()->editor()->isAncestorOf(view));
        QSet<QKeySequence> listed;
        for (const Window::ActionRow &row : Window::actionRows()) {
            listed.unite(QSet(row.keys.begin(), row.keys.end()));
        }
        QSet<QKeySequence> ofEditor;
        for (const Window::PlaceKey &key : Window::placeKeys()) {
            listed.unite(QSet(key.keys.begin(), key.keys.end()));
            if (key.place == Window::KeyPlace::Editor) {
                ofEditor.unite(QSet(key.keys.begin(), key.keys.end()));
            }
        }
        QStringList missing;
        QSet<QKeySequence> kept;
        for (const QKeyCombination &key : askedKeys()) {
            QKeyEvent event(QEvent::ShortcutOverride, key.key(), key.keyboardModifiers());
            event.ignore();
            QCoreApplication::sendEvent(view, &event);
            if (event.isAccepted()) {
                kept << QKeySequence(key);
                missing +=
                    listed.contains(QKeySequence(key)) ? QStringList() : QStringList(QKeySequence(key).toString());
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
        for (const QKeySequence &key : std::as_const(ofEditor)) { // and it lists nothing that the editor does not do
            const bool isAlone = key[0].keyboardModifiers() == Qt::NoModifier || key[0].key() == Qt::Key_Tab;
            QVERIFY2(isAlone || kept.contains(key), qPrintable(key.toString()));
        }
    }

    void releasedKey_isLeftToTheWindow()
    {
        QVERIFY(m_desk->press(u"playgroundAction"_s));
        Editor::CodeEditor *editor = m_desk->workbench()->editor();
        editor->setFocus();
        const QByteArray before = editor->text();
        m_desk->settings.setKeys(u"commentAction"_s, u"F4"_s);
        QTest::keyClick(m_desk->window.focusWidget(), Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(editor->text(), before);
        QTest::keyClick(m_desk->window.focusWidget(), Qt::Key_F4);
        QVERIFY(editor->text() != before);
        m_desk->settings.setKeys(u"commentAction"_s, std::nullopt);
        QTest::keyClick(m_desk->window.focusWidget(), Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(editor->text(), before);
    }

    void changedKey_isShownByCtrlK()
    {
        m_desk->settings.setKeys(u"runAction"_s, u"Ctrl+F9"_s);
        QVERIFY(m_desk->press(u"quickOpenAction"_s));
        m_desk->window.quickOpen().findChild<QLineEdit *>()->setText(u"run optim"_s);
        m_desk->window.quickOpen().findChild<QLineEdit *>()->setText(u"run"_s);
        const auto *list = m_desk->window.quickOpen().findChild<QAbstractItemView *>();
        const auto told = [list] {
            QString texts;
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                const QModelIndex index = list->model()->index(row, 0);
                for (int role = Qt::DisplayRole; role < Qt::UserRole + 12; ++role) {
                    texts += index.data(role).toString() + u'\n';
                }
            }
            return texts;
        };
        QTRY_VERIFY(told().contains(u"Ctrl+F9"_s));
        m_desk->window.quickOpen().close();
        m_desk->settings.setKeys(u"runAction"_s, std::nullopt);
    }

private:
    static QList<QKeyCombination> askedKeys()
    {
        QList<Qt::Key> letters{Qt::Key_BracketLeft, Qt::Key_BracketRight, Qt::Key_Period, Qt::Key_Comma,
                               Qt::Key_Slash,       Qt::Key_Space,        Qt::Key_Up,     Qt::Key_Down};
        for (int key = Qt::Key_A; key <= Qt::Key_Z; ++key) {
            letters << Qt::Key(key);
        }
        QList<QKeyCombination> keys;
        for (const Qt::Key key : std::as_const(letters)) {
            for (const Qt::KeyboardModifiers held :
                 {Qt::KeyboardModifiers(Qt::ControlModifier), Qt::ControlModifier | Qt::ShiftModifier,
                  Qt::KeyboardModifiers(Qt::AltModifier), Qt::ControlModifier | Qt::AltModifier}) {
                keys << QKeyCombination(held, key);
            }
        }
        for (int key = Qt::Key_F1; key <= Qt::Key_F12; ++key) {
            keys << QKeyCombination(Qt::NoModifier, Qt::Key(key)) << QKeyCombination(Qt::ShiftModifier, Qt::Key(key))
                 << QKeyCombination(Qt::ControlModifier, Qt::Key(key));
        }
        return keys;
    }

    QTemporaryDir m_folder;
    Paths m_paths;
    std::unique_ptr<Window::WindowDesk> m_desk;
};

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
