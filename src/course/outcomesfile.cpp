// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/outcomesfile.h"

#include "base/filesystem.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

QJsonArray linesJson(const QList<int> &lines)
{
    QJsonArray array;
    for (const int line : lines) {
        array << line;
    }
    return array;
}

} // namespace

QHash<QString, PredictOutcome> parseOutcomes(const QByteArray &json)
{
    QHash<QString, PredictOutcome> result;
    const QJsonObject questions = QJsonDocument::fromJson(json).object()["questions"_L1].toObject();
    for (auto entry = questions.begin(); entry != questions.end(); ++entry) {
        const QJsonObject value = entry.value().toObject();
        PredictOutcome outcome;
        outcome.compiles = value["compiles"_L1].toBool();
        outcome.output = value["output"_L1].toString();
        outcome.panics = value["panics"_L1].toBool();
        for (const auto &line : value["failing_lines"_L1].toArray()) {
            outcome.failingLines << line.toInt();
        }
        for (const auto &line : value["cause_lines"_L1].toArray()) {
            outcome.causeLines << line.toInt();
        }
        for (const auto &code : value["codes"_L1].toArray()) {
            outcome.codes << code.toString();
        }
        result.insert(entry.key(), outcome);
    }
    return result;
}

QByteArray outcomesJson(const QHash<QString, PredictOutcome> &outcomes)
{
    QJsonObject questions; // keeps its keys sorted: the file can be compared
    for (auto entry = outcomes.begin(); entry != outcomes.end(); ++entry) {
        QJsonObject value{{u"compiles"_s, entry->compiles}};
        if (entry->compiles) {
            value[u"output"_s] = entry->output;
            value[u"panics"_s] = entry->panics;
        } else {
            value[u"failing_lines"_s] = linesJson(entry->failingLines);
            if (!entry->causeLines.isEmpty()) { // only predict-first asks for them
                value[u"cause_lines"_s] = linesJson(entry->causeLines);
            }
            value[u"codes"_s] = QJsonArray::fromStringList(entry->codes);
        }
        questions[entry.key()] = value;
    }
    return QJsonDocument(QJsonObject{{u"questions"_s, questions}}).toJson(QJsonDocument::Indented);
}

Result<void> writeOutcomes(const QString &folder, const QHash<QString, PredictOutcome> &outcomes)
{
    const QString path = folder + u'/' + QLatin1StringView(outcomesFileName);
    QHash<QString, PredictOutcome> all;
    if (const Result<QByteArray> before = readFile(path, maxOutcomesBytes)) {
        all = parseOutcomes(*before);
    }
    all.insert(outcomes);
    return saveFile(path, outcomesJson(all));
}

} // namespace Ochre::Course
