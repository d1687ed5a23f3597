// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/confidencetext.h"

#include <QCoreApplication>

namespace Ochre::Models {

namespace {

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

} // namespace Ochre::Models
