// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/mockdraft.h"

#include "study/linemarks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Study {

QString textOf(const MockDraft &draft)
{
    const QJsonObject json{{u"text"_s, draft.text},
                           {u"marks"_s, marksText(draft.marks)},
                           {u"sureness"_s, static_cast<int>(draft.sureness)},
                           {u"ms"_s, draft.takenMs},
                           {u"ticked"_s, QJsonArray::fromStringList(draft.ticked)},
                           {u"solved"_s, draft.isSolved}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

MockDraft mockDraftFrom(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    MockDraft draft{.text = json["text"_L1].toString(),
                    .marks = readMarks(json["marks"_L1].toString()),
                    .sureness = static_cast<Sureness>(std::clamp(json["sureness"_L1].toInt(), 0, 3)),
                    .takenMs = std::max<qint64>(0, json["ms"_L1].toInteger()),
                    .isSolved = json["solved"_L1].toBool()};
    for (const auto &point : json["ticked"_L1].toArray()) {
        draft.ticked << point.toString();
    }
    return draft;
}

QString draftKey(const QString &mock, const MockPlace &place)
{
    return u"mock-%1-%2-%3-%4"_s.arg(mock).arg(place.question).arg(static_cast<int>(place.step)).arg(place.followUp);
}

} // namespace Ochre::Study
