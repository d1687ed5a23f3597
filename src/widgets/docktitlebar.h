// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QDockWidget;
class QToolButton;

namespace Ochre::Design {
struct Look;
}

namespace Ochre::Widgets {

/// A slim title bar for a dock: its name, and buttons to float and to close it. A dock that floats has the frame of a
/// window.
class DockTitleBar final : public QFrame {
    Q_OBJECT
public:
    explicit DockTitleBar(QDockWidget &dock);

    void setLook(const Design::Look &look);

private:
    static void frame(QDockWidget &dock);
    QToolButton *addButton(const QString &name);
    void nameButtons(const QString &title);

    QToolButton *m_float;
    QToolButton *m_close;
};

} // namespace Ochre::Widgets
