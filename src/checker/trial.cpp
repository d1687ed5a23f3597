// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/trial.h"

#include "base/texthash.h"
#include "runner/compileorder.h"
#include "runner/lessoncrates.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

QJsonArray linesToJson(const QList<int> &lines)
{
    QJsonArray array;
    for (const int line : lines) {
        array << line;
    }
    return array;
}

QList<int> linesFromJson(const QJsonArray &array)
{
    QList<int> lines;
    for (const auto &line : array) {
        lines << line.toInt();
    }
    return lines;
}

QJsonObject messageToJson(const TrialMessage &message)
{
    return {{u"error"_s, message.isError},
            {u"code"_s, message.code},
            {u"text"_s, message.text},
            {u"file"_s, message.file},
            {u"line"_s, message.line}};
}

TrialMessage messageFromJson(const QJsonObject &object)
{
    return {object["error"_L1].toBool(), object["code"_L1].toString(), object["text"_L1].toString(),
            object["file"_L1].toString(), object["line"_L1].toInt()};
}

} // namespace

QByteArray Trial::key() const
{
    TextHash hash;
    hash << QByteArray::number(trialVersion) << QByteArray::number(static_cast<int>(kind)) << source << tests << edition
         << input << QByteArray::number(repeat);
    hash << (crates.isEmpty() ? QByteArray() : Runner::crateManifest(edition, crates)); // its features count too
    if (wantsCause) { // results that were kept before there was this question stay good for the others
        hash << "cause"_ba;
    }
    if (!Runner::canShareStd(source) || !Runner::canShareStd(tests)) {
        hash << "static"_ba;
    }
    if (kind == TrialKind::Rules) {
        hash << require << forbid;
    }
    for (const WatchedName &name : watched) {
        hash << QByteArray::number(name.line) << name.name;
    }
    for (const Course::ProjectFile &file : files) {
        hash << file.path << file.content;
    }
    return hash.result().toHex();
}

QJsonObject TrialResult::toJson() const
{
    QJsonArray texts;
    for (const TrialMessage &message : messages) {
        texts << messageToJson(message);
    }
    QJsonObject object{{u"compiled"_s, compiled},
                       {u"codes"_s, QJsonArray::fromStringList(codes)},
                       {u"lines"_s, linesToJson(errorLines)},
                       {u"causes"_s, linesToJson(causeLines)},
                       {u"warnings"_s, warnings},
                       {u"messages"_s, texts},
                       {u"outcome"_s, static_cast<int>(outcome)},
                       {u"ending"_s, ending},
                       {u"output"_s, QString::fromLatin1(output.toBase64())},
                       {u"stable"_s, stable},
                       {u"tests"_s, tests},
                       {u"passed"_s, passed}};
    if (!states.empty()) { // of the one kind of trial that has them
        object[u"states"_s] = statesToJson(states);
        object[u"cut"_s] = cut;
    }
    return object;
}

TrialResult TrialResult::fromJson(const QJsonObject &object)
{
    TrialResult result;
    result.compiled = object["compiled"_L1].toBool();
    result.codes = object["codes"_L1].toVariant().toStringList();
    result.errorLines = linesFromJson(object["lines"_L1].toArray());
    result.causeLines = linesFromJson(object["causes"_L1].toArray());
    result.warnings = object["warnings"_L1].toInt();
    for (const auto &message : object["messages"_L1].toArray()) {
        result.messages.push_back(messageFromJson(message.toObject()));
    }
    result.outcome = static_cast<Runner::Outcome>(object["outcome"_L1].toInt());
    result.ending = object["ending"_L1].toString();
    result.output = QByteArray::fromBase64(object["output"_L1].toString().toLatin1());
    result.stable = object["stable"_L1].toBool();
    result.tests = object["tests"_L1].toInt();
    result.states = statesFromJson(object["states"_L1].toArray());
    result.cut = object["cut"_L1].toString();
    result.passed = object["passed"_L1].toBool();
    return result;
}

} // namespace Ochre::Checker
