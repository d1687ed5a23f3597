// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/cargoparser.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Ochre::Diagnostics {

using namespace Qt::StringLiterals;

namespace {

void readMessage(const QJsonObject &object, const ParseRequest &request, CargoResult &result)
{
    const QString reason = object.value("reason"_L1).toString();
    if (reason == "compiler-message"_L1) {
        std::optional<Diagnostic> diagnostic = diagnosticFromJson(object.value("message"_L1).toObject(), request);
        if (diagnostic) {
            result.compilerCrashed |= diagnostic->level == Level::InternalError;
            result.diagnostics.push_back(*std::move(diagnostic));
        }
    } else if (reason == "compiler-artifact"_L1 && object.value("executable"_L1).isString()) {
        result.executables << object.value("executable"_L1).toString();
    } else if (reason == "build-finished"_L1) {
        result.finished = true;
        result.succeeded = object.value("success"_L1).toBool();
    }
}

} // namespace

CargoResult parseCargoOutput(QByteArrayView bytes, const ParseRequest &request)
{
    CargoResult result;
    while (!bytes.isEmpty() && !result.finished) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView line = end < 0 ? bytes : bytes.first(end + 1);
        bytes = bytes.sliced(line.size());
        if (!line.startsWith('{')) {
            result.programOutput.append(line);
            continue;
        }
        const QJsonDocument document = QJsonDocument::fromJson(line.toByteArray());
        if (document.isObject()) {
            readMessage(document.object(), request, result);
        } else {
            ++result.droppedCount;
        }
    }
    result.programOutput.append(bytes);
    removeRepetitions(result.diagnostics);
    return result;
}

} // namespace Ochre::Diagnostics
