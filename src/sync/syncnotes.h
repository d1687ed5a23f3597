// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/folderview.h"
#include "sync/intake.h"
#include "sync/syncreport.h"

namespace Ochre::Sync {

/// Lists the devices of a folder and counts what waits; `taken` are the segments that are done with.
void noteDevices(SyncReport &report, const FolderView &view, const QString &own,
                 const std::map<QString, Segments> &taken);

/// The sentences of a report: what was found of the own device, of files and events that could not be used, of clocks.
void noteSentences(SyncReport &report, const IntakeReport &intake, qsizetype broken, qint64 nowMs);

} // namespace Ochre::Sync
