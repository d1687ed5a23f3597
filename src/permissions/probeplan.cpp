// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "permissions/probeplan.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Permissions {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Permissions::ProbePlan)
};

constexpr std::array accessNames{"read"_L1,  "write"_L1,        "own"_L1,          "copies"_L1,
                                 "leads"_L1, "read_through"_L1, "write_through"_L1};

qsizetype byteOf(const QJsonObject &object, QLatin1StringView key)
{
    return static_cast<qsizetype>(object[key].toInteger());
}

std::optional<ProbeCopy> copyFrom(const QJsonObject &object)
{
    const auto name = std::ranges::find(accessNames, object["access"_L1].toString());
    if (name == accessNames.end()) {
        return std::nullopt;
    }
    return ProbeCopy{static_cast<Access>(name - accessNames.begin()),
                     object["line"_L1].toInt(1),
                     byteOf(object, "at"_L1),
                     byteOf(object, "start"_L1),
                     byteOf(object, "end"_L1),
                     byteOf(object, "suffix"_L1),
                     byteOf(object, "probe"_L1)};
}

Branch branchFrom(const QJsonObject &object)
{
    const QJsonValue fork = object["fork"_L1];
    return {byteOf(object, "start"_L1), byteOf(object, "end"_L1),
            fork.isDouble() ? std::optional(fork.toInt()) : std::nullopt, object["leaves"_L1].toBool()};
}

Error refusal(const QString &reason, const QString &detail)
{
    if (reason == "unparsed"_L1) {
        return {Text::tr("The program is not complete yet."), {}, Text::tr("Finish the line that is being typed.")};
    }
    if (reason == "no-variable"_L1 || reason == "no-function"_L1) {
        return {Text::tr("No variable of a function is named here."), {}, Text::tr("Put the caret on one.")};
    }
    if (reason == "trait-method"_L1) {
        return {Text::tr("This function implements a method of a trait, and nothing more can stand beside it to try "
                         "what is allowed."),
                {},
                Text::tr("Look at another function.")};
    }
    if (reason == "no-place"_L1) {
        return {Text::tr("No statement stands where this variable is known."), {}, Text::tr("Look at another one.")};
    }
    if (reason == "too-long"_L1) {
        return {Text::tr("This function is too long to try every line of it."),
                {},
                Text::tr("Look at a shorter function.")};
    }
    return {Text::tr("What may be done here could not be found out."), detail, Text::tr("Try it again.")};
}

} // namespace

QByteArray probeRequest(const QByteArray &text, int line, int column, bool through)
{
    const QJsonObject request{
        {u"text"_s, QString::fromUtf8(text)}, {u"line"_s, line}, {u"column"_s, column}, {u"through"_s, through}};
    return QJsonDocument(request).toJson(QJsonDocument::Compact);
}

Result<ProbePlan> parseProbePlan(const QByteArray &answer)
{
    const QJsonObject object = QJsonDocument::fromJson(answer).object();
    if (!object["copies"_L1].isArray()) {
        return std::unexpected(refusal(object["refused"_L1].toString(), object["error"_L1].toString()));
    }
    ProbePlan plan{object["variable"_L1].toString(),
                   object["line"_L1].toInt(1),
                   object["function"_L1].toString(),
                   object["first_line"_L1].toInt(1),
                   object["last_line"_L1].toInt(1),
                   byteOf(object, "start"_L1),
                   byteOf(object, "name_end"_L1),
                   byteOf(object, "end"_L1),
                   {},
                   {},
                   {},
                   byteOf(object, "declared"_L1),
                   object["text"_L1].toString().toUtf8()};
    for (const auto &value : object["copies"_L1].toArray()) {
        if (const auto copy = copyFrom(value.toObject())) {
            plan.copies.push_back(*copy);
        }
    }
    for (const auto &value : object["branches"_L1].toArray()) {
        plan.branches.push_back(branchFrom(value.toObject()));
    }
    for (const auto &value : object["loops"_L1].toArray()) {
        const QJsonArray body = value.toArray();
        plan.loops.emplace_back(body.at(0).toInteger(), body.at(1).toInteger());
    }
    return plan;
}

} // namespace Ochre::Permissions
