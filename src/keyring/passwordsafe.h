// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QObject;

namespace Ochre::Keyring {

enum class Outcome {
    Done,
    NotThere,  ///< it keeps nothing under this name
    NoKeyring, ///< none runs here, it is locked, or it does not let us in
};

/// Keeps passwords by name. Answers come later, on the thread of `context`, and never once that is gone.
class PasswordSafe {
public:
    virtual ~PasswordSafe() = default;

    virtual void read(const QString &name, QObject *context,
                      std::function<void(Outcome outcome, const QString &password)> then) = 0;
    virtual void write(const QString &name, const QString &password, QObject *context,
                       std::function<void(Outcome outcome)> then) = 0;
    virtual void remove(const QString &name, QObject *context, std::function<void(Outcome outcome)> then) = 0;
    /// Whether there may be a keyring at all; the answer to write() decides.
    [[nodiscard]] virtual bool mayKeep() const = 0;
};

} // namespace Ochre::Keyring
