// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "keyring/passwordsafe.h"

namespace Ochre::Keyring {

/// The keyring of the desktop.
class SystemSafe final : public PasswordSafe {
public:
    void read(const QString &name, QObject *context,
              std::function<void(Outcome outcome, const QString &password)> then) override;
    void write(const QString &name, const QString &password, QObject *context,
               std::function<void(Outcome outcome)> then) override;
    void remove(const QString &name, QObject *context, std::function<void(Outcome outcome)> then) override;
    [[nodiscard]] bool mayKeep() const override;
};

} // namespace Ochre::Keyring
