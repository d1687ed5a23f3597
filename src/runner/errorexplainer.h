// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "runner/ticket.h"
#include "toolchain/toolchain.h"

#include <QObject>

class QProcess;

namespace Ochre::Runner {

/// Asks `rustc --explain` without blocking. Works offline: the texts are part of the compiler.
class ErrorExplainer final : public QObject {
    Q_OBJECT
public:
    explicit ErrorExplainer(QObject *parent = nullptr);
    ~ErrorExplainer() override;

    void setToolchain(const Toolchain::Toolchain &toolchain);
    /// explained() follows, with Markdown or why there is none. A new call replaces one that is under way: of that
    /// nothing is told.
    void explain(const QString &code, const Ticket &ticket = {});

signals:
    void explained(const QString &code, const Ochre::Result<QString> &markdown, const Ochre::Runner::Ticket &ticket);

private:
    void ask(const QString &code, const Ticket &ticket);
    void abandon();

    Toolchain::Toolchain m_toolchain;
    QProcess *m_process = nullptr; ///< of the last question, until it has answered; a child of this object
};

} // namespace Ochre::Runner
