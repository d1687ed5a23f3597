// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "checker/tells.h"

#include <QJsonObject>
#include <QTextStream>

namespace Ochre::Ctl {

/// What gives answers away in a pack: the shares of the whole pack, and the places in `lesson` (an id or a folder;
/// empty = all). Fails when there is no readable pack.
[[nodiscard]] Result<Checker::Tells> readTells(const QString &folder, const QString &lesson);

[[nodiscard]] QJsonObject tellsJson(const Checker::Tells &tells);
void print(const Checker::Tells &tells, const QString &folder, QTextStream &out);

} // namespace Ochre::Ctl
