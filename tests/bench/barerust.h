// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <optional>

namespace Ochre::Bench {

/// The compiler alone, as from a terminal: no sandbox, no incremental data, in a folder of its own.
class BareRust final {
public:
    explicit BareRust(const QString &rustc);

    /// `rustc --emit=mir` from start to end; ms.
    [[nodiscard]] std::optional<double> check(const QByteArray &source);
    /// `rustc main.rs && ./main` until the first output; ms.
    [[nodiscard]] std::optional<double> run(const QByteArray &source);

private:
    [[nodiscard]] bool write(const QByteArray &source) const;
    [[nodiscard]] bool compile(const QString &option) const;

    QString m_rustc;
    QTemporaryDir m_folder;
};

} // namespace Ochre::Bench
