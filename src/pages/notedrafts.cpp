// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/notedrafts.h"

#include "settings/settings.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Ochre::Pages {

namespace {

QString nameFor(const QString &lesson)
{
    return QStringLiteral("note-drafts-") + lesson;
}

QJsonObject stored(const Settings::Settings &settings, const QString &lesson)
{
    return QJsonDocument::fromJson(settings.windowState(nameFor(lesson))).object();
}

} // namespace

QString NoteDrafts::draft(const QString &lesson, const QString &key) const
{
    return isHandedOver(lesson, key) ? QString() : stored(m_settings, lesson).value(key).toString();
}

void NoteDrafts::keep(const QString &lesson, const QString &key, const QString &text)
{
    if (text.isEmpty() && isHandedOver(lesson, key)) {
        return;
    }
    std::erase(m_handedOver, std::pair(lesson, key));
    store(lesson, key, text);
}

QSet<QString> NoteDrafts::keys(const QString &lesson) const
{
    QSet<QString> keys;
    for (const QString &key : stored(m_settings, lesson).keys()) {
        if (!isHandedOver(lesson, key)) {
            keys.insert(key);
        }
    }
    return keys;
}

void NoteDrafts::handOver(const QString &lesson, const QString &key, const QString &text)
{
    store(lesson, key, text);
    m_handedOver.emplace_back(lesson, key);
}

void NoteDrafts::settle()
{
    for (const auto &[lesson, key] : std::exchange(m_handedOver, {})) {
        store(lesson, key, {});
    }
}

bool NoteDrafts::isHandedOver(const QString &lesson, const QString &key) const
{
    return std::ranges::contains(m_handedOver, std::pair(lesson, key));
}

void NoteDrafts::store(const QString &lesson, const QString &key, const QString &text)
{
    QJsonObject drafts = stored(m_settings, lesson);
    if (text.isEmpty()) {
        drafts.remove(key);
    } else {
        drafts.insert(key, text);
    }
    m_settings.setWindowState(nameFor(lesson),
                              drafts.isEmpty() ? QByteArray() : QJsonDocument(drafts).toJson(QJsonDocument::Compact));
}

} // namespace Ochre::Pages
