// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QDockWidget;
class QMainWindow;

namespace Ochre::Window {

/// Half of the width that a window gains or loses is that of one of its docks: Qt alone would give all of it to the
/// middle. It is reckoned from the widths that the learner, or a layout, has chosen, so that a window that comes back
/// to its size has its old parts, however often.
class WidthShare final : public QObject {
    Q_OBJECT
public:
    /// Both are borrowed and must outlive it.
    WidthShare(QMainWindow &window, QDockWidget &dock);

    /// The widths of now are the chosen ones, once the layout has come to rest.
    void takeSoon();
    /// The window has another width.
    void follow();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take();
    [[nodiscard]] bool isShared() const;

    QMainWindow &m_window;
    QDockWidget &m_dock;
    int m_windowWidth = 0; ///< 0 = nothing was chosen yet
    int m_dockWidth = 0;
};

} // namespace Ochre::Window
