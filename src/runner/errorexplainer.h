// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "toolchain/toolchain.h"

#include <QObject>

#include <memory>

class QProcess;

namespace Ochre::Runner {

/// Asks `rustc --explain` without blocking. Works offline: the texts are part of the compiler.
class ErrorExplainer final : public QObject {
    Q_OBJECT
public:
    explicit ErrorExplainer(QObject *parent = nullptr);
    ~ErrorExplainer() override;

    void setToolchain(const Toolchain::Toolchain &toolchain);
    /// explained() follows, with Markdown or why there is none. A new call replaces one that is under way.
    void explain(const QString &code);

signals:
    void explained(const QString &code, const Ochre::Result<QString> &markdown);

private:
    Toolchain::Toolchain m_toolchain;
    std::unique_ptr<QProcess> m_process;
};

} // namespace Ochre::Runner
