// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/escapefilter.h"

#include <QByteArray>
#include <QTextStream>

namespace Ochre::Ctl {

/// Where one stream of a program goes on the command line, as it comes. Panics name the learner's file. A terminal gets
/// plain text: a program must not write its window's title or its clipboard.
class ProgramOutput final {
public:
    /// `file` as given on the command line; empty where no panic is expected (standard output).
    ProgramOutput(QTextStream &stream, QByteArray file, bool isTerminal);

    /// False when nobody reads any more.
    bool write(const QByteArray &bytes);
    /// Writes what was held back.
    bool finish();
    /// Whether the last line was not ended.
    [[nodiscard]] bool isInLine() const { return m_isInLine; }

private:
    bool put(const QByteArray &bytes);

    QTextStream &m_stream;
    QByteArray m_file;
    QByteArray m_held; ///< the begin of what may become a line of a panic
    Diagnostics::EscapeFilter m_filter;
    bool m_isTerminal;
    bool m_isInLine = false;
};

} // namespace Ochre::Ctl
