// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/exportjob.h"

namespace Ochre::Window {

[[nodiscard]] QString whatTitle(Exchange::ExportWhat what);
[[nodiscard]] QString formTitle(Exchange::ExportForm form);
/// What a form is for, and what it does not keep.
[[nodiscard]] QString formAbout(Exchange::ExportWhat what, Exchange::ExportForm form);
/// What a file of it is called unless the learner says otherwise, without its ending.
[[nodiscard]] QString fileNameOf(Exchange::ExportWhat what);
/// What is said when it is done.
[[nodiscard]] QString writtenSentence(Exchange::ExportWhat what, int items, const QString &file);

} // namespace Ochre::Window
