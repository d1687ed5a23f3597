// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/diagnostic.h"

#include <QJsonArray>

namespace Ochre::Ctl {

/// What the compiler says of one text, under the name that the learner knows it by: inside it is called main.rs.
class CompilerText final {
public:
    /// `file` as it was given on the command line. Colours are for terminals only.
    CompilerText(QString file, bool isColoured);

    [[nodiscard]] QString rendered(const Diagnostics::DiagnosticList &diagnostics) const;
    [[nodiscard]] QJsonArray json(Diagnostics::DiagnosticList diagnostics) const;
    /// The learner's name for a file that a message names.
    [[nodiscard]] QString nameOf(const QString &file) const;

private:
    [[nodiscard]] QString renamed(QString rendered) const;

    QString m_file;
    bool m_isColoured;
};

} // namespace Ochre::Ctl
