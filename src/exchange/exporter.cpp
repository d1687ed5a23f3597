// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/exporter.h"

#include "exchange/ankitext.h"
#include "exchange/apkg.h"

#include <algorithm>

namespace Ochre::Exchange {

namespace {

std::vector<AnkiNote> allNotes(const std::vector<const Course::Course *> &courses)
{
    std::vector<AnkiNote> notes;
    for (const Course::Course *course : courses) {
        std::ranges::move(notesOf(*course), std::back_inserter(notes));
    }
    return notes;
}

} // namespace

Result<Outgoing> questionsOut(ExportFormat format, const std::vector<const Course::Course *> &courses, qint64 nowMs)
{
    if (format == ExportFormat::Gift) {
        return giftOf(courses);
    }
    const std::vector<AnkiNote> notes = allNotes(courses);
    if (format == ExportFormat::AnkiText) {
        return Outgoing{ankiTextOf(notes), int(notes.size()), {}};
    }
    return apkgOf(notes, nowMs).transform([&notes](const QByteArray &bytes) {
        return Outgoing{bytes, int(notes.size()), {}};
    });
}

} // namespace Ochre::Exchange
