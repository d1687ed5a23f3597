// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "runner/cargoprogress.h"
#include "runner/compileorder.h"
#include "runner/cratesource.h"
#include "runner/cratestore.h"

#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <memory>

namespace Ochre::Runner {

class CrateBuild;

/// The crates of lessons as libraries that programs link with, built once for each compiler and kept in a folder that
/// all runners and programs share: who finds a build under way waits for it. A program that uses them then costs
/// a plain compile instead of a build by cargo.
class CrateLibrary final : public QObject {
    Q_OBJECT
public:
    /// `target` is kept, for who builds projects with the same crates there; when empty, a build uses one of its own.
    explicit CrateLibrary(const QString &folder, const QString &target = {}, QObject *parent = nullptr);
    ~CrateLibrary() override; ///< ends a build that is under way

    /// The compiler and its sandbox; a build for another one is ended.
    void setSetting(const CompileSetting &setting);
    /// What to link for these crates; empty as long as they are not built, or when there are none.
    [[nodiscard]] CrateLinks links(const QStringList &crates) const;

    /// Builds the crates unless they are there: finished() follows, never before this returns. While something is
    /// built, a call for more waits for that.
    void prepare(const QStringList &crates);
    /// Ends the build; finished() follows with an error.
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_build || m_wait.isActive(); }

signals:
    void progressed(const Ochre::Runner::CargoStep &step);
    void finished(const Ochre::Result<void> &result);

private:
    [[nodiscard]] QStringList setFor(const QStringList &crates) const;
    [[nodiscard]] QString folderFor(const QStringList &crates) const;
    [[nodiscard]] Result<void> obstacle(const QStringList &crates) const;
    void begin();
    void startBuild();
    void acceptBuild(const Result<void> &result);
    void lookAtOther();
    void noteStep(const CargoStep &step);
    void conclude(const Result<void> &result);
    void reportLater(const Result<void> &result);

    QString m_folder;
    QString m_target;
    CompileSetting m_setting;
    CrateSource m_source;
    mutable QHash<QString, CrateSet> m_sets; ///< by folder, those that are complete
    QStringList m_wanted;                    ///< what is being built
    QString m_set;                           ///< and the folder where it goes
    QString m_work;                          ///< and where it is made
    CrateBuild *m_build = nullptr;           ///< a child
    std::unique_ptr<QLockFile> m_lock;       ///< while we build or wait for who does
    QTimer m_wait;                           ///< while another one builds
};

} // namespace Ochre::Runner
