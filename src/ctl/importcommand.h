// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"

#include <QStringList>

namespace Ochre::Ctl {

/// `ochrectl import FORMAT FILE | --list | --undo`: questions and exercises of other programs into a pack of one's own.
int runImportCommand(const QStringList &arguments, const Console &console);

} // namespace Ochre::Ctl
