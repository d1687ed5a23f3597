// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"

namespace Ochre::Ctl {

/// What a new pack is called; what is empty is made from the name of its folder.
struct PackName {
    QString id;
    QString title;
};

/// `pack new DIR`: writes a small whole pack into a folder that is new or empty.
[[nodiscard]] int makePack(const QString &folder, const PackName &name, bool json, const Console &console);

} // namespace Ochre::Ctl
