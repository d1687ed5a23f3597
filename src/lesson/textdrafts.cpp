// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/textdrafts.h"

#include "lesson/draftfile.h"

#include <algorithm>

namespace Ochre::Lesson {

QString TextDrafts::draft(const QString &lesson, const QString &key) const
{
    return isHandedOver(lesson, key) ? QString() : m_file.group(nameFor(lesson)).value(key).toString();
}

void TextDrafts::keep(const QString &lesson, const QString &key, const QString &text)
{
    if (text.isEmpty() && isHandedOver(lesson, key)) {
        return;
    }
    std::erase(m_handedOver, std::pair(lesson, key));
    store(lesson, key, text);
}

QSet<QString> TextDrafts::keys(const QString &lesson) const
{
    QSet<QString> keys;
    const QStringList kept = m_file.group(nameFor(lesson)).keys();
    for (const QString &key : kept) {
        if (!isHandedOver(lesson, key)) {
            keys.insert(key);
        }
    }
    return keys;
}

void TextDrafts::handOver(const QString &lesson, const QString &key, const QString &text)
{
    store(lesson, key, text);
    m_handedOver.emplace_back(lesson, key);
}

void TextDrafts::settle()
{
    for (const auto &[lesson, key] : std::exchange(m_handedOver, {})) {
        store(lesson, key, {});
    }
}

bool TextDrafts::isHandedOver(const QString &lesson, const QString &key) const
{
    return std::ranges::contains(m_handedOver, std::pair(lesson, key));
}

void TextDrafts::store(const QString &lesson, const QString &key, const QString &text)
{
    QJsonObject drafts = m_file.group(nameFor(lesson));
    if (text.isEmpty()) {
        drafts.remove(key);
    } else {
        drafts.insert(key, text);
    }
    m_file.setGroup(nameFor(lesson), drafts);
}

} // namespace Ochre::Lesson
