// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/cheatlist.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Ochre::Runner {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Runner::CheatList)
};

Cheat cheatFrom(const QJsonObject &object)
{
    return {object["cheat"_L1].toString(), object["function"_L1].toString(), object["path"_L1].toString(),
            object["line"_L1].toInt(1), object["text"_L1].toString().toUtf8()};
}

} // namespace

QByteArray cheatRequest(const CheatQuery &query)
{
    QJsonArray files;
    for (const SourceFile &file : query.files) {
        files << QJsonObject{{u"path"_s, file.path}, {u"text"_s, QString::fromUtf8(file.text)}};
    }
    QJsonArray tests;
    for (const QByteArray &text : query.tests) {
        tests << QString::fromUtf8(text);
    }
    QJsonObject request{{u"files"_s, files}, {u"tests"_s, tests}, {u"main"_s, query.runsMain}};
    if (query.expected) {
        request.insert(u"expected"_s, *query.expected);
    }
    return QJsonDocument(request).toJson(QJsonDocument::Compact);
}

Result<CheatList> parseCheatList(const QByteArray &answer)
{
    const QJsonObject object = QJsonDocument::fromJson(answer).object();
    if (!object["cheats"_L1].isArray()) {
        return std::unexpected(Error{Text::tr("No cheats could be made of the solution of this exercise."),
                                     object["error"_L1].toString(), Text::tr("Simplify the solution.")});
    }
    CheatList list;
    for (const auto &value : object["cheats"_L1].toArray()) {
        list.cheats.push_back(cheatFrom(value.toObject()));
    }
    for (const auto &value : object["unparsed"_L1].toArray()) {
        const QJsonObject text = value.toObject();
        list.unread.push_back({text["path"_L1].toString(), text["line"_L1].toInt(1), text["column"_L1].toInt(1),
                               text["message"_L1].toString()});
    }
    list.leftOut = object["left_out"_L1].toInt();
    return list;
}

} // namespace Ochre::Runner
