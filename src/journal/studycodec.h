// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/event.h"
#include "journal/payload.h"

#include <QHash>

namespace Ochre::Journal {

// The codec's part for what is studied; codec.h is what others use.

/// What a kind cannot do without, and how it is read.
struct KindReader {
    bool needsLesson;
    bool needsSubject;
    Payload (*read)(const Event &);
};

/// The readers of the kinds of studypayload.h, by kind.
[[nodiscard]] const QHash<QString, KindReader> &studyReaders();

[[nodiscard]] Event writeStudied(const CardWritten &of);
[[nodiscard]] Event writeStudied(const CardRemoved &of);
[[nodiscard]] Event writeStudied(const ItemReviewed &of);
[[nodiscard]] Event writeStudied(const ItemSuspended &of);
[[nodiscard]] Event writeStudied(const SessionBegun &of);
[[nodiscard]] Event writeStudied(const InterviewSet &of);
[[nodiscard]] Event writeStudied(const InterviewRemoved &of);

} // namespace Ochre::Journal
