// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace Ochre::Checker {

/// The translation context of everything this folder says.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Checker)
};

} // namespace Ochre::Checker
