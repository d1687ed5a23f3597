// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/options.h"

#include <QVariant>

#include <optional>

namespace Ochre::Settings {

/// What a value of the file means for an option, in its type and bounds; nothing when it is no value of it.
[[nodiscard]] std::optional<QVariant> meaningOf(const QVariant &value, const Switch &option);
[[nodiscard]] std::optional<QVariant> meaningOf(const QVariant &value, const Number &option);
[[nodiscard]] std::optional<QVariant> meaningOf(const QVariant &value, const Word &option);
[[nodiscard]] std::optional<QVariant> meaningOf(const QVariant &value, const Text &option);

[[nodiscard]] QVariant fallbackOf(const Switch &option);
[[nodiscard]] QVariant fallbackOf(const Number &option);
[[nodiscard]] QVariant fallbackOf(const Word &option);
[[nodiscard]] QVariant fallbackOf(const Text &option);

} // namespace Ochre::Settings
