// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "checker/trial.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace Ochre::Checker {

/// Results of trials under their keys, for one toolchain. A file that is damaged, of another toolchain or of another
/// version is an empty cache: nothing in it is precious.
class TrialCache final {
public:
    /// `file` may be empty: then nothing is stored. `toolchain` names the compiler exactly, as `rustc -V` does.
    TrialCache(QString file, QString toolchain);

    [[nodiscard]] std::optional<TrialResult> find(const QByteArray &key) const;
    void insert(const QByteArray &key, const TrialResult &result);
    /// Forgets every result that was neither found nor inserted since the cache was made.
    void dropUnused();
    [[nodiscard]] Result<void> save() const; ///< atomically; does nothing when nothing has changed

private:
    void load();

    QString m_file;
    QString m_toolchain;
    QHash<QByteArray, TrialResult> m_results;
    mutable QSet<QByteArray> m_used;
    bool m_changed = false;
};

} // namespace Ochre::Checker
