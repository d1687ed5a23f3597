// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/synchroniser.h"

#include "sync/exchange.h"

#include <QCoreApplication>
#include <QLockFile>

using namespace Qt::StringLiterals;

namespace Ochre::Sync {

namespace {

struct SynchroniserText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Sync::SynchroniserText)
};

constexpr int patienceMs = 1000;

} // namespace

Result<SyncReport> synchronise(Progress::EventStore &store, const SyncOrder &order)
{
    // Two programs on one store would write the same events twice. Whoever was killed is known by its process.
    QLockFile lock(store.file() + u".sync-lock"_s);
    lock.setStaleLockTime(0);
    if (!lock.tryLock(patienceMs)) {
        return std::unexpected(Error{SynchroniserText::tr("Another Ochre is synchronising this progress just now."),
                                     order.folder, SynchroniserText::tr("Wait for it to end and try again."),
                                     ErrorKind::Busy});
    }
    return store.refresh().and_then([&] { return Exchange(store, order).run(); });
}

} // namespace Ochre::Sync
