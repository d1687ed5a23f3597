// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/keyseditor.h"

#include "window/actions.h"
#include "window/placekeys.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

constexpr int rowRole = Qt::UserRole; ///< number of the command in the table

QString keysText(const KeyControl &keys, const ActionRow &row)
{
    const QString text = pressText(keys.keysOf(row));
    const QString placed =
        row.context == ActionContext::Lesson && !text.isEmpty() ? KeysEditor::tr("%1 (in the lesson)").arg(text) : text;
    if (!keys.isChanged(row)) {
        return placed;
    }
    const QString before = pressText(row.keys);
    return before.isEmpty()   ? KeysEditor::tr("%1 (was none)").arg(placed)
           : placed.isEmpty() ? KeysEditor::tr("none (was %1)").arg(before)
                              : KeysEditor::tr("%1 (was %2)").arg(placed, before);
}

} // namespace

KeysEditor::KeysEditor(KeyControl &keys, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys)
    , m_list(new QTreeWidget(this))
    , m_command(new QLabel(this))
    , m_recorder(new QKeySequenceEdit(this))
    , m_none(new QPushButton(tr("No key"), this))
    , m_restore(new QPushButton(tr("As delivered"), this))
    , m_useHere(new QPushButton(tr("Use it here instead"), this))
    , m_message(new QLabel(this))
{
    m_list->setObjectName(u"keysList"_s);
    m_list->setAccessibleName(tr("Commands and their keys"));
    m_list->setHeaderLabels({tr("Command"), tr("Key")});
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setRootIsDecorated(false);
    buildRecorder();
    fill();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &KeysEditor::showChosen);
    connect(m_list, &QTreeWidget::itemActivated, m_recorder, [this] { m_recorder->setFocus(Qt::OtherFocusReason); });
    connect(&keys, &KeyControl::changed, this, &KeysEditor::showKeys);
    showChosen();
}

// Its parts go after it, and must not ask for keys any more.
KeysEditor::~KeysEditor()
{
    m_list->disconnect(this);
    m_recorder->disconnect(this);
}

void KeysEditor::buildRecorder()
{
    m_recorder->setObjectName(u"keyRecorder"_s);
    m_recorder->setAccessibleName(tr("New key of the chosen command"));
    m_recorder->setToolTip(tr("Click here, and press the key that the command is to have"));
    m_recorder->setMaximumSequenceLength(1);
    m_none->setObjectName(u"noKeyButton"_s);
    m_restore->setObjectName(u"restoreKeyButton"_s);
    m_restore->setToolTip(tr("Give the command the key that it came with"));
    m_useHere->setObjectName(u"useKeyHereButton"_s);
    m_command->setObjectName(u"chosenCommandLabel"_s);
    m_command->setWordWrap(true);
    m_message->setObjectName(u"keysMessage"_s);
    m_message->setWordWrap(true);
    for (QPushButton *button : {m_none, m_restore, m_useHere}) {
        button->setAutoDefault(false);
    }
    auto *recorder = new QHBoxLayout;
    recorder->addWidget(m_recorder, 1);
    recorder->addWidget(m_none);
    recorder->addWidget(m_restore);
    auto *message = new QHBoxLayout;
    message->addWidget(m_message, 1);
    message->addWidget(m_useHere, 0, Qt::AlignTop);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_command);
    rows->addLayout(recorder);
    rows->addLayout(message);
    connect(m_recorder, &QKeySequenceEdit::keySequenceChanged, this, &KeysEditor::take);
    connect(m_none, &QPushButton::clicked, this, [this] { m_keys.setKey(*chosenRow(), {}); });
    connect(m_restore, &QPushButton::clicked, this, [this] { m_keys.restore(*chosenRow()); });
    connect(m_useHere, &QPushButton::clicked, this, &KeysEditor::useHere);
}

QTreeWidgetItem *KeysEditor::addHeading(const QString &text)
{
    auto *heading = new QTreeWidgetItem(m_list, {text});
    heading->setFirstColumnSpanned(true);
    QFont bold = font();
    bold.setBold(true);
    heading->setFont(0, bold);
    heading->setFlags(Qt::ItemIsEnabled);
    return heading;
}

void KeysEditor::fill()
{
    QTreeWidgetItem *heading = nullptr;
    std::optional<ActionMenu> last;
    for (int number = 0; const ActionRow &row : actionRows()) {
        if (last != row.menu) {
            last = row.menu;
            heading = addHeading(menuText(row.menu).remove(u'&'));
        }
        auto *item = new QTreeWidgetItem(heading, {Actions::plainText(row), keysText(m_keys, row)});
        item->setData(0, rowRole, number++);
    }
    addPlaces();
    m_list->expandAll();
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
}

void KeysEditor::addPlaces()
{
    QTreeWidgetItem *heading = nullptr;
    std::optional<KeyPlace> last;
    for (const PlaceKey &key : placeKeys()) {
        if (last != key.place) {
            last = key.place;
            heading = addHeading(placeText(key.place));
        }
        new QTreeWidgetItem(heading, {placeKeyText(key), pressText(key)});
    }
}

int KeysEditor::find(const QString &text)
{
    const QString wanted = text.trimmed();
    int found = 0;
    for (int index = 0; index < m_list->topLevelItemCount(); ++index) {
        QTreeWidgetItem *heading = m_list->topLevelItem(index);
        int below = 0;
        for (int child = 0; child < heading->childCount(); ++child) {
            QTreeWidgetItem *item = heading->child(child);
            const bool fits = item->text(0).contains(wanted, Qt::CaseInsensitive)
                              || item->text(1).contains(wanted, Qt::CaseInsensitive);
            item->setHidden(!fits);
            below += fits ? 1 : 0;
        }
        heading->setHidden(below == 0);
        found += below;
    }
    return found;
}

const ActionRow *KeysEditor::chosenRow() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const QVariant number = item ? item->data(0, rowRole) : QVariant();
    return number.isValid() ? &actionRows()[number.toUInt()] : nullptr;
}

void KeysEditor::showKeys()
{
    for (int index = 0; index < m_list->topLevelItemCount(); ++index) {
        const QTreeWidgetItem *heading = m_list->topLevelItem(index);
        for (int child = 0; child < heading->childCount(); ++child) {
            QTreeWidgetItem *item = heading->child(child);
            if (const QVariant number = item->data(0, rowRole); number.isValid()) {
                item->setText(1, keysText(m_keys, actionRows()[number.toUInt()]));
            }
        }
    }
    showChosen();
}

void KeysEditor::showChosen()
{
    const ActionRow *row = chosenRow();
    const bool may = row && KeyControl::mayChange(*row);
    const QSignalBlocker blocker(m_recorder);
    m_recorder->setKeySequence(row ? m_keys.keysOf(*row).value(0) : QKeySequence());
    m_recorder->setEnabled(may);
    m_none->setEnabled(may && !m_keys.keysOf(*row).isEmpty());
    m_restore->setEnabled(may && m_keys.isChanged(*row));
    m_useHere->hide();
    m_message->clear();
    const bool isHeading = m_list->currentItem() && m_list->currentItem()->childCount() > 0;
    m_command->setText(may ? tr("Press another key for “%1”:").arg(Actions::plainText(*row))
                       : m_list->currentItem() && !isHeading
                           ? tr("This key belongs to the part of the window that has the focus, and stays as it is.")
                           : tr("Choose a command to give it another key."));
}

void KeysEditor::take(const QKeySequence &key)
{
    const ActionRow *row = chosenRow();
    if (!row || key.isEmpty()) {
        return;
    }
    m_useHere->hide();
    if (!KeyControl::isPossible(key)) {
        const QString text = pressText(QList{key});
        showChosen();
        say(tr("%1 alone types or moves something. Hold Ctrl or Alt, or take a function key.").arg(text));
        return;
    }
    if (const auto owner = m_keys.ownerOf(key, *row)) {
        m_useHere->setVisible(owner->row != nullptr);
        say(owner->row ? tr("%1 is the key of “%2”. Nothing is changed yet.").arg(pressText(QList{key}), owner->name)
                       : tr("%1 cannot be taken: it is the key of “%2”.").arg(pressText(QList{key}), owner->name));
        return;
    }
    m_keys.setKey(*row, key);
    say(tr("“%1” has the key %2 now.").arg(Actions::plainText(*row), pressText(QList{key})));
}

void KeysEditor::useHere()
{
    const QKeySequence key = m_recorder->keySequence();
    const ActionRow &row = *chosenRow();
    const auto owner = m_keys.ownerOf(key, row);
    m_keys.setKey(row, key);
    say(tr("“%1” has the key %2 now, and “%3” has it no longer.")
            .arg(Actions::plainText(row), pressText(QList{key}), owner ? owner->name : QString()));
}

void KeysEditor::say(const QString &sentence)
{
    m_message->setText(sentence);
    QAccessibleAnnouncementEvent announcement(this, sentence);
    QAccessible::updateAccessibility(&announcement);
}

} // namespace Ochre::Window
