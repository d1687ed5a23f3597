// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>
#include <QVariant>

namespace Ochre::Settings {

/// What whoever looks after the machine has decided, by the keys of the options: other defaults than those of the
/// table, and what nobody else may change.
struct Presets {
    QHash<QString, QVariant> values; ///< each in the type and bounds of its option
    QSet<QString> locked;
};

/// Reads INI files with the keys of options.h; a later file wins. What a file locks stands in its section "locks" under
/// "keys", separated by commas. A file that is not there decides nothing, and what is no key of an option, or no value
/// of it, is left out: the file may hold more than this, and a slip in it must not keep a class from starting.
[[nodiscard]] Presets readPresets(const QStringList &files);

} // namespace Ochre::Settings
