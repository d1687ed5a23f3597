// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/targets.h"
#include "journal/eventlines.h"
#include "journal/salvage.h"
#include "progress/eventstore.h"
#include "progress/storerepair.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Ochre::Fuzz {

namespace {

/// The bytes as the store of an empty folder.
QString storeOf(const QTemporaryDir &folder, QByteArrayView bytes)
{
    const QDir content(folder.path());
    for (const QString &name : content.entryList(QDir::Files | QDir::Hidden)) {
        QFile::remove(content.filePath(name));
    }
    QFile file(Progress::EventStore::fileIn(folder.path()));
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes.data(), bytes.size()) == bytes.size();
    return isWritten ? file.fileName() : QString();
}

/// What is taken in is written out again as the same.
void readEventLines(QByteArrayView bytes)
{
    QByteArray text = bytes.toByteArray();
    QBuffer device(&text);
    device.open(QIODevice::ReadOnly);
    Journal::EventLineReader reader(device, u"fuzz"_s);
    while (true) {
        const auto entry = reader.next();
        if (!entry || !*entry) {
            return;
        }
        QByteArray again = Journal::exportHeader() + Journal::exportLine((*entry)->event, (*entry)->source);
        QBuffer secondDevice(&again);
        secondDevice.open(QIODevice::ReadOnly);
        Journal::EventLineReader second(secondDevice, u"again"_s);
        const auto same = second.next();
        if (!same || !*same || (*same)->event != (*entry)->event || (*same)->source != (*entry)->source) {
            qFatal("an event is another one after export and import");
        }
    }
}

void salvagePages(QByteArrayView bytes)
{
    static const QTemporaryDir folder;
    Result<Journal::Salvage> salvage = Journal::Salvage::open(storeOf(folder, bytes));
    qint64 events = 0;
    while (salvage) {
        const auto entry = salvage->next();
        if (!entry || !*entry) {
            break;
        }
        ++events;
    }
    if (salvage && salvage->report().events != events) {
        qFatal("the report counts other events than were found");
    }
}

/// Opens, checks and repairs it, whatever it is; a store that a repair made is whole.
void openStore(QByteArrayView bytes)
{
    static const QTemporaryDir folder;
    const QString file = storeOf(folder, bytes);
    {
        const auto store = Progress::EventStore::open(file, Progress::Access::ReadOnly);
        const auto report = store.and_then([](const Progress::EventStore &opened) { return opened.verify(); });
        if (report && !report->isDamaged()) {
            return;
        }
    }
    if (Progress::repairStore(file, 1'780'000'000'000)) {
        const auto report =
            Progress::EventStore::open(file).and_then([](const Progress::EventStore &store) { return store.verify(); });
        if (!report || report->isDamaged()) {
            qFatal("the repaired store is not whole");
        }
    }
}

} // namespace

std::vector<Target> journalTargets()
{
    return {{"eventlines"_L1, readEventLines}, {"pages"_L1, salvagePages}, {"store"_L1, openStore}};
}

} // namespace Ochre::Fuzz
