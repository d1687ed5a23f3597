// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/paths.h"
#include "base/result.h"
#include "ctl/console.h"
#include "progress/eventstore.h"

#include <QJsonObject>
#include <QTextStream>

namespace Ochre::Ctl {

/// One `ochrectl progress` call, and where it answers.
struct ProgressOrder {
    const Paths &paths;
    QString store; ///< the learner's store
    QString file;  ///< the argument; empty when none was given
    bool json = false;
    QTextStream &out;
    QTextStream &err;
};

/// Says why it could not be done, and returns Impossible.
int impossible(const ProgressOrder &order, const Error &error);
/// One line.
void writeJson(const ProgressOrder &order, const QJsonObject &object);
/// Fails in words when nothing was saved yet.
[[nodiscard]] Result<Progress::EventStore> openForReading(const ProgressOrder &order);

} // namespace Ochre::Ctl
