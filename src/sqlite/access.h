// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Ochre::Sqlite {

enum class Access { ReadWrite, ReadOnly };

} // namespace Ochre::Sqlite
