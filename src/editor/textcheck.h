// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>

namespace Ochre::Editor {

/// Whether these bytes can be edited as text: UTF-8 without NUL, at most CodeEditor::maxBytes, no line over
/// CodeEditor::maxLineBytes. `name` is the file for the message.
[[nodiscard]] Result<void> checkText(const QByteArray &bytes, const QString &name);

} // namespace Ochre::Editor
