// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/targets.h"
#include "progress/eventstore.h"
#include "sync/segment.h"
#include "sync/segmentname.h"
#include "sync/synchroniser.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Ochre::Fuzz {

namespace {

const QString device = u"5e000000-0000-4000-8000-000000000001"_s;

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// The bytes as a segment and a card of another device, and with a last line that fits, so that what is behind the
/// checksum is read as well. Whatever it is, the store stays whole, and a second exchange brings nothing new.
void exchange(QByteArrayView bytes)
{
    const QTemporaryDir folder;
    const QString place = Sync::deviceFolder(folder.path(), device);
    const QByteArray content = bytes.toByteArray();
    QByteArray body = content.first(content.chopped(content.isEmpty() ? 0 : 1).lastIndexOf('\n') + 1);
    body.replace("\"segment\":1", "\"segment\":2");
    const qint64 events = std::min<qint64>(body.count('\n'), Sync::maxSegmentEvents);
    if (!QDir().mkpath(place) || !write(place + u'/' + Sync::cardName, content)
        || !write(place + u'/' + Sync::segmentName(1), content)
        || !write(place + u'/' + Sync::segmentName(2), Sync::sealed(body, events).content)) {
        qFatal("the folder cannot be written");
    }
    auto store = Progress::EventStore::open(folder.filePath(u"store/progress.sqlite"_s));
    Sync::SyncOrder order;
    order.folder = folder.path();
    order.nowMs = 1'780'000'000'000;
    const auto first = Sync::synchronise(*store, order);
    const auto second = Sync::synchronise(*store, order);
    const auto report = store->verify();
    if (!first || !second || !report || report->isDamaged()) {
        qFatal("the store is not whole after an exchange");
    }
    if (second->received != 0 || second->sent != 0 || store->state().eventCount() != first->received) {
        qFatal("a second exchange is not the same");
    }
}

} // namespace

std::vector<Target> syncTargets()
{
    return {{"syncfolder"_L1, exchange}};
}

} // namespace Ochre::Fuzz
