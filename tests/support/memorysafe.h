// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "keyring/passwordsafe.h"

#include <QHash>
#include <QObject>

namespace Ochre::Keyring {

/// A keyring as a desktop has one, in memory: it answers later, or lets nobody in.
class MemorySafe final : public PasswordSafe {
public:
    void read(const QString &name, QObject *context,
              std::function<void(Outcome outcome, const QString &password)> then) override
    {
        const bool isKept = words.contains(name);
        later(context, [then = std::move(then),
                        outcome = isOpen ? isKept ? Outcome::Done : Outcome::NotThere : Outcome::NoKeyring,
                        word = words.value(name)] { then(outcome, word); });
    }
    void write(const QString &name, const QString &password, QObject *context,
               std::function<void(Outcome outcome)> then) override
    {
        if (isOpen) {
            words.insert(name, password);
        }
        later(context,
              [then = std::move(then), outcome = isOpen ? Outcome::Done : Outcome::NoKeyring] { then(outcome); });
    }
    void remove(const QString &name, QObject *context, std::function<void(Outcome outcome)> then) override
    {
        words.remove(name);
        later(context, [then = std::move(then)] { then(Outcome::Done); });
    }
    [[nodiscard]] bool mayKeep() const override { return isThere; }

    QHash<QString, QString> words;
    bool isOpen = true;
    bool isThere = true;

private:
    static void later(QObject *context, std::function<void()> call)
    {
        QMetaObject::invokeMethod(context, std::move(call), Qt::QueuedConnection);
    }
};

} // namespace Ochre::Keyring
