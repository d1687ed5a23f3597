// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/watchedname.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

QJsonObject toJson(const NameState &state)
{
    return {{u"known"_s, state.isKnown}, {u"moved"_s, state.isMoved}, {u"dropped"_s, state.isDropped},
            {u"debug"_s, state.debug},   {u"plain"_s, state.plain},   {u"type"_s, state.type}};
}

NameState fromJson(const QJsonObject &object)
{
    return {object["known"_L1].toBool(),   object["moved"_L1].toBool(),   object["dropped"_L1].toBool(),
            object["debug"_L1].toString(), object["plain"_L1].toString(), object["type"_L1].toString()};
}

} // namespace

QJsonArray statesToJson(const std::vector<std::vector<NameState>> &states)
{
    QJsonArray names;
    for (const std::vector<NameState> &ofName : states) {
        QJsonArray times;
        for (const NameState &state : ofName) {
            times << toJson(state);
        }
        names << times;
    }
    return names;
}

std::vector<std::vector<NameState>> statesFromJson(const QJsonArray &array)
{
    std::vector<std::vector<NameState>> states;
    for (const auto &name : array) {
        std::vector<NameState> &ofName = states.emplace_back();
        for (const auto &state : name.toArray()) {
            ofName.push_back(fromJson(state.toObject()));
        }
    }
    return states;
}

} // namespace Ochre::Checker
