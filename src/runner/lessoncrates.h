// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Ochre::Runner {

/// The features that a lesson gets with a crate, beside its default ones. The only place that names them, so that an
/// example means the same to the checker and to the learner's own run.
[[nodiscard]] QStringList crateFeatures(const QString &crate);

/// The crates that are built together for lessons, as far as their sources are there. A lesson may ask for others; they
/// then cost a build of their own.
[[nodiscard]] QStringList lessonCrates();

/// The Cargo.toml for a single text in src/main.rs: the package is named as the crate of a plain compile is, "lesson",
/// and any version of the crates will do, since an offline source holds the ones there are.
[[nodiscard]] QByteArray crateManifest(const QString &edition, const QStringList &crates);

/// What cargo would tell the compiler about that package, as environment: macros of crates ask for it (clap's
/// `#[command(version)]` does not compile without).
[[nodiscard]] QStringList packageEnvironment();

} // namespace Ochre::Runner
