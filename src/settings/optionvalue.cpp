// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/optionvalue.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Settings {

std::optional<QVariant> meaningOf(const QVariant &value, const Switch &)
{
    const QString text = value.toString();
    return text == "true"_L1 || text == "false"_L1 ? std::optional<QVariant>(text == "true"_L1) : std::nullopt;
}

std::optional<QVariant> meaningOf(const QVariant &value, const Number &option)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber ? std::optional<QVariant>(std::clamp(number, option.least, option.most)) : std::nullopt;
}

std::optional<QVariant> meaningOf(const QVariant &value, const Word &option)
{
    const QString word = value.toString();
    const auto isWord = [&word](const char *known) { return word == QLatin1StringView(known); };
    return std::ranges::any_of(option.words, isWord) ? std::optional<QVariant>(word) : std::nullopt;
}

std::optional<QVariant> meaningOf(const QVariant &value, const Text &option)
{
    const QString text = value.toString();
    return text.isEmpty() || !option.isPath || QFileInfo(text).isAbsolute() ? std::optional<QVariant>(text)
                                                                            : std::nullopt;
}

QVariant fallbackOf(const Word &option)
{
    return QString::fromLatin1(option.words.front());
}

QVariant fallbackOf(const Text &)
{
    return QString();
}

QVariant fallbackOf(const Switch &option)
{
    return option.fallback;
}

QVariant fallbackOf(const Number &option)
{
    return option.fallback;
}

} // namespace Ochre::Settings
