// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"

#include <vector>

namespace Ochre::Ctl {

/// Which files of a pack a schema describes.
struct SchemaRule {
    QString files;  ///< a pattern of paths below the pack, as editors read it
    QString schema; ///< the name of the schema's file
};

/// One for each kind of TOML file that a pack has.
[[nodiscard]] const std::vector<SchemaRule> &schemaRules();

/// `pack schema DIR`: writes the schemas there and says how an editor is told of them.
[[nodiscard]] int writeSchemas(const QString &folder, bool json, const Console &console);

} // namespace Ochre::Ctl
