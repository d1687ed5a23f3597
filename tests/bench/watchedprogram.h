// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QProcess>
#include <QString>

#include <optional>

namespace Ochre::Bench {

/// The real program, watched from outside: the root window of the X server is read every 5 ms.
class WatchedProgram final {
public:
    /// `home` holds its XDG folders; start() with the same one is a second start.
    explicit WatchedProgram(const QString &home);
    ~WatchedProgram(); ///< ends the process

    /// ms from starting the process until its first picture is on the screen.
    [[nodiscard]] std::optional<double> start();
    /// ms from starting the process until the last large change of the picture; watches until `untilMs`.
    [[nodiscard]] double settle(int untilMs);

    struct Memory {
        double pss = 0; ///< its own pages and its share of those that others use too; MB of 10⁶ bytes
        double rss = 0; ///< every page; MB
    };
    [[nodiscard]] std::optional<Memory> memory() const;

private:
    QProcess m_process;
    QElapsedTimer m_clock;
    QImage m_seen;
};

/// Whether the screen shows nothing at all, so that a first picture can be told.
[[nodiscard]] bool screenIsEmpty();

} // namespace Ochre::Bench
