// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packs/packinstall.h"

#include <QDialog>

namespace Ochre::Window {

/// Says what a pack is and asks whether it is to be installed. What comes from the pack is shown as plain text,
/// shortened.
class PackDialog final : public QDialog {
    Q_OBJECT
public:
    explicit PackDialog(const Packs::PackFacts &facts, QWidget *parent = nullptr);
};

} // namespace Ochre::Window
