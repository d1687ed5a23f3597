// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace Ochre::Editor {

class SourceView;

/// Words of the text and of `extra` that begin with `prefix` and are longer, sorted, each once. `skipAt` is the byte
/// where the word being typed begins.
[[nodiscard]] QByteArrayList completionsFor(const QByteArray &text, const QByteArray &prefix, qsizetype skipAt,
                                            const QStringList &extra);

/// Shows the list at the caret; a single candidate is inserted at once.
void completeWord(SourceView &view, const QStringList &extra);

} // namespace Ochre::Editor
