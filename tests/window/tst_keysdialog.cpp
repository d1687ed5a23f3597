// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/actionrow.h"
#include "window/actions.h"
#include "window/keysdialog.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Window::ActionRow;
using Window::KeysDialog;

namespace {

const ActionRow &rowOf(const char *id)
{
    return *std::ranges::find_if(Window::actionRows(),
                                 [id](const ActionRow &row) { return QLatin1StringView(row.id) == id; });
}

} // namespace

/// The list of keys: what stands in it, what is left when somebody types, and what is said about each key.
class TestKeysDialog final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_dialog = std::make_unique<KeysDialog>();
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    void cleanup() { m_dialog.reset(); }

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
        QCOMPARE(menus, (QStringList{u"File"_s, u"Edit"_s, u"View"_s, u"Learn"_s, u"Code"_s}));
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
        const QString command = Window::Actions::plainText(rowOf(id.toLatin1().constData()));
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

    void closing_isAKeyAndAButton()
    {
        QSignalSpy closed(m_dialog.get(), &QDialog::finished);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        m_dialog->show();
        auto *buttons = m_dialog->findChild<QDialogButtonBox *>();
        QTest::mouseClick(buttons->button(QDialogButtonBox::Close), Qt::LeftButton);
        QCOMPARE(closed.size(), 2);
        QVERIFY(!m_dialog->isVisible());
    }

private:
    QTreeWidget *list() const { return m_dialog->findChild<QTreeWidget *>(u"keysList"_s); }
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

    std::unique_ptr<KeysDialog> m_dialog;
};

QTEST_MAIN(TestKeysDialog)
#include "tst_keysdialog.moc"
