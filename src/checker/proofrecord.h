// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "toolchain/toolchain.h"

#include <QDate>
#include <QHash>
#include <QJsonObject>

namespace Ochre::Checker {

/// Which content of which parts of a pack (its lessons, the bank, the cards) was proven whole, by which compiler and on
/// which day: a small file that lies beside an author's tests, so that they only prove anew what has changed since. It
/// holds no results; the cache of trials does.
class ProofRecord final {
public:
    /// SHA-256 in hexadecimal digits, by the name of the part's folder.
    using Hashes = QHash<QString, QString>;

    /// A file that is missing or of another version of the checker is an empty record.
    [[nodiscard]] static Result<ProofRecord> read(const QString &file);
    /// What a proof of a part hangs on beside its files, by the name of its folder: what the course sets for it.
    using Settings = QHash<QString, QByteArray>;
    /// Everything that a proof of these parts hangs on.
    [[nodiscard]] static Result<Hashes> hashesOf(const QString &pack, const Settings &parts);
    /// The toolchain as its record is called: what its programs say of themselves, wherever they lie.
    [[nodiscard]] static QString nameOf(const Toolchain::Toolchain &toolchain);

    [[nodiscard]] bool isProven(const QString &toolchain, const QString &folder, const QString &hash) const;
    /// In place of what was recorded of this toolchain.
    void setProven(const QString &toolchain, const Hashes &parts, QDate day);
    [[nodiscard]] Result<void> write(const QString &file) const;

private:
    QJsonObject m_toolchains;
};

} // namespace Ochre::Checker
