// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "packs/archivelimits.h"
#include "packs/zipwriter.h"

#include <QByteArray>

namespace Ochre::Packs {

/// The folder of a course as an .ochrepack. The same files give the same bytes, whatever their times, their modes and
/// the machine's zone. Hidden files and packs that lie in the folder are left out. Fails for a folder that could not be
/// installed: no course, problems in it, a link, or more than the limits allow.
[[nodiscard]] Result<QByteArray> packedFolder(const QString &folder, const ArchiveLimits &limits = {});

/// Everything in a folder by name, hidden files and packs left out. Fails for a link or a device, and for more than the
/// limits allow.
[[nodiscard]] Result<std::vector<NamedContent>> filesIn(const QString &folder, const ArchiveLimits &limits = {});

} // namespace Ochre::Packs
