// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"

#include <QStringList>

namespace Ochre::Ctl {

/// `ochrectl export FORMAT FILE`: questions and own cards for other programs, notes as Markdown, progress as a table.
int runExportCommand(const QStringList &arguments, const Console &console);

} // namespace Ochre::Ctl
