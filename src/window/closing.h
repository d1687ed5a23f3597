// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace Ochre::Progress {
class ProgressService;
}

namespace Ochre::Window {

/// What comes between the wish to close the window and its end: the last write, and a question when it fails, so that
/// nothing is lost in silence.
class Closing final : public QObject {
    Q_OBJECT
public:
    /// Both outlive this; the window is where the question stands.
    Closing(Progress::ProgressService &progress, QWidget &window);

    /// Waits until everything recorded is on disk, with the window painting; when it cannot be written, asks. False:
    /// the window stays. A second wish meanwhile is not taken.
    [[nodiscard]] bool mayClose();

private:
    void awaitWriting();
    [[nodiscard]] bool isConfirmed();
    [[nodiscard]] QString lossText() const;

    Progress::ProgressService &m_progress;
    QWidget &m_window;
    bool m_isBusy = false;
};

} // namespace Ochre::Window
