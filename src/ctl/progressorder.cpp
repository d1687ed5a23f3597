// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/progressorder.h"

#include "journal/storefiles.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Ochre::Ctl {

namespace {

struct ProgressOrderText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Ctl::ProgressOrderText)
};

} // namespace

int impossible(const ProgressOrder &order, const Error &error)
{
    order.err << error.text() << '\n';
    return Impossible;
}

void writeJson(const ProgressOrder &order, const QJsonObject &object)
{
    order.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << '\n';
}

Result<Progress::EventStore> openForReading(const ProgressOrder &order)
{
    if (Journal::isMissing(order.store)) {
        return std::unexpected(Error{ProgressOrderText::tr("No progress was saved here yet."), order.store,
                                     ProgressOrderText::tr("Start Ochre and open a lesson, or import an export.")});
    }
    return Progress::EventStore::open(order.store, Progress::Access::ReadOnly);
}

} // namespace Ochre::Ctl
