// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "runner/compileorder.h"

#include <QString>

#include <memory>

class QLockFile;

namespace Ochre::Runner {

/// The runner's folders: the text to compile, incremental data, built programs. Everything in them may be deleted at
/// any time. Each runner works in a numbered folder of its own, so that two programs can use one scratch folder.
class Scratch final {
public:
    explicit Scratch(const QString &root);
    ~Scratch();

    /// Takes a folder and sweeps it; does nothing when that is done already. Fails when the disk is full or the
    /// folder cannot be written; may be tried again.
    [[nodiscard]] Result<void> prepare();

    [[nodiscard]] QString sourceFolder(CompilePurpose purpose) const;
    [[nodiscard]] QString waitingFolder() const; ///< in the place of a source folder, for a compiler started ahead
    [[nodiscard]] QString incrementalFolder() const;
    [[nodiscard]] QString outFolder() const;
    [[nodiscard]] QString boxTemplate() const; ///< for temporary working folders of programs
    [[nodiscard]] QString programPath(const QString &key) const;

    /// Writes the text, byte for byte, as main.rs of a purpose.
    [[nodiscard]] Result<void> writeSource(CompilePurpose purpose, const QByteArray &source) const;

    /// True when the program of this key is built.
    [[nodiscard]] bool isReady(const QString &key) const;
    /// Keeps a program from being deleted as long unused.
    void markUsed(const QString &key) const;
    /// Makes a finished output, `part`, the program of this key. Fails when it is no program that can be started.
    [[nodiscard]] Result<void> publish(const QString &part, const QString &key) const;

    /// Deletes the programs unused for longest until all fit, and incremental folders above their limit.
    void trim() const;

    static constexpr qint64 maxTotalBytes = 300LL << 20;
    static constexpr qint64 maxIncrementalBytes = 50LL << 20;

private:
    [[nodiscard]] Result<void> take(int number);
    void sweep() const;
    void removeAbandoned(int above) const;

    QString m_root;
    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace Ochre::Runner
