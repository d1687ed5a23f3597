// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/keysdialog.h"

#include "window/actions.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

QString keysText(const ActionRow &row)
{
    QStringList keys;
    for (const QKeySequence &key : row.keys) {
        keys << key.toString(QKeySequence::NativeText);
    }
    const QString text = keys.join(QCoreApplication::translate("Actions", " or "));
    return row.context == ActionContext::Lesson ? KeysDialog::tr("%1 (in the lesson)").arg(text) : text;
}

} // namespace

KeysDialog::KeysDialog(QWidget *parent)
    : QDialog(parent)
    , m_filter(new QLineEdit(this))
    , m_keys(new QTreeWidget(this))
{
    setObjectName(u"keysDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    m_filter->setObjectName(u"keysFilter"_s);
    m_filter->setPlaceholderText(tr("Find a command or a key"));
    m_filter->setAccessibleName(tr("Find a command or a key"));
    m_filter->setClearButtonEnabled(true);
    m_keys->setObjectName(u"keysList"_s);
    m_keys->setAccessibleName(tr("Commands and their keys"));
    m_keys->setHeaderLabels({tr("Command"), tr("Key")});
    m_keys->setSelectionMode(QAbstractItemView::SingleSelection);
    m_keys->setRootIsDecorated(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon({}); // the style's is dark in every theme
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(m_filter);
    rows->addWidget(m_keys, 1);
    rows->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_filter, &QLineEdit::textChanged, this, &KeysDialog::narrow);
    fill();
    resize(560, std::min(640, screen()->availableSize().height() * 4 / 5));
}

void KeysDialog::fill()
{
    QTreeWidgetItem *menu = nullptr;
    std::optional<ActionMenu> last;
    for (const ActionRow &row : actionRows()) {
        if (row.keys.isEmpty()) {
            continue;
        }
        if (last != row.menu) {
            last = row.menu;
            menu = new QTreeWidgetItem(m_keys, {menuText(row.menu).remove(u'&')});
            menu->setFirstColumnSpanned(true);
            QFont heading = font();
            heading.setBold(true);
            menu->setFont(0, heading);
            menu->setFlags(Qt::ItemIsEnabled);
        }
        new QTreeWidgetItem(menu, {Actions::plainText(row), keysText(row)});
    }
    m_keys->expandAll();
    m_keys->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_keys->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_keys->header()->setStretchLastSection(false);
}

void KeysDialog::narrow(const QString &text)
{
    for (int index = 0; index < m_keys->topLevelItemCount(); ++index) {
        QTreeWidgetItem *menu = m_keys->topLevelItem(index);
        bool any = false;
        for (int child = 0; child < menu->childCount(); ++child) {
            QTreeWidgetItem *row = menu->child(child);
            const bool fits = row->text(0).contains(text.trimmed(), Qt::CaseInsensitive)
                              || row->text(1).contains(text.trimmed(), Qt::CaseInsensitive);
            row->setHidden(!fits);
            any = any || fits;
        }
        menu->setHidden(!any);
    }
}

} // namespace Ochre::Window
