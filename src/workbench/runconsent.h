// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

namespace Ochre::Toolchain {
struct Toolchain;
}
namespace Ochre::Settings {
class Settings;
}

namespace Ochre::Workbench {

/// Asks before a program of somebody else's course runs on a machine that has no sandbox. Ochre's own course and
/// programs that a sandbox holds are never asked about.
class RunConsent final : public QObject {
    Q_OBJECT
public:
    /// Borrowed; both must outlive it. `isForeign` = the course is not the one that came with Ochre.
    RunConsent(Settings::Settings &settings, bool isForeign, QWidget &window);

    /// Whether a program may run now; asks until it was allowed once, and never again when the answer is remembered.
    [[nodiscard]] bool mayRun(const Toolchain::Toolchain &toolchain);

private:
    [[nodiscard]] bool ask();

    Settings::Settings &m_settings;
    QWidget &m_window;
    bool m_isForeign;
    bool m_isAllowed = false; // until the program ends
};

} // namespace Ochre::Workbench
