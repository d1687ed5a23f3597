// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"

class QCommandLineParser;

namespace Ochre::Ctl {

void addCheckOptions(QCommandLineParser &parser);

/// `pack check DIR` with the options above: proves the pack, lists what gives answers away, or tries cheats.
[[nodiscard]] int checkPack(const QCommandLineParser &parser, const QString &folder, const Console &console);

} // namespace Ochre::Ctl
