// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/handover.h"
#include "base/result.h"
#include "sandbox/heldlock.h"

#include <QLocalServer>

namespace Ochre::App {

/// One window a user and store. Who holds the lock in the data folder is the first; its socket, named in the lock file,
/// takes what later starts hand over. The lock ends with its process, so a socket without one is dead and is replaced.
/// The socket lies in XDG_RUNTIME_DIR when that folder is this user's alone, else in a private folder beside the store.
class SingleInstance final : public QObject {
    Q_OBJECT
public:
    struct Places {
        QString data;    ///< the folder of the store
        QString runtime; ///< XDG_RUNTIME_DIR, may be empty
    };

    enum class Role {
        First,      ///< go on; a problem says why later starts will not find this one
        HandedOver, ///< the first has acknowledged: end
        Refused,    ///< end, and say the problem
    };

    struct Outcome {
        Role role = Role::First;
        std::optional<Error> problem;
    };

    explicit SingleInstance(Places places, QObject *parent = nullptr);

    /// Blocks at most about `patienceMs`, and only while another process holds the lock.
    [[nodiscard]] Outcome start(const Handover &handover, int patienceMs = 5000);

signals:
    /// A later start; comes through the event loop.
    void received(const Ochre::App::Handover &handover);

private:
    [[nodiscard]] std::optional<Error> listen();
    void greet();
    void take(QLocalSocket &connection);

    Places m_places;
    std::optional<Sandbox::HeldLock> m_lock;
    QLocalServer m_server;
};

} // namespace Ochre::App
