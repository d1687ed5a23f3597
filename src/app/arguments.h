// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <optional>

class QCoreApplication;

namespace Ochre::App {

/// What the program was started with.
struct Arguments {
    QString lessons;   ///< another course pack
    QStringList files; ///< Rust files and packs to open, absolute
    bool isVerbose = false;
};

/// Ends the program, as QCommandLineParser does, for options that are none.
[[nodiscard]] Arguments parseArguments(const QCoreApplication &application);

/// What is said without a window, before there is an application: help and version, and on a system without a display
/// that there is none. The exit code; nothing when a window can come.
[[nodiscard]] std::optional<int> answerWithoutWindow(int argc, char **argv);

} // namespace Ochre::App
