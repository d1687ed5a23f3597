// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/ankicollection.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

constexpr int gapType = 1;
constexpr qsizetype mostTemplates = 20;

QJsonObject fieldJson(const QString &name, int place)
{
    return {{u"name"_s, name},       {u"ord"_s, place}, {u"sticky"_s, false},      {u"rtl"_s, false},
            {u"font"_s, u"Arial"_s}, {u"size"_s, 20},   {u"media"_s, QJsonArray()}};
}

/// The numbers of the fields that a template shows, each once. Conditions and the front side again are none.
QList<int> fieldsIn(const QString &layout, const QStringList &names)
{
    static const QRegularExpression field(u"\\{\\{([^{}#^/][^{}]{0,200})\\}\\}"_s);
    QList<int> found;
    auto matches = field.globalMatch(layout);
    while (matches.hasNext()) {
        // "text:Front", "cloze:Text", "type:Back": the field is named last.
        const QString name = matches.next().captured(1).section(u':', -1).trimmed();
        const int place = int(names.indexOf(name));
        if (place >= 0 && !found.contains(place)) {
            found << place;
        }
    }
    return found;
}

NoteType typeOf(const QJsonObject &json)
{
    NoteType type;
    type.hasGaps = json[u"type"_s].toInt() == gapType;
    for (const QJsonValue &field : json[u"flds"_s].toArray()) {
        type.fields << field[u"name"_s].toString();
    }
    const QJsonArray templates = json[u"tmpls"_s].toArray();
    for (const QJsonValue &layout : templates) {
        CardTemplate card{fieldsIn(layout[u"qfmt"_s].toString(), type.fields),
                          fieldsIn(layout[u"afmt"_s].toString(), type.fields)};
        card.back.removeIf([&card](int place) { return card.front.contains(place); });
        type.templates.push_back(card);
        if (std::ssize(type.templates) == mostTemplates) {
            break;
        }
    }
    return type;
}

} // namespace

QByteArray basicTypeJson(qint64 nowSeconds)
{
    const QJsonObject layout{
        {u"name"_s, u"Card 1"_s},     {u"ord"_s, 0},
        {u"qfmt"_s, u"{{Front}}"_s},  {u"afmt"_s, u"{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}"_s},
        {u"did"_s, QJsonValue::Null}, {u"bqfmt"_s, QString()},
        {u"bafmt"_s, QString()}};
    const QJsonArray required{QJsonArray{0, u"any"_s, QJsonArray{0}}};
    const QJsonObject type{{u"id"_s, basicType},
                           {u"name"_s, u"Ochre"_s},
                           {u"type"_s, 0},
                           {u"mod"_s, nowSeconds},
                           {u"usn"_s, -1},
                           {u"sortf"_s, 0},
                           {u"did"_s, 1},
                           {u"tmpls"_s, QJsonArray{layout}},
                           {u"flds"_s, QJsonArray{fieldJson(u"Front"_s, 0), fieldJson(u"Back"_s, 1)}},
                           {u"css"_s, u".card { font-family: sans-serif; font-size: 18px; text-align: left; }\n"
                                      "pre { white-space: pre-wrap; }\ncode, pre { font-family: monospace; }\n"_s},
                           {u"latexPre"_s, u"\\documentclass[12pt]{article}\n\\begin{document}\n"_s},
                           {u"latexPost"_s, u"\\end{document}"_s},
                           {u"tags"_s, QJsonArray()},
                           {u"vers"_s, QJsonArray()},
                           {u"req"_s, required}};
    return QJsonDocument(QJsonObject{{QString::number(basicType), type}}).toJson(QJsonDocument::Compact);
}

QHash<qint64, NoteType> noteTypesOf(const QByteArray &json)
{
    QHash<qint64, NoteType> types;
    const QJsonObject models = QJsonDocument::fromJson(json).object();
    for (auto model = models.begin(); model != models.end(); ++model) {
        types.insert(model.key().toLongLong(), typeOf(model->toObject()));
    }
    return types;
}

} // namespace Ochre::Exchange
