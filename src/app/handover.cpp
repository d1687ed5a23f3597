// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/handover.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Ochre::App {

namespace {

constexpr qsizetype mostFiles = 100;
constexpr qsizetype longestPath = 4096;
constexpr qsizetype longestToken = 256;

QByteArray lineOf(const Handover &handover)
{
    const QJsonObject object{
        {u"ochre"_s, 1}, {u"files"_s, QJsonArray::fromStringList(handover.files)}, {u"token"_s, handover.token}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

bool isPath(const QString &path)
{
    return QDir::isAbsolutePath(path) && path.size() <= longestPath && !path.contains(QChar::Null);
}

} // namespace

QByteArray encoded(const Handover &handover)
{
    Handover fitting = handover;
    fitting.files.removeIf([](const QString &path) { return !isPath(path); });
    fitting.files.resize(std::min(fitting.files.size(), mostFiles));
    fitting.token = fitting.token.size() > longestToken ? QString() : fitting.token;
    QByteArray line = lineOf(fitting);
    while (line.size() > longestHandover) {
        fitting.files.removeLast();
        line = lineOf(fitting);
    }
    return line;
}

std::optional<Handover> decoded(const QByteArray &line)
{
    if (line.size() > longestHandover || !line.endsWith('\n')) {
        return std::nullopt;
    }
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QJsonArray files = object[u"files"_s].toArray();
    if (object[u"ochre"_s].toInt() != 1 || files.size() > mostFiles) {
        return std::nullopt;
    }
    Handover handover;
    for (const auto &file : files) {
        if (!isPath(file.toString())) {
            return std::nullopt;
        }
        handover.files << file.toString();
    }
    handover.token = object[u"token"_s].toString();
    return handover.token.size() > longestToken ? std::nullopt : std::optional(handover);
}

} // namespace Ochre::App
