// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/confidencetext.h"

#include "progress/progressstate.h"

#include <QCoreApplication>

namespace Ochre::Models {

namespace {

constexpr qint64 sessionGapMs = 4LL * 60 * 60 * 1000;

struct ConfidenceText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Models::ConfidenceText)
};

} // namespace

QString confidenceText(int rating)
{
    switch (rating) {
    case 1:
        return ConfidenceText::tr("Not yet");
    case 2:
        return ConfidenceText::tr("Only with notes");
    case 3:
        return ConfidenceText::tr("With gaps");
    default:
        return ConfidenceText::tr("Easily");
    }
}

bool isOfEarlierSession(const Progress::ConfidenceRating &rating, qint64 sessionStartMs)
{
    return rating.timeMs <= sessionStartMs - sessionGapMs;
}

} // namespace Ochre::Models
