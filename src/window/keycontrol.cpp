// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/keycontrol.h"

#include "settings/settings.h"
#include "window/actions.h"
#include "window/placekeys.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

QString idOf(const ActionRow &row)
{
    return QString::fromLatin1(row.id);
}

// Alt with the letter of a menu opens it.
std::optional<QString> menuOf(const QKeySequence &key)
{
    for (const ActionMenu menu : {ActionMenu::File, ActionMenu::Edit, ActionMenu::View, ActionMenu::Learn,
                                  ActionMenu::Code, ActionMenu::Help}) {
        if (QKeySequence::mnemonic(menuText(menu)) == key) {
            return menuText(menu).remove(u'&');
        }
    }
    return std::nullopt;
}

} // namespace

KeyControl::KeyControl(Actions &actions, Settings::Settings &settings, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_settings(settings)
{
    dropImpossible();
    apply();
    connect(&settings, &Settings::Settings::keysChanged, this, &KeyControl::apply);
}

bool KeyControl::mayChange(const ActionRow &row)
{
    return row.context != ActionContext::Focus;
}

std::optional<QList<QKeySequence>> KeyControl::chosen(const ActionRow &row) const
{
    const std::optional<QString> text = m_settings.keys(idOf(row));
    if (!text || !mayChange(row)) {
        return std::nullopt;
    }
    return text->isEmpty() ? QList<QKeySequence>() : QKeySequence::listFromString(*text);
}

QList<QKeySequence> KeyControl::keysOf(const ActionRow &row) const
{
    return chosen(row).value_or(row.keys);
}

bool KeyControl::isChanged(const ActionRow &row) const
{
    return keysOf(row) != row.keys;
}

bool KeyControl::isAnyChanged() const
{
    return std::ranges::any_of(actionRows(), [this](const ActionRow &row) { return isChanged(row); });
}

bool KeyControl::isPossible(const QKeySequence &key)
{
    if (key.count() != 1 || key[0].key() == Qt::Key_unknown) {
        return false;
    }
    const bool isFunction = key[0].key() >= Qt::Key_F1 && key[0].key() <= Qt::Key_F35;
    const bool isHeld = (key[0].keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0;
    return isFunction || isHeld;
}

std::optional<KeyControl::Owner> KeyControl::ownerOf(const QKeySequence &key, const ActionRow &row) const
{
    for (const ActionRow &other : actionRows()) {
        if (other.id != row.id && keysOf(other).contains(key)) {
            return Owner{Actions::plainText(other), mayChange(other) ? &other : nullptr};
        }
    }
    for (const PlaceKey &other : placeKeys()) {
        if (other.keys.contains(key)) {
            return Owner{placeKeyText(other)};
        }
    }
    if (const auto menu = menuOf(key)) {
        return Owner{tr("Open the menu “%1”").arg(*menu)};
    }
    return std::nullopt;
}

void KeyControl::setKey(const ActionRow &row, const QKeySequence &key)
{
    if (const auto owner = key.isEmpty() ? std::nullopt : ownerOf(key, row); owner && owner->row) {
        QList<QKeySequence> left = keysOf(*owner->row);
        left.removeAll(key);
        m_settings.setKeys(idOf(*owner->row), QKeySequence::listToString(left));
    }
    const QList<QKeySequence> keys = key.isEmpty() ? QList<QKeySequence>() : QList{key};
    m_settings.setKeys(idOf(row), keys == row.keys ? std::nullopt : std::optional(QKeySequence::listToString(keys)));
}

void KeyControl::restore(const ActionRow &row)
{
    for (const QKeySequence &key : row.keys) {
        setKey(row, key); // whoever was given it meanwhile gives it back
    }
    m_settings.setKeys(idOf(row), std::nullopt);
}

void KeyControl::restoreAll()
{
    const QStringList commands = m_settings.commandsWithKeys();
    for (const QString &command : commands) {
        m_settings.setKeys(command, std::nullopt);
    }
}

QList<QKeyCombination> KeyControl::releasedKeys() const
{
    QList<QKeyCombination> released;
    for (const ActionRow &row : actionRows()) {
        const QList<QKeySequence> now = keysOf(row);
        for (const QKeySequence &key : row.keys) {
            if (!now.contains(key)) {
                released << key[0];
            }
        }
    }
    return released;
}

// A file may say anything: a key that is none, or that two commands want, would make both deaf.
void KeyControl::dropImpossible()
{
    for (const ActionRow &row : actionRows()) {
        const auto keys = chosen(row);
        const bool isWhole = !keys || std::ranges::all_of(*keys, [&](const QKeySequence &key) {
            return isPossible(key) && !ownerOf(key, row);
        });
        if (!isWhole) {
            m_settings.setKeys(idOf(row), std::nullopt);
            m_dropped << Actions::plainText(row);
        }
    }
}

QStringList KeyControl::takeDropped()
{
    return std::exchange(m_dropped, {});
}

void KeyControl::apply()
{
    for (const ActionRow &row : actionRows()) {
        if (mayChange(row)) {
            m_actions.action(idOf(row))->setShortcuts(keysOf(row));
        }
    }
    emit changed();
}

} // namespace Ochre::Window
